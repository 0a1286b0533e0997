using System.Collections.Frozen;

namespace PPRNet.Search.Figures.Rules;

/// <summary>Confidence intervals and p-values.</summary>
internal static class Statistics
{
    private static readonly FrozenSet<string> IntervalNames = ["ci", "cis", "interval", "intervals", "cri"];

    private static readonly FrozenSet<string> BeforeBounds = ["[", "(", ":", ",", "=", "of", "from", "was", "between", ")", "ranged", "ranging", ";"];

    /// <summary>"95% CI [.09, .39]", "95% CI: 0.31-0.56", "confidence interval from 0.2 to 0.5".</summary>
    public static Reading? ConfidenceInterval(Spot spot)
    {
        var back = -1;
        while (back >= -5 && BeforeBounds.Contains(spot.Word(back))) back--;
        if (!IntervalNames.Contains(spot.Word(back)) || Owner(spot) is not { } owner) return null;
        return Bounds(spot) is var (number, more) ? new Reading(FigureKind.Ci) { Number = number, More = more, Of = owner } : null;
    }

    /// <summary>"g = 0.21 (0.10 to 0.32)", "(0.62, 0.47-0.82)", "r = .39 [.17, .60]": two bounds right after an effect that lies between them.</summary>
    public static Reading? BoundsAfterEffect(Spot spot)
    {
        if (spot.EarlierHere.FirstOrDefault() is not { Kind: FigureKind.Effect } effect || !spot.Number.IsPlainDecimal || Bounds(spot) is not var (number, more)) return null;
        var opens = spot.Word(-1) is "(" or "[" && effect.Last == spot.Index - 2;
        var follows = spot.Word(-1) is "," or ";" && effect.Last == spot.Index - 2 && spot.Number.High is not null;
        return (opens || follows) && number.Value <= effect.Number.Value && effect.Number.Value <= number.High
            ? new Reading(FigureKind.Ci) { Number = number, More = more, Of = effect }
            : null;
    }

    /// <summary>"p = .002", "P &lt; .0001".</summary>
    public static Reading? PValue(Spot spot) =>
        spot.Word(-1) is "=" or "<" or ">" or "≤" or "≥" && spot.Word(-2) is "p" or "ps" && spot.Number is { Value: >= 0 and <= 1 }
            ? new Reading(FigureKind.P) { Of = Owner(spot) }
            : null;

    /// <summary>The last figure of the sentence that can have an interval or a p-value.</summary>
    private static Draft? Owner(Spot spot) => spot.EarlierHere.FirstOrDefault(draft => draft.Kind is FigureKind.Effect or FigureKind.Percentage);

    private static (Quantity Number, int More)? Bounds(Spot spot)
    {
        if (spot.Number.High is not null) return (spot.Number, 0);
        if (spot.Word(1) is not ("," or ";" or "to" or "-" or "and") || spot.NumberAt(2) is not { } high || high.Value < spot.Number.Value || high.High is not null) return null;
        return (Ranges.Between(spot.Number, high), 2);
    }
}
