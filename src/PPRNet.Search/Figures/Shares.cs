using System.Collections.Frozen;

namespace PPRNet.Search.Figures;

/// <summary>
/// Shares in words: "half", "a third of", "two thirds", "one client in five", "nine out of ten". A word that is a fraction or an ordinal
/// ("a third study") counts only where the words after it leave no doubt.
/// </summary>
internal static class Shares
{
    private static readonly FrozenDictionary<string, int> Parts = new Dictionary<string, int>
    {
        ["half"] = 2,
        ["third"] = 3,
        ["quarter"] = 4,
        ["fourth"] = 4,
        ["fifth"] = 5,
        ["sixth"] = 6,
        ["seventh"] = 7,
        ["eighth"] = 8,
        ["ninth"] = 9,
        ["tenth"] = 10,
    }.ToFrozenDictionary();

    /// <summary>Verbs in the plural: what is before them is several people, so "a third" is a share and not the third one.</summary>
    private static readonly FrozenSet<string> Plurals = ["were", "are", "have", "do", "never", "who"];

    /// <summary>After "half" these make an adverb, a length of time or a noun of it.</summary>
    private static readonly FrozenSet<string> NotAfterHalf = ["as", "an", "a", "hour", "hours", "year", "day", "way", "time", "million", "dozen", "century", "asleep", "hearted"];

    /// <summary>Before "half" these make it one of two halves.</summary>
    private static readonly FrozenSet<string> NotBeforeHalf = ["first", "second", "other", "latter", "former", "last", "a", "in", "one", "better"];

    /// <summary>Numbers that people divide a group by when they say "three in ten"; any number may follow "one in".</summary>
    private static readonly FrozenSet<double> Wholes = [3, 4, 5, 10, 20, 100, 1000];

    /// <summary>Replaces the words of each share by one token.</summary>
    public static List<FigureToken> Join(List<FigureToken> tokens)
    {
        var joined = new List<FigureToken>(tokens.Count);
        for (var i = 0; i < tokens.Count;)
        {
            var (length, percent) = RatioAt(tokens, i) ?? FractionAt(tokens, i) ?? default;
            joined.Add(length == 0 ? tokens[i] : NumberWords.Spanning(tokens, i, i + length - 1, new Quantity(Math.Round(percent, 1), NumberForm.Share)));
            i += Math.Max(1, length);
        }
        return joined;
    }

    private static (int Length, double Percent)? FractionAt(List<FigureToken> tokens, int at)
    {
        var word = Word(tokens, at);
        var next = Word(tokens, at + 1);
        if (tokens[at].Kind == TokenKind.Number && tokens[at].Number is { IsWhole: true, Value: > 0 and < 10 } count)
        {
            var skip = IsHyphen(tokens, at + 1) ? 2 : 1;
            var part = Word(tokens, at + skip);
            var singular = count.Value > 1 ? part.TrimEnd('s') : part;
            if (!Parts.TryGetValue(singular, out var of) || (count.Value > 1 && !part.EndsWith('s')) || count.Value >= of || IsHyphen(tokens, at + skip + 1)) return null;
            return (skip + 1, 100 * count.Value / of);
        }
        if (word is "a" or "an" && Parts.TryGetValue(next, out var parts) && IsShareAfter(tokens, at + 2) && next != "half") return (2, 100.0 / parts);
        if (word == "half" && !NotAfterHalf.Contains(next) && !IsHyphen(tokens, at + 1) && !NotBeforeHalf.Contains(Word(tokens, at - 1))) return (1, 50);
        if (Word(tokens, at - 1) == "the" && next == "who" && word != "half" && Parts.TryGetValue(word, out parts)) return (1, 100.0 / parts);
        return null;
    }

    private static bool IsShareAfter(List<FigureToken> tokens, int at)
    {
        if (Word(tokens, at) == "or" && Word(tokens, at + 1) == "so") at += 2;
        return Word(tokens, at) == "of" ? Word(tokens, at + 1) is not ("an" or "a") : Plurals.Contains(Word(tokens, at));
    }

    private static (int Length, double Percent)? RatioAt(List<FigureToken> tokens, int at)
    {
        if (tokens[at].Kind != TokenKind.Number || tokens[at].Number is not { IsWhole: true, Value: > 0 } part) return null;
        for (var i = at + 1; i <= at + 2; i++)
        {
            var skip = Word(tokens, i) switch
            {
                "in" => Word(tokens, i + 1) == "every" ? 2 : 1,
                "out" when Word(tokens, i + 1) == "of" => Word(tokens, i + 2) == "every" ? 3 : 2,
                _ => 0,
            };
            if (skip == 0)
            {
                if (PeopleNouns.WhoOf(Word(tokens, i)) is null) return null;
                continue;
            }
            var whole = i + skip < tokens.Count && tokens[i + skip].Kind == TokenKind.Number ? tokens[i + skip].Number : default;
            if (!whole.IsWhole || whole.LooksLikeYear || whole.Value <= part.Value || !(part.Value == 1 || Wholes.Contains(whole.Value))) return null;
            return (i + skip - at + 1, 100 * part.Value / whole.Value);
        }
        return null;
    }

    private static bool IsHyphen(List<FigureToken> tokens, int at) => at < tokens.Count && tokens[at].Lower == "-" && tokens[at].IsGlued(tokens[at - 1]);

    private static string Word(List<FigureToken> tokens, int at) => at >= 0 && at < tokens.Count && tokens[at].Kind == TokenKind.Word ? tokens[at].Lower : "";
}
