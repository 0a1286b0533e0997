using System.Collections.Frozen;

namespace PPRNet.Search.Figures;

/// <summary>How exact a number is, and where the text says so.</summary>
/// <param name="Qualifier">How exact.</param>
/// <param name="Text">The words or the sign.</param>
/// <param name="Start">Where they start in the text.</param>
/// <param name="End">Where they end.</param>
internal readonly record struct Qualified(FigureQualifier Qualifier, string Text, int Start, int End);

/// <summary>Words and signs that say how exact a number is, before it ("close to 9,000") or after it ("two or more").</summary>
internal static class Qualifiers
{
    /// <summary>The longest first, so that "no more than" is not read as "more than".</summary>
    private static readonly (string[] Words, FigureQualifier Qualifier)[] Before = Sorted(
        (FigureQualifier.About, "about|around|roughly|approximately|some|circa|an estimated|on the order of|or so|≈|~|somewhere around"),
        (FigureQualifier.Nearly, "nearly|almost|close to|just under|not quite|just below|just short of"),
        (FigureQualifier.MoreThan, "more than|over|above|greater than|upwards of|in excess of|just over|well over|better than|>"),
        (FigureQualifier.AtLeast, "at least|no fewer than|no less than|not less than|a minimum of|≥"),
        (FigureQualifier.LessThan, "less than|fewer than|under|below|lower than|well under|<"),
        (FigureQualifier.AtMost, "up to|no more than|not more than|at most|within|a maximum of|as many as|≤"));

    private static readonly (string[] Words, FigureQualifier Qualifier)[] After = Sorted(
        (FigureQualifier.AtLeast, "or more|or longer|or over|and over|or older|or above|and older|and above|and up"),
        (FigureQualifier.AtMost, "or fewer|or less|or under|and under|or younger"),
        (FigureQualifier.About, "or so"));

    private static readonly FrozenSet<string> Lasting = ["lasted", "last", "lasting", "took", "for"];

    /// <summary>The qualifier of the tokens from <paramref name="first"/> to <paramref name="last"/>, with its words.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="first">First token of the number.</param>
    /// <param name="last">Last token of the number.</param>
    /// <param name="noun">Last token of the noun that it counts, or <paramref name="last"/>.</param>
    /// <param name="isDuration">Lengths of time and sessions, of which "over" says "during".</param>
    /// <param name="text">The text of the sentence's field.</param>
    public static Qualified? Find(FigureSentence sentence, int first, int last, int noun, bool isDuration, string text)
    {
        foreach (var (words, qualifier) in Before)
        {
            if (!Stand(sentence, first - words.Length, words)) continue;
            if (words is ["over"] && isDuration && !Lasting.Contains(sentence[first - 2]?.Lower ?? "")) return null;
            return Said(qualifier, sentence, first - words.Length, words.Length, text);
        }
        foreach (var (words, qualifier) in After)
            foreach (var at in new[] { last + 1, noun + 1 })
                if (Stand(sentence, at, words)) return Said(qualifier, sentence, at, words.Length, text);
        return null;
    }

    private static bool Stand(FigureSentence sentence, int at, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
            if (sentence[at + i]?.Lower != words[i]) return false;
        return true;
    }

    private static Qualified Said(FigureQualifier qualifier, FigureSentence sentence, int first, int count, string text)
    {
        var (start, end) = (sentence.Tokens[first].Start, sentence.Tokens[first + count - 1].End);
        return new Qualified(qualifier, text[start..end], start, end);
    }

    private static (string[] Words, FigureQualifier Qualifier)[] Sorted(params (FigureQualifier Qualifier, string Phrases)[] table) =>
        [.. table.SelectMany(row => row.Phrases.Split('|').Select(phrase => (Words: phrase.Split(' '), row.Qualifier))).OrderByDescending(row => row.Words.Length)];
}
