using System.Globalization;
using System.Text.RegularExpressions;

namespace PPRNet.Search.Posts;

/// <summary>
/// Reads a reference in APA style. It fills a part only when the text follows the pattern to the end of that part; anything else
/// stays null, and the text itself is always kept.
/// </summary>
public static partial class CitationParser
{
    /// <summary>Characters; fifty authors and a long title have half of it. What is longer is no reference and stays unread.</summary>
    private const int LongestReference = 4000;

    /// <summary>Reads a reference; never fails.</summary>
    public static Citation Parse(string text)
    {
        var cited = new Citation { Text = text, Doi = FindDoi(text) };
        var year = YearInBrackets().Match(text);
        if (!year.Success || text.Length > LongestReference) return cited;
        var work = CitedWork.Read(text[(year.Index + year.Length)..]);
        return cited with
        {
            Year = int.Parse(year.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture),
            Authors = Authors(text[..year.Index]),
            Title = work.Title,
            Source = work.Source,
            Volume = work.Volume,
            Issue = work.Issue,
            Pages = work.Pages,
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
            var suffix = match.Groups["suffix"].Success ? ", " + match.Groups["suffix"].Value : "";
            authors.Add($"{Spaced(match.Groups["surname"].Value)}, {Spaced(match.Groups["initials"].Value)}{suffix}");
            at = match.Index + match.Length;
        }
        return authors;
    }

    private static string Spaced(string name) => Blanks().Replace(name, " ").Trim().TrimEnd(',');

    [GeneratedRegex(@"\((?<year>(19|20)\d\d)[a-z]?(,[^)]*)?\)")]
    private static partial Regex YearInBrackets();

    [GeneratedRegex(@"10\.\d{4,9}/[^\s""“”]+")]
    private static partial Regex DoiPattern();

    /// <summary>A surname with its initials, and what parts it from the next: <c>van der Helm, P. J., &amp; </c>, <c>King, M. L., Jr., </c></summary>
    [GeneratedRegex(@"\G[\s,&….]*(?<surname>[\p{L}’'‘\-‐ ]+?)\s*,\s*(?<initials>(\p{Lu}\p{Ll}?\.?[\s\-‐]*)+?)(,\s*(?<suffix>(Jr|Sr)\.|II|III|IV))?(?=\s*[,&.…]|\s*$)[\s,&….]*")]
    private static partial Regex AuthorPattern();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
