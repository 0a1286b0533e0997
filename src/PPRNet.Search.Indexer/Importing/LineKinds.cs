using System.Globalization;
using System.Text.RegularExpressions;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Indexer.Importing;

/// <summary>What a line of a list page is, by its looks alone.</summary>
internal static partial class LineKinds
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Words in small letters that stand among names.</summary>
    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal)
        { "et", "al", "and", "de", "del", "della", "den", "der", "di", "da", "dos", "du", "la", "le", "van", "von", "ten", "ter", "the", "for", "of", "y", "zu" };

    /// <summary><c>May 2018</c>, <c>PPRNet Blog: August 2015</c>, <c>Sept 2013</c>, <c>march2013</c>.</summary>
    public static YearMonth? MonthOf(string line) => MonthHeading().Match(line) is { Success: true } match ? MonthOf(match) : null;

    /// <summary>The month in the name of one of the older site's pages: <c>pprnet_blog_sept2013.html</c>.</summary>
    public static YearMonth? MonthInName(string name) => MonthInFileName().Match(name) is { Success: true } match ? MonthOf(match) : null;

    /// <summary>The monthly banner and what announces it; never content.</summary>
    public static bool IsBanner(string line) => Banner().IsMatch(line);

    /// <summary>The heading of the second section, and what was glued to it; null when the line is another one.</summary>
    public static string? AfterImplicationsHeading(string line) =>
        ImplicationsHeading().Match(line) is { Success: true } match ? match.Groups["rest"].Value.Trim() : null;

    /// <summary>
    /// A reference: names, then a year in brackets. Every word before the year begins with a capital or is a particle, which no
    /// sentence that mentions authors keeps up.
    /// </summary>
    public static bool IsCitation(string line) =>
        CitationYear().Match(line) is { Success: true } year && year.Index is > 2 and < 700
        && (year.Groups["end"].Success || Initials().IsMatch(line[..year.Index])) && NameWords().Matches(line[..year.Index]).All(word => IsName(word.Value));

    /// <summary>Whether a reference goes on in the next line: it has no end yet, and what follows could be its end.</summary>
    public static bool IsBroken(string citation, string next) =>
        !citation.TrimEnd().EndsWith('.') && !citation.Contains("10.", StringComparison.Ordinal) && next.Length < 250 && !IsCitation(next) && AfterImplicationsHeading(next) is null;

    /// <summary>The older site's pages have an image between introduction and first title, and its text sticks to the title.</summary>
    public static string WithoutImageText(string title) => GluedImage().Replace(title, "");

    private static bool IsName(string word) => char.IsUpper(word[0]) || Particles.Contains(word);

    private static YearMonth? MonthOf(Match match)
    {
        var month = 1 + Array.IndexOf(Months, match.Groups["month"].Value[..3].ToLowerInvariant());
        return month == 0 ? null : new YearMonth(int.Parse(match.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), month);
    }

    private const string MonthName = @"(?<month>jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)";

    [GeneratedRegex(@"^(PPRNet\s+Blog\s*[:–-]?\s*)?" + MonthName + @"\.?\s*,?\s*(?<year>20\d\d)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthHeading();

    [GeneratedRegex(@"(?<![A-Za-z])" + MonthName + @"[-_]?(?<year>20\d\d)(?!\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthInFileName();

    [GeneratedRegex(@"^(This month\s*(\.\.\.|…)?$|(\.\.\.|…)\s*I\s+blog\s+about\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Banner();

    [GeneratedRegex(@"^(?:(?:practice|clinical|clinical\s+practice)\s+implications?|implications?\s+for\s+(?:clinical\s+)?practice)(?:\s*$|\s*[:.–—-]\s*(?<rest>.*)$|(?<rest>(?<=[a-z])\p{Lu}\p{Ll}.*)$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ImplicationsHeading();

    [GeneratedRegex(@"\((19|20)\d\d[a-z]?(\s*,[^)]{1,30})?\)(?<end>\s*[.,:;]|\s*$)?|\((in press|n\.d\.)\)(?<end>)")]
    private static partial Regex CitationYear();

    [GeneratedRegex(@",\s*\p{Lu}[.\s-]")]
    private static partial Regex Initials();

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}’'‘\-‐]*")]
    private static partial Regex NameWords();

    [GeneratedRegex(@"^blog(?=\p{Lu})")]
    private static partial Regex GluedImage();
}
