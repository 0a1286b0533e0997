namespace PPRNet.Search.Figures;

/// <summary>A number as read, before anything is known about what it counts.</summary>
/// <param name="Value">The number; the first one of a range.</param>
/// <param name="Form">How it is written.</param>
internal readonly record struct Quantity(double Value, NumberForm Form)
{
    /// <summary>The second number of a range.</summary>
    public double? High { get; init; }

    /// <summary>Written with a decimal point.</summary>
    public bool HasPoint { get; init; }

    /// <summary>Four digits without a separator: it may be a year.</summary>
    public bool LooksLikeYear { get; init; }

    /// <summary>Followed by a percent sign or the word.</summary>
    public bool IsPercent { get; init; }

    /// <summary>The sign of money before it.</summary>
    public char? Currency { get; init; }

    /// <summary>Can count things.</summary>
    public bool IsWhole => !HasPoint && !IsPercent && Currency is null && Value >= 0 && Form is NumberForm.Digits or NumberForm.Words;

    /// <summary>The number in digits of English without group marks, as rules compare it.</summary>
    public bool IsPlainDecimal => HasPoint && !IsPercent && Currency is null && Form == NumberForm.Digits;

    /// <summary>Reads as a share of something: "half", "a third", "one in five".</summary>
    public bool IsShare => Form == NumberForm.Share;
}

/// <summary>How a number is written.</summary>
internal enum NumberForm
{
    /// <summary>In digits.</summary>
    Digits,

    /// <summary>In words.</summary>
    Words,

    /// <summary>A fraction or a ratio, kept as a percentage.</summary>
    Share,
}
