using System.Diagnostics.CodeAnalysis;

namespace PPRNet.Search.Posts;

/// <summary>
/// The name of a post for ever: its file name without extension, such as <c>2018-05-burnout-in-psychotherapists</c>.
/// 1–200 characters out of ASCII letters, digits, <c>-</c>, <c>_</c> and <c>.</c>, beginning with a letter or digit;
/// so it is safe in an address and as a file name.
/// </summary>
public readonly record struct PostId : IComparable<PostId>
{
    private const int MaxLength = 200;
    private readonly string? _value;

    private PostId(string value) => _value = value;

    /// <summary>The id as text.</summary>
    public string Value => _value ?? "";

    /// <exception cref="FormatException">The text is not an id; the message says what one looks like.</exception>
    public static PostId Parse(string text) =>
        TryParse(text, out var id)
            ? id
            : throw new FormatException($"'{text}' is not a post id; expected 1–{MaxLength} letters, digits, '-', '_' or '.', beginning with a letter or digit.");

    /// <returns>False when <paramref name="text"/> is not a valid id.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out PostId id)
    {
        var valid = text is { Length: > 0 and <= MaxLength } && char.IsAsciiLetterOrDigit(text[0]) && text.All(IsAllowed);
        id = valid ? new PostId(text!) : default;
        return valid;
    }

    /// <summary>Ordinal order, the last tie-break of every list.</summary>
    public int CompareTo(PostId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static bool IsAllowed(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.';
}
