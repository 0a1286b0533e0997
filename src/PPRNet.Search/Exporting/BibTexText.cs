using System.Text;
using System.Text.RegularExpressions;

namespace PPRNet.Search.Exporting;

/// <summary>Texts as BibTeX wants them inside braces.</summary>
internal static partial class BibTexText
{
    /// <summary>Escapes what TeX would take for a command; braces stay balanced whatever the text holds. Null when nothing is left.</summary>
    public static string? Escape(string? text)
    {
        if (PlainLine.Of(text) is not { } line) return null;
        var escaped = new StringBuilder(line.Length + 8);
        for (var i = 0; i < line.Length; i++)
        {
            if (i > 0 && IsLigature(line[i - 1], line[i])) escaped.Append("{}");
            escaped.Append(Escape(line[i]) ?? line[i].ToString());
        }
        return escaped.ToString();
    }

    /// <summary>
    /// A title. Styles set titles in small letters, so words with a capital that no sentence begins (<c>PTSD</c>, <c>COVID-19</c>,
    /// names) are put in braces; a title with many of them is put in braces as a whole.
    /// </summary>
    public static string? Title(string? title)
    {
        if (PlainLine.Of(title) is not { } line) return null;
        var words = line.Split(' ');
        var kept = words.Select((word, i) => HasCapital(word, beginsSentence: i == 0 || words[i - 1][^1] is ':' or '.' or '?' or '!')).ToList();
        return kept.Count(keep => keep) * 3 > words.Length
            ? $"{{{Escape(line)}}}"
            : string.Join(' ', words.Select((word, i) => kept[i] ? $"{{{Escape(word)}}}" : Escape(word)));
    }

    /// <summary>Names joined by <c>and</c>; a body stands in braces so that it stays whole, and a list cut short ends in <c>others</c>.</summary>
    public static string? Names(AuthorList authors)
    {
        var names = authors.Names.Select(Name).OfType<string>().ToList();
        if (names.Count > 0 && authors.IsCut) names.Add("others");
        return names.Count > 0 ? string.Join(" and ", names) : null;
    }

    /// <summary>Keywords are parted by commas; one that holds a comma stands in braces.</summary>
    public static string? Keywords(IReadOnlyList<string> keywords) =>
        keywords.Count == 0 ? null : string.Join(", ", keywords.Select(keyword => keyword.Contains(',', StringComparison.Ordinal) ? $"{{{Escape(keyword)}}}" : Escape(keyword)));

    /// <summary>A DOI or address, which is not escaped; null when a brace or backslash in it would break the file.</summary>
    public static string? Verbatim(string? text) => PlainLine.Of(text) is { } line && line.IndexOfAny(['{', '}', '\\']) < 0 ? line : null;

    private static string? Name(PersonName name)
    {
        if (name.IsBody) return Escape(name.Family) is { } whole ? $"{{{whole}}}" : null;
        return string.Join(", ", new[] { name.FamilyWithParticle, name.Suffix, name.Given }.Select(Escape).OfType<string>().Select(KeepWhole));
    }

    /// <summary>The word "and" inside a name would part it in two.</summary>
    private static string KeepWhole(string part) => LoneAnd().IsMatch(part) ? $"{{{part}}}" : part;

    private static bool HasCapital(string word, bool beginsSentence) =>
        word.TrimStart('(', '[', '"', '\'', '“', '‘').Skip(beginsSentence ? 1 : 0).Any(char.IsUpper);

    /// <summary>TeX sets some pairs as one other character: <c>--</c> as a dash, <c>''</c> as a closing quote.</summary>
    private static bool IsLigature(char first, char second) => (first, second) is ('-', '-') or ('\'', '\'') or ('`', '`') or ('?', '`') or ('!', '`') or (',', ',') or ('<', '<') or ('>', '>');

    private static string? Escape(char c) => c switch
    {
        '\\' => @"\textbackslash{}",
        '~' => @"\textasciitilde{}",
        '^' => @"\textasciicircum{}",
        '&' or '%' or '$' or '#' or '_' or '{' or '}' => "\\" + c,
        _ => null,
    };

    [GeneratedRegex(@"\band\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LoneAnd();
}
