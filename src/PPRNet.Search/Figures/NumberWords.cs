using System.Collections.Frozen;

namespace PPRNet.Search.Figures;

/// <summary>Numbers in words: "nine", "Fifty-two", "two hundred and six", "1.5 million", "a dozen", "one and a half".</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, int> Small = Numbered(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 1);

    private static readonly FrozenDictionary<string, int> Tens = Numbered("- ten twenty thirty forty fifty sixty seventy eighty ninety", 10)
        .Where(pair => pair.Value >= 20).ToFrozenDictionary();

    private static readonly FrozenDictionary<string, double> Scales = new Dictionary<string, double>
    {
        ["dozen"] = 12,
        ["hundred"] = 100,
        ["thousand"] = 1e3,
        ["million"] = 1e6,
        ["billion"] = 1e9,
    }.ToFrozenDictionary();

    /// <summary>Lengths of time that "a" may stand before in place of "one".</summary>
    private static readonly FrozenDictionary<string, string> LengthUnits = new Dictionary<string, string>
    {
        ["week"] = "weeks",
        ["month"] = "months",
        ["year"] = "years",
    }.ToFrozenDictionary();

    /// <summary>Before "a year" these make it a length of time; elsewhere it may be a rate ("32,000 deaths a year").</summary>
    private static readonly FrozenSet<string> BeforeLength = ["for", "least", "within", "beyond", "nearly", "almost", "than"];

    /// <summary>Every word that a number can begin with, beside digits.</summary>
    private static readonly FrozenSet<string> First =
        Small.Keys.Concat(Tens.Keys).Concat(Scales.Keys).Concat(["half", "third", "quarter", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "twice", .. LengthUnits.Keys])
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text has a digit or a word of a number.</summary>
    public static bool AreIn(ReadOnlySpan<char> text)
    {
        var words = First.GetAlternateLookup<ReadOnlySpan<char>>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetter(text[i])) continue;
            if (i < text.Length && char.IsAsciiDigit(text[i])) return true;
            if (i > start && words.Contains(text[start..i])) return true;
            start = i + 1;
        }
        return false;
    }

    /// <summary>The unit of a length of time that is one token, "a year"; null for any other number.</summary>
    public static string? UnitOf(FigureToken token) => token.Lower.StartsWith('a') && LengthUnits.TryGetValue(token.Lower[(token.Lower.IndexOf(' ', StringComparison.Ordinal) + 1)..], out var unit) ? unit : null;

    /// <summary>Whether a hyphen after this word parts it from the next: "two-year", but not "therapist-client".</summary>
    public static bool IsPart(string word) => Small.ContainsKey(word) || Tens.ContainsKey(word) || Scales.ContainsKey(word) || word is "half";

    /// <summary>Replaces the words of each number, and the word "percent" after one, by one token.</summary>
    public static List<FigureToken> Join(List<FigureToken> tokens)
    {
        var joined = new List<FigureToken>(tokens.Count);
        for (var i = 0; i < tokens.Count;)
        {
            var (length, number) = ReadAt(tokens, i);
            if (length == 0)
            {
                joined.Add(tokens[i++]);
                continue;
            }
            if (IsHalfMore(tokens, i + length)) (number, length) = (number with { Value = number.Value + 0.5, HasPoint = true }, length + 3);
            var percent = PercentWords(tokens, i + length);
            joined.Add(Spanning(tokens, i, i + length + percent - 1, percent > 0 ? number with { IsPercent = true, LooksLikeYear = false } : number));
            i += length + percent;
        }
        return joined;
    }

    /// <summary>One token over several.</summary>
    public static FigureToken Spanning(List<FigureToken> tokens, int first, int last, Quantity number) =>
        first == last && tokens[first].Kind == TokenKind.Number
            ? tokens[first] with { Number = number }
            : new FigureToken(TokenKind.Number, string.Join(' ', tokens.Skip(first).Take(last - first + 1).Select(token => token.Text)), tokens[first].Start, tokens[last].End) { Number = number };

    private static (int Length, Quantity Number) ReadAt(List<FigureToken> tokens, int at)
    {
        if (tokens[at].Kind == TokenKind.Number)
        {
            var digits = tokens[at].Number;
            return !digits.IsPercent && WordAt(tokens, at + 1) is { } scale && Scales.TryGetValue(scale, out var factor)
                ? (2, digits with { Value = digits.Value * factor, LooksLikeYear = false, HasPoint = false })
                : (1, digits);
        }
        if (WordAt(tokens, at) == "twice" && WordAt(tokens, at + 1) is "as" or "that") return (1, new Quantity(2, NumberForm.Words));
        if (IsLength(tokens, at)) return (2, new Quantity(1, NumberForm.Words));
        var article = WordAt(tokens, at) is "a" or "an" && WordAt(tokens, at + 1) is { } next && Scales.ContainsKey(next);
        return ReadWords(tokens, article ? at + 1 : at, article ? 1 : 0);
    }

    /// <summary>Reads as many words as make one number; words that can not follow each other end it ("twenty forty").</summary>
    private static (int Length, Quantity Number) ReadWords(List<FigureToken> tokens, int first, int current)
    {
        double total = 0, group = current;
        var at = first;
        var last = "";
        while (WordAt(tokens, at) is { } word)
        {
            if (Small.TryGetValue(word, out var small) && (last == "" || (last == "tens" && small < 10) || last == "scale")) (group, last) = (group + small, "small");
            else if (Tens.TryGetValue(word, out var tens) && last is "" or "scale") (group, last) = (group + tens, "tens");
            else if (Scales.TryGetValue(word, out var scale) && group > 0)
            {
                if (scale <= 100) group *= scale;
                else (total, group) = (total + (group * scale), 0);
                last = "scale";
            }
            else break;
            at++;
            if (last == "tens" && IsGluedHyphen(tokens, at) && WordAt(tokens, at + 1) is { } unit && Small.TryGetValue(unit, out var one) && one is > 0 and < 10) at++;
            else if (last == "scale" && WordAt(tokens, at) == "and" && WordAt(tokens, at + 1) is { } more && (Small.ContainsKey(more) || Tens.ContainsKey(more)) && group < 1000 && !IsHalfMore(tokens, at)) at++;
        }
        var length = last == "" ? 0 : at - first + (current > 0 ? 1 : 0);
        return (length, new Quantity(total + group, NumberForm.Words));
    }

    /// <summary>"for a year", "at least a month", "a year or more".</summary>
    private static bool IsLength(List<FigureToken> tokens, int at) =>
        WordAt(tokens, at) is "a" or "an" && WordAt(tokens, at + 1) is { } unit && LengthUnits.ContainsKey(unit) && !IsGluedHyphen(tokens, at + 2)
        && (BeforeLength.Contains(WordAt(tokens, at - 1) ?? "") || (WordAt(tokens, at + 2) == "or" && WordAt(tokens, at + 3) == "more"));

    private static bool IsHalfMore(List<FigureToken> tokens, int at) =>
        WordAt(tokens, at) == "and" && WordAt(tokens, at + 1) == "a" && WordAt(tokens, at + 2) == "half";

    private static int PercentWords(List<FigureToken> tokens, int at) =>
        WordAt(tokens, at) is "percent" ? 1 : WordAt(tokens, at) == "per" && WordAt(tokens, at + 1) == "cent" ? 2 : 0;

    private static bool IsGluedHyphen(List<FigureToken> tokens, int at) =>
        at > 0 && at + 1 < tokens.Count && tokens[at].Lower == "-" && tokens[at].IsGlued(tokens[at - 1]) && tokens[at + 1].IsGlued(tokens[at]);

    private static string? WordAt(List<FigureToken> tokens, int at) => at >= 0 && at < tokens.Count && tokens[at].Kind == TokenKind.Word ? tokens[at].Lower : null;

    private static FrozenDictionary<string, int> Numbered(string words, int step) =>
        words.Split(' ').Select((word, i) => (word, value: i * step)).ToFrozenDictionary(pair => pair.word, pair => pair.value);
}
