namespace PPRNet.Search.Figures;

/// <summary>What a rule says about a number: a figure of some kind, or <see cref="NotAFigure"/>. A rule that knows nothing says nothing.</summary>
internal sealed record Reading(FigureKind Kind)
{
    /// <summary>The number is certainly no figure: a year, a part of a name, a level of confidence.</summary>
    public static Reading NotAFigure { get; } = new(FigureKind.Count);

    public EffectMeasure? Measure { get; init; }

    public string? Unit { get; init; }

    public string? Who { get; init; }

    public bool IsCarried { get; init; }

    /// <summary>The figure that this one belongs to.</summary>
    public Draft? Of { get; init; }

    /// <summary>Tokens after the number that belong to it: the second bound of an interval.</summary>
    public int More { get; init; }

    /// <summary>The whole number, where <see cref="More"/> tokens are part of it.</summary>
    public Quantity? Number { get; init; }

    /// <summary>Tokens between the number and the noun that it counts, the noun included; 0 when none is there.</summary>
    public int NounAt { get; init; }
}

/// <summary>A figure as read, with its place among the tokens, for the rules that look back.</summary>
/// <param name="Reading">What it is.</param>
/// <param name="Number">Its number.</param>
/// <param name="Sentence">The sentence it stands in.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="Last">Index of its last token.</param>
/// <param name="Rule">The rule that read it.</param>
internal sealed record Draft(Reading Reading, Quantity Number, FigureSentence Sentence, int First, int Last, string Rule)
{
    public FigureKind Kind => Reading.Kind;

    /// <summary>Index of the last token of the phrase, noun included.</summary>
    public int PhraseEnd => Last + Reading.NounAt;
}
