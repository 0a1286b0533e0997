using PPRNet.Search.Posts;

namespace PPRNet.Search.Figures;

/// <summary>A number that a post states, where it stands, and the sentence that proves it. Never converted, never guessed.</summary>
public sealed record Figure
{
    /// <summary>The text that states it: summary or implications.</summary>
    public required PostField Field { get; init; }

    /// <summary>What is counted or measured.</summary>
    public required FigureKind Kind { get; init; }

    /// <summary>For an effect: its measure.</summary>
    public EffectMeasure? Measure { get; init; }

    /// <summary>The number as stated; the lower end of a range.</summary>
    public required double Value { get; init; }

    /// <summary>The upper end of a range or interval, else null.</summary>
    public double? High { get; init; }

    /// <summary><c>%</c>, <c>months</c>, <c>trials</c>, <c>comparisons</c> …; null where the number has none.</summary>
    public string? Unit { get; init; }

    /// <summary>How exact the post says it is; null when it says nothing.</summary>
    public FigureQualifier? Qualifier { get; init; }

    /// <summary>The words or sign that qualify it: <c>close to</c>, <c>&lt;</c>.</summary>
    public string? QualifierText { get; init; }

    /// <summary>Whom the participants are (<c>clients</c>, <c>therapists</c> …), or what a duration is the length of.</summary>
    public string? Who { get; init; }

    /// <summary>Where the number starts in the text of <see cref="Field"/>, in UTF-16 units.</summary>
    public required int Start { get; init; }

    /// <summary>Where it ends, exclusive.</summary>
    public required int End { get; init; }

    /// <summary>Where the phrase starts that says it whole: at the words that qualify it, else at the number.</summary>
    public required int PhraseStart { get; init; }

    /// <summary>Where that phrase ends: after the noun that is counted, else after the number.</summary>
    public required int PhraseEnd { get; init; }

    /// <summary>Number of the sentence in its text, from 0.</summary>
    public required int Sentence { get; init; }

    /// <summary>Where the sentence starts.</summary>
    public required int SentenceStart { get; init; }

    /// <summary>Where the sentence ends, exclusive.</summary>
    public required int SentenceEnd { get; init; }

    /// <summary>Start, in the same text, of the figure that an interval, a p-value or a range belongs to; null when the post does not say.</summary>
    public int? Of { get; init; }

    /// <summary>Whose figure it is.</summary>
    public FigureScope Scope { get; init; } = FigureScope.Own;

    /// <summary>True when the measure is not written at this number but at an earlier one, as in "g = 0.33 and 0.43".</summary>
    public bool IsCarried { get; init; }

    /// <summary>Name of the rule that read it.</summary>
    public required string Rule { get; init; }

    /// <summary>The number as it stands in the post.</summary>
    public string TextIn(Post post) => post.TextOf(Field)[Start..End];

    /// <summary>The number with what qualifies it and what it counts, as the post says it: <c>close to 9,000 therapists</c>.</summary>
    public string PhraseIn(Post post) => post.TextOf(Field)[PhraseStart..PhraseEnd];

    /// <summary>The sentence that states it.</summary>
    public string StatementIn(Post post) => post.TextOf(Field)[SentenceStart..SentenceEnd];
}

/// <summary>What a figure counts or measures.</summary>
public enum FigureKind
{
    /// <summary>Studies, trials, samples or publications reviewed (k).</summary>
    Studies,

    /// <summary>People studied (N), in total or in a part.</summary>
    Participants,

    /// <summary>The size of an effect or association.</summary>
    Effect,

    /// <summary>The two bounds of a confidence interval.</summary>
    Ci,

    /// <summary>A rate or share, also in words.</summary>
    Percentage,

    /// <summary>A p-value.</summary>
    P,

    /// <summary>A number of sessions.</summary>
    Sessions,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>Anything else counted.</summary>
    Count,

    /// <summary>Mean age or age range of the sample, in years.</summary>
    Age,
}

/// <summary>The scale of an effect.</summary>
public enum EffectMeasure
{
    /// <summary>A correlation; also Spearman's.</summary>
    R,

    /// <summary>Cohen's d.</summary>
    D,

    /// <summary>Hedges' g.</summary>
    G,

    /// <summary>Standardized mean difference, not told further.</summary>
    Smd,

    /// <summary>Odds ratio.</summary>
    OddsRatio,

    /// <summary>Risk or rate ratio.</summary>
    RiskRatio,

    /// <summary>Hazard ratio.</summary>
    HazardRatio,

    /// <summary>A coefficient of regression.</summary>
    Beta,

    /// <summary>Eta squared.</summary>
    Eta2,

    /// <summary>A share of variance.</summary>
    R2,

    /// <summary>A standard score.</summary>
    Z,

    /// <summary>Another, named by the unit.</summary>
    Other,
}

/// <summary>How exact a figure is.</summary>
public enum FigureQualifier
{
    /// <summary>About, roughly, some.</summary>
    About,

    /// <summary>Nearly, close to, just under.</summary>
    Nearly,

    /// <summary>More than, over.</summary>
    MoreThan,

    /// <summary>At least, or more.</summary>
    AtLeast,

    /// <summary>Less than, fewer than.</summary>
    LessThan,

    /// <summary>Up to, no more than, within.</summary>
    AtMost,
}

/// <summary>Whose figure it is.</summary>
public enum FigureScope
{
    /// <summary>The size of the study as a whole.</summary>
    Total,

    /// <summary>Anything else the study used or found.</summary>
    Own,

    /// <summary>Another study, an earlier review, the general population.</summary>
    Other,

    /// <summary>A definition, threshold or way of selecting.</summary>
    Criterion,
}
