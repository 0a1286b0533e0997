namespace PPRNet.Search.Figures;

/// <summary>How kinds, measures, qualifiers and scopes are written in answers, filters and labelled sets.</summary>
public static class FigureNames
{
    private static readonly (EffectMeasure Measure, string Name)[] Measures =
    [
        (EffectMeasure.R, "r"), (EffectMeasure.D, "d"), (EffectMeasure.G, "g"), (EffectMeasure.Smd, "SMD"), (EffectMeasure.OddsRatio, "OR"),
        (EffectMeasure.RiskRatio, "RR"), (EffectMeasure.HazardRatio, "HR"), (EffectMeasure.Beta, "beta"), (EffectMeasure.Eta2, "eta2"),
        (EffectMeasure.R2, "R2"), (EffectMeasure.Z, "z"), (EffectMeasure.Other, "other"),
    ];

    /// <summary><c>studies</c>, <c>ci</c>, <c>p</c> …</summary>
    public static string NameOf(FigureKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary><c>r</c>, <c>SMD</c>, <c>OR</c>, <c>eta2</c> …</summary>
    public static string NameOf(EffectMeasure measure) => Measures.First(pair => pair.Measure == measure).Name;

    /// <summary><c>total</c>, <c>own</c>, <c>other</c>, <c>criterion</c>.</summary>
    public static string NameOf(FigureScope scope) => scope.ToString().ToLowerInvariant();

    /// <summary><c>~</c>, <c>~&lt;</c>, <c>&gt;</c>, <c>&gt;=</c>, <c>&lt;</c>, <c>&lt;=</c>.</summary>
    public static string NameOf(FigureQualifier qualifier) => qualifier switch
    {
        FigureQualifier.About => "~",
        FigureQualifier.Nearly => "~<",
        FigureQualifier.MoreThan => ">",
        FigureQualifier.AtLeast => ">=",
        FigureQualifier.LessThan => "<",
        FigureQualifier.AtMost => "<=",
        _ => throw new ArgumentOutOfRangeException(nameof(qualifier), qualifier, "Unknown qualifier."),
    };

    /// <summary>How a measure is shown: <c>β</c> and <c>η²</c> as in print.</summary>
    public static string SymbolOf(EffectMeasure measure) => measure switch
    {
        EffectMeasure.Beta => "β",
        EffectMeasure.Eta2 => "η²",
        EffectMeasure.R2 => "R²",
        EffectMeasure.Other => "effect",
        _ => NameOf(measure),
    };
}
