using System.Globalization;
using System.Text;

namespace PPRNet.Search.Text;

/// <summary>
/// Brings letters to their plainest form: case, accents (composed or combining), ligatures, full-width forms, quotes and dashes.
/// Independent of the current culture.
/// </summary>
public static class TextFolding
{
    /// <summary>Letters that Unicode does not decompose, in the spelling that people type without them.</summary>
    private static readonly Dictionary<char, string> Undecomposed = new()
    {
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ø'] = "o",
        ['ł'] = "l",
        ['đ'] = "d",
        ['ð'] = "d",
        ['þ'] = "th",
        ['ı'] = "i",
        ['ħ'] = "h",
        ['ŋ'] = "n",
    };

    private static readonly string?[] Folded = new string?[char.MaxValue + 1];   // filled on demand; equal values race harmlessly

    /// <summary>The folded text. Characters that only control layout vanish; every dash becomes <c>-</c>, every quote <c>'</c> or <c>"</c>.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) folded.Append(FoldPair(text[i], text[++i]));
            else folded.Append(Fold(text[i]));
        }
        return folded.ToString();
    }

    /// <summary>The folded form of one UTF-16 unit: none, one or several characters. Half a surrogate pair is a blank.</summary>
    internal static string Fold(char c) => Folded[c] ??= FoldUncached(c);

    /// <summary>The folded form of a character outside the basic plane.</summary>
    internal static string FoldPair(char high, char low) => Decomposed(new string([high, low]));

    private static string FoldUncached(char c)
    {
        if (char.IsSurrogate(c)) return " ";
        if (Undecomposed.TryGetValue(char.ToLowerInvariant(c), out var plain)) return plain;
        return c switch
        {
            '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' => "",          // soft hyphen, zero-width characters
            '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u02BC' or '\u2032' or '\u00B4' or '`' or '\uFF07' => "'",
            '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB' or '\u2033' or '\uFF02' => "\"",
            '\u2212' or '\uFE63' or '\uFF0D' => "-",
            _ when CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation => "-",
            '\uFFFE' => " ",                                                                     // no character; Normalize refuses it
            _ when char.IsWhiteSpace(c) || char.IsControl(c) => " ",
            _ => Decomposed(c.ToString()),
        };
    }

    private static string Decomposed(string character)
    {
        if (character.Length == 2 && !char.IsSurrogatePair(character, 0)) return " ";
        var plain = new StringBuilder();
        foreach (var rune in character.Normalize(NormalizationForm.FormKD).EnumerateRunes())
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format))
                plain.Append(Rune.ToLowerInvariant(rune).ToString());
        return plain.ToString();
    }
}
