using System.Globalization;
using System.Text.RegularExpressions;

namespace PPRNet.Search.Posts;

/// <summary>
/// Reads a reference in APA style. It fills a part only when the text follows the pattern to the end of that part; anything else
/// stays null, and the text itself is always kept.
/// </summary>
public static partial class CitationParser
{
    /// <summary>Reads a reference; never fails.</summary>
    public static Citation Parse(string text)
    {
        var cited = new Citation { Text = text, Doi = FindDoi(text) };
        var year = YearInBrackets().Match(text);
        if (!year.Success) return cited;
        var after = text[(year.Index + year.Length)..].TrimStart('.', ',', ' ');
        var journal = JournalArticle().Match(after);
        var pages = journal.Success ? journal.Groups["pages"] : ChapterPages().Match(after).Groups["pages"];
        return cited with
        {
            Year = int.Parse(year.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture),
            Authors = Authors(text[..year.Index]),
            Title = journal.Success ? journal.Groups["title"].Value.TrimEnd('.') : null,
            Source = ValueOf(journal.Groups["source"]),
            Volume = ValueOf(journal.Groups["volume"]),
            Issue = ValueOf(journal.Groups["issue"]),
            Pages = ValueOf(pages)?.Replace('–', '-').Replace('‐', '-'),
        };
    }

    /// <summary>The bare DOI in a text or address, without the punctuation that follows it; null when there is none.</summary>
    public static string? FindDoi(string text) =>
        DoiPattern().Match(text) is { Success: true } match ? match.Value.TrimEnd('.', ',', ';', ')', ']', '"', '\'') : null;

    /// <summary>The authors, or none when any part of the list is not a surname with initials: half a list would look whole.</summary>
    private static IReadOnlyList<string> Authors(string list)
    {
        var cut = list.IndexOf("et al", StringComparison.Ordinal);
        var known = (cut >= 0 ? list[..cut] : list).Trim().TrimEnd(',', '.', '…', ' ');
        var authors = new List<string>();
        var at = 0;
        while (at < known.Length)
        {
            var match = AuthorPattern().Match(known + ".", at);
            if (!match.Success || match.Index != at) return [];
            authors.Add($"{Spaced(match.Groups["surname"].Value)}, {Spaced(match.Groups["initials"].Value)}");
            at = match.Index + match.Length;
        }
        return authors;
    }

    private static string Spaced(string name) => Blanks().Replace(name, " ").Trim().TrimEnd(',');

    private static string? ValueOf(Group group) => group.Success && group.Length > 0 ? group.Value.Trim() : null;

    [GeneratedRegex(@"\((?<year>(19|20)\d\d)[a-z]?(,[^)]*)?\)")]
    private static partial Regex YearInBrackets();

    [GeneratedRegex(@"10\.\d{4,9}/[^\s""“”]+")]
    private static partial Regex DoiPattern();

    /// <summary>Title, journal, volume, issue, pages: <c>Is it so? Journal of X, 69(2), 41-47.</c></summary>
    [GeneratedRegex(@"^(?<title>.+[.?!])\s+(?<source>[^.?!]+?),\s+(?<volume>\d{1,4})\s*(\((?<issue>[^)]{1,20})\))?,\s*(?<pages>[A-Za-z]?\d[\w.]*(\s?[-–‐]\s?[A-Za-z]?\d+)?)(?=[\s.,]|$)")]
    private static partial Regex JournalArticle();

    [GeneratedRegex(@"\bpp?\.\s?(?<pages>\d+(\s?[-–‐]\s?\d+)?)")]
    private static partial Regex ChapterPages();

    /// <summary>A surname with its initials, and what parts it from the next: <c>van der Helm, P. J., &amp; </c></summary>
    [GeneratedRegex(@"\G[\s,&….]*(?<surname>[\p{L}’'‘\-‐ ]+?)\s*,\s*(?<initials>(\p{Lu}\p{Ll}?\.?[\s\-‐]*)+?)(?=\s*[,&.…]|\s*$)[\s,&….]*")]
    private static partial Regex AuthorPattern();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
