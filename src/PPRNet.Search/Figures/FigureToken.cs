namespace PPRNet.Search.Figures;

/// <summary>A word, a number or a sign of a sentence.</summary>
/// <param name="Kind">Which of the three.</param>
/// <param name="Text">As it stands in the text; case tells "OR" from "or".</param>
/// <param name="Start">Where it starts in the whole text.</param>
/// <param name="End">Where it ends, exclusive.</param>
internal sealed record FigureToken(TokenKind Kind, string Text, int Start, int End)
{
    /// <summary>The text in lower case, with a plain apostrophe and plain dashes.</summary>
    public string Lower { get; } = Plain(Text);

    /// <summary>The number read; only for numbers.</summary>
    public Quantity Number { get; init; }

    /// <summary>True when no blank stands between the token before and this one.</summary>
    public bool IsGlued(FigureToken before) => before.End == Start;

    private static string Plain(string text) =>
        System.Text.Ascii.IsValid(text) ? text.ToLowerInvariant()
        : string.Create(text.Length, text, (plain, from) =>
        {
            for (var i = 0; i < plain.Length; i++) plain[i] = from[i] == '’' ? '\'' : FigureLexer.IsMinus(from[i]) ? '-' : char.ToLowerInvariant(from[i]);
        });
}

/// <summary>The three sorts of token.</summary>
internal enum TokenKind
{
    /// <summary>Letters, or letters with digits ("PHQ-9"), or a number that can not be read.</summary>
    Word,

    /// <summary>A number in digits or words.</summary>
    Number,

    /// <summary>One character of punctuation.</summary>
    Sign,
}
