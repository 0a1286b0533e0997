namespace PPRNet.Search.Figures.Rules;

/// <summary>Rates and shares, in per cent or in words.</summary>
internal static class Percentages
{
    public static Reading? Percent(Spot spot) => spot.Number.IsPercent ? new Reading(FigureKind.Percentage) { Unit = "%" } : null;

    /// <summary>"half", "a third of", "one client in five".</summary>
    public static Reading? Share(Spot spot) => spot.Number.IsShare ? new Reading(FigureKind.Percentage) { Unit = "%" } : null;
}
