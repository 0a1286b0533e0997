using PPRNet.Search.Posts;
using PPRNet.Search.Text;

namespace PPRNet.Search.Figures;

/// <summary>One sentence as the rules see it: its words, its signs, and its numbers put together.</summary>
/// <param name="Field">The text it stands in.</param>
/// <param name="Ordinal">Its number in that text, from 0.</param>
/// <param name="Bounds">Where it stands.</param>
/// <param name="Tokens">Its tokens.</param>
internal sealed record FigureSentence(PostField Field, int Ordinal, Sentence Bounds, IReadOnlyList<FigureToken> Tokens)
{
    public static FigureSentence Read(PostField field, int ordinal, string text, Sentence bounds) =>
        new(field, ordinal, bounds, Ranges.Join(Shares.Join(NumberWords.Join(FigureLexer.Read(text, bounds.Start, bounds.End)))));

    /// <summary>The token at an index, or null outside the sentence.</summary>
    public FigureToken? this[int index] => index >= 0 && index < Tokens.Count ? Tokens[index] : null;

    /// <summary>Whether one of these words stands between two indexes, both excluded.</summary>
    public bool HasBetween(int from, int to, IReadOnlySet<string> words)
    {
        for (var i = Math.Max(0, from + 1); i < Math.Min(to, Tokens.Count); i++)
            if (words.Contains(Tokens[i].Lower)) return true;
        return false;
    }

    /// <summary>Whether one of these words stands anywhere in the sentence.</summary>
    public bool Has(IReadOnlySet<string> words) => HasBetween(-1, Tokens.Count, words);
}
