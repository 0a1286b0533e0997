using System.Collections.Frozen;

namespace PPRNet.Search.Figures;

/// <summary>
/// Two numbers that are the ends of one range: "16 to 30", "0.48-0.80", "between 12% and 53%", "one or two", ".23 to r = .31". A change "from 12 to 8" and
/// "rose from 5 to 9" is no range.
/// </summary>
internal static class Ranges
{
    /// <summary>Verbs that make "from a to b" a movement between two values.</summary>
    private static readonly FrozenSet<string> Movements =
    [
        "fell", "fall", "falls", "fallen", "dropped", "rose", "risen", "rises", "increased", "increase", "increasing", "decreased", "decrease", "declined", "grew", "grown",
        "went", "moved", "reduced", "cut", "changed", "improved", "down", "up", "shrank", "climbed", "raised", "lowered",
    ];

    /// <summary>Replaces the two numbers of each range by one token.</summary>
    public static List<FigureToken> Join(List<FigureToken> tokens)
    {
        var joined = new List<FigureToken>(tokens.Count);
        for (var i = 0; i < tokens.Count;)
        {
            var last = LastOf(tokens, i);
            joined.Add(last == i ? tokens[i] : NumberWords.Spanning(tokens, i, last, Between(tokens[i].Number, tokens[last].Number)));
            i = last + 1;
        }
        return joined;
    }

    /// <summary>The range of two numbers; what is written at the second alone ("5 to 8%") holds for both.</summary>
    public static Quantity Between(Quantity low, Quantity high) => low with
    {
        High = high.Value,
        HasPoint = low.HasPoint || high.HasPoint,
        IsPercent = low.IsPercent || high.IsPercent,
        Currency = low.Currency ?? high.Currency,
        LooksLikeYear = low.LooksLikeYear && (high.LooksLikeYear || high.Value < 100),
    };

    private static int LastOf(List<FigureToken> tokens, int at)
    {
        if (tokens[at].Kind != TokenKind.Number || tokens[at].Number.IsShare) return at;
        var next = at + 1;
        if (next >= tokens.Count) return at;
        var joins = tokens[next].Lower switch
        {
            "to" => !IsMovement(tokens, at),
            "and" => IsAt(tokens, at - 1, "between") || (IsAt(tokens, at - 1, "of") && IsAt(tokens, at - 2, "ages") && IsAt(tokens, at - 4, "between")),
            "or" => IsAt(tokens, next + 1) && tokens[next + 1].Number.Value == tokens[at].Number.Value + 1,
            "-" => tokens[next].IsGlued(tokens[at]) && next + 1 < tokens.Count && tokens[next + 1].IsGlued(tokens[next]),
            _ => false,
        };
        if (!joins) return at;
        if (IsAt(tokens, next + 1)) return IsRange(tokens[at].Number, tokens[next + 1].Number) ? next + 1 : at;
        var repeatsSymbol = at >= 2 && IsAt(tokens, at - 1, "=") && IsAt(tokens, next + 1, tokens[at - 2].Lower) && IsAt(tokens, next + 2, "=") && IsAt(tokens, next + 3);
        return repeatsSymbol && IsRange(tokens[at].Number, tokens[next + 3].Number) ? next + 3 : at;
    }

    private static bool IsRange(Quantity low, Quantity high) =>
        !high.IsShare && low.Value < high.Value && (!low.IsPercent || high.IsPercent) && (low.Currency is null || low.Currency == high.Currency || high.Currency is null);

    private static bool IsMovement(List<FigureToken> tokens, int at)
    {
        if (!IsAt(tokens, at - 1, "from")) return false;
        for (var i = at - 2; i >= Math.Max(0, at - 5) && tokens[i].Kind == TokenKind.Word; i--)
            if (Movements.Contains(tokens[i].Lower)) return true;
        return false;
    }

    private static bool IsAt(List<FigureToken> tokens, int at, string lower) => at >= 0 && at < tokens.Count && tokens[at].Lower == lower;

    private static bool IsAt(List<FigureToken> tokens, int at) => at < tokens.Count && tokens[at].Kind == TokenKind.Number;
}
