using System.Text.RegularExpressions;

namespace PPRNet.Search.Exporting;

/// <summary>Brings a text onto one line: in RIS and BibTeX a line break begins something new.</summary>
internal static partial class PlainLine
{
    /// <summary>Blanks, breaks and control characters become single blanks; null when nothing is left.</summary>
    public static string? Of(string? text) => text is null || Gaps().Replace(text, " ").Trim() is not { Length: > 0 } line ? null : line;

    [GeneratedRegex(@"[\s\p{Cc}\u2028\u2029]+")]
    private static partial Regex Gaps();
}
