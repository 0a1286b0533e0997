using System.Text.RegularExpressions;

namespace PPRNet.Search.Posts;

/// <summary>
/// What stands behind the year of a reference: the title, and where the work appeared. Each form is read only when the text follows it to
/// the end; what might be a title as well as a journal stays unread.
/// </summary>
internal sealed partial record CitedWork(string? Title = null, string? Source = null, string? Volume = null, string? Issue = null, string? Pages = null)
{
    private const int MostRemarks = 4;

    /// <summary>Journals are written in capitals but for these; titles of articles are not.</summary>
    private static readonly HashSet<string> SmallWords = ["of", "and", "in", "the", "for", "on", "to", "&", "de", "et", "la", "und", "für"];

    public static CitedWork Read(string afterYear)
    {
        var whole = afterYear.TrimStart('.', ',', ' ');
        var text = WithoutRemarks(whole.TrimEnd());
        var isFollowed = text.Length < whole.TrimEnd().Length;
        return JournalArticle().Match(whole) is { Success: true } article ? Of(article)
            : ChapterOfBook().Match(text) is { Success: true } chapter ? Of(chapter) with { Source = InEdition(chapter) }
            : Book().Match(text) is { Success: true } book ? Of(book)
            : ArticleInPart().Match(text) is { Success: true } part && IsName(part, isFollowed) ? Of(part)
            : TitleAlone().Match(text) is { Success: true } title ? Of(title)
            : new CitedWork { Pages = PagesOf(ChapterPages().Match(whole)) };
    }

    /// <summary>A reference has two or three remarks at its end, each of which is taken off by itself.</summary>
    private static string WithoutRemarks(string text)
    {
        for (var i = 0; i < MostRemarks && Remark().Match(text) is { Success: true } remark; i++) text = text[..remark.Index].TrimEnd();
        return text;
    }

    private static CitedWork Of(Match match) => new(
        ValueOf(match.Groups["title"])?.TrimEnd('.'), ValueOf(match.Groups["source"]), ValueOf(match.Groups["volume"]), ValueOf(match.Groups["issue"]), PagesOf(match));

    /// <summary>The book with its edition, as references name it: <c>Handbook (6th ed.)</c>.</summary>
    private static string InEdition(Match chapter) =>
        ValueOf(chapter.Groups["edition"]) is { } edition ? $"{chapter.Groups["source"].Value} ({edition})" : chapter.Groups["source"].Value;

    /// <summary>One word may be the end of a title ("Is it effective? Revisited."), unless something that belongs to a journal follows.</summary>
    private static bool IsName(Match part, bool isFollowed)
    {
        var words = part.Groups["source"].Value.Split(' ');
        return (words.Length > 1 || isFollowed || part.Groups["volume"].Success || part.Groups["pages"].Success)
            && char.IsUpper(words[0][0])
            && words.All(word => word.Length > 0 && (!char.IsLower(word[0]) || SmallWords.Contains(word)));
    }

    private static string? PagesOf(Match match) => ValueOf(match.Groups["pages"])?.Replace('–', '-').Replace('‐', '-');

    private static string? ValueOf(Group group) => group.Success && group.Length > 0 ? group.Value.Trim() : null;

    /// <summary>Title, journal, volume, issue, pages: <c>Is it so? Journal of X, 69(2), 41-47.</c></summary>
    [GeneratedRegex(@"^(?<title>.+[.?!])\s+(?<source>[^.?!]+?),\s+(?<volume>\d{1,4})\s*(\((?<issue>[^)]{1,20})\))?,\s*(?<pages>[A-Za-z]?\d(\w|\.(?=\w))*(\s?[-–‐]\s?[A-Za-z]?\d+)?)(?=[\s.,]|$)")]
    private static partial Regex JournalArticle();

    /// <summary>The same with volume or pages or both missing, as before the issue is out.</summary>
    [GeneratedRegex(@"^(?<title>.+[.?!])\s+(?<source>[^.?!]+?)(,\s+(?<volume>\d{1,4})(\s*\((?<issue>[^)]{1,20})\))?(?![\d\s]*[-–‐]))?(,\s+(?<pages>[A-Za-z]?\d\w*\s?[-–‐]\s?[A-Za-z]?\d+))?\.?$")]
    private static partial Regex ArticleInPart();

    /// <summary><c>Title. In A. B. Editor (Ed.), Handbook of X (6th ed., pp. 1-20). Publisher.</c></summary>
    [GeneratedRegex(@"^(?<title>.+?[.?!])\s+In\s+[^()]+\(Eds?\.\)[.,]?\s+(?<source>[^().]+?)\s*(\((?<edition>\d{1,2}(st|nd|rd|th) ed\.)?[,\s]*(pp?\.\s?(?<pages>\d+(\s?[-–‐]\s?\d+)?))?\))?(\.\s|\.?$)")]
    private static partial Regex ChapterOfBook();

    /// <summary><c>Title (2nd ed.). Place: Publisher.</c> Without an edition a book can not be told from an article.</summary>
    [GeneratedRegex(@"^(?<title>[^.]+\(\d{1,2}(st|nd|rd|th) ed\.\))\.\s+([^.:]+:\s+)?(?<source>[^.:]+)\.?$")]
    private static partial Regex Book();

    /// <summary>One sentence, or a question and its continuation. A capital behind a comma might be a journal.</summary>
    [GeneratedRegex(@"^(?<title>(?!.*[,.]\s\p{Lu}).+)$")]
    private static partial Regex TitleAlone();

    [GeneratedRegex(@"\bpp?\.\s?(?<pages>\d+(\s?[-–‐]\s?\d+)?)")]
    private static partial Regex ChapterPages();

    /// <summary>What may follow a work: its address, its DOI, and that it is not printed yet.</summary>
    [GeneratedRegex(@"[,.]?\s*(\[Preprint\]|\b(Advanced?|Online) (online )?(first )?publication[^.]*|\bOnline first|\bPublished online[^.]*|\bEpub ahead of print|\bIn press|(https?://|\bdoi:?\s*)\S+)[.,]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Remark();
}
