using PPRNet.Search.Posts;
using PPRNet.Search.Text;

namespace PPRNet.Search.Figures;

/// <summary>One sentence as the rules see it: its words, its signs, and its numbers put together.</summary>
/// <param name="Field">The text it stands in.</param>
/// <param name="Ordinal">Its number in that text, from 0.</param>
/// <param name="Text">The whole of that text.</param>
/// <param name="Bounds">Where it stands.</param>
internal sealed record FigureSentence(PostField Field, int Ordinal, string Text, Sentence Bounds)
{
    private IReadOnlyList<FigureToken>? _tokens;

    /// <summary>Its tokens, read when first asked for: most sentences have no number and are never looked at.</summary>
    public IReadOnlyList<FigureToken> Tokens => _tokens ??= Ranges.Join(Shares.Join(NumberWords.Join(FigureLexer.Read(Text, Bounds.Start, Bounds.End))));

    /// <summary>False when it has neither a digit nor a word of a number.</summary>
    public bool MayHoldNumbers => NumberWords.AreIn(Text.AsSpan(Bounds.Start..Bounds.End));

    /// <inheritdoc/>
    public bool Equals(FigureSentence? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Field, Ordinal);

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
