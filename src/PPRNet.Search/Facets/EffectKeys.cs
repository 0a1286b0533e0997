using PPRNet.Search.Figures;

namespace PPRNet.Search.Facets;

/// <summary>The values of <see cref="FacetDimension.Effect"/>: each measure that has a name, and any effect size at all.</summary>
internal static class EffectKeys
{
    private static readonly (EffectMeasure Measure, string Label)[] Measures =
    [
        (EffectMeasure.R, "r (correlation)"), (EffectMeasure.D, "d (Cohen’s d)"), (EffectMeasure.G, "g (Hedges’ g)"), (EffectMeasure.Smd, "SMD (standardized mean difference)"),
        (EffectMeasure.OddsRatio, "OR (odds ratio)"), (EffectMeasure.RiskRatio, "RR (risk or rate ratio)"), (EffectMeasure.HazardRatio, "HR (hazard ratio)"),
        (EffectMeasure.Beta, "beta (regression)"), (EffectMeasure.Eta2, "eta² (variance explained)"), (EffectMeasure.R2, "R² (share of variance)"), (EffectMeasure.Z, "z (standard score)"),
    ];

    private static readonly FacetKey Any = new("any", "Any effect size");

    /// <summary>Every value that may be asked for.</summary>
    public static IEnumerable<FacetKey> All => Measures.Select(pair => KeyOf(pair.Measure, pair.Label)).Prepend(Any);

    /// <summary>The values of a post: of the effects that its own study found.</summary>
    public static IEnumerable<FacetKey> Of(IReadOnlyList<Figure> figures)
    {
        var own = figures.Where(figure => figure is { Kind: FigureKind.Effect, Scope: FigureScope.Own or FigureScope.Total }).Select(figure => figure.Measure).Distinct().ToList();
        return own.Count == 0 ? [] : Measures.Where(pair => own.Contains(pair.Measure)).Select(pair => KeyOf(pair.Measure, pair.Label)).Prepend(Any);
    }

    private static FacetKey KeyOf(EffectMeasure measure, string label) => new(FacetKeys.OfName(FigureNames.NameOf(measure)), label);
}
