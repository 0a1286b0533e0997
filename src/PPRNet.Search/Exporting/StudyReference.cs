using System.Text.RegularExpressions;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Exporting;

/// <summary>Makes an item out of a citation. Where the work appeared is read from the APA text; what does not follow the pattern stays out.</summary>
internal static partial class StudyReference
{
    public static Reference Of(Citation citation, string key)
    {
        var chapter = ChapterIn().Match(citation.Text);
        var kind = KindOf(citation, chapter.Success);
        var (container, edition) = SplitEdition(kind == ReferenceKind.Book ? null : citation.Source, citation.Text);
        var authors = AuthorList.Of(citation);
        return new Reference
        {
            Key = key,
            Kind = kind,
            Authors = authors,
            Editors = kind == ReferenceKind.Chapter ? EditorsOf(chapter.Groups["editors"].Value) : [],
            Year = citation.Year,
            Title = TitleOf(citation, kind),
            Container = container,
            Edition = kind is ReferenceKind.Book or ReferenceKind.Chapter ? edition : null,
            Publisher = kind == ReferenceKind.Book ? citation.Source : null,
            Volume = citation.Volume,
            Issue = citation.Issue,
            Pages = citation.Pages,
            Doi = citation.Doi,
            Url = Reference.AddressOf(citation),
            Notes = [.. NotesOf(citation, authors)],
        };
    }

    /// <summary>The title without what has a place of its own: the edition of a book, the word that marks a preprint.</summary>
    private static string? TitleOf(Citation citation, ReferenceKind kind)
    {
        if (citation.Title is not { } title) return null;
        var bare = PreprintMark().Replace(title, "");
        return (kind == ReferenceKind.Book ? EditionInBrackets().Replace(bare, "") : bare).Trim();
    }

    private static ReferenceKind KindOf(Citation citation, bool isChapter) => citation switch
    {
        _ when isChapter => ReferenceKind.Chapter,
        _ when PreprintMark().IsMatch(citation.Text) => ReferenceKind.Preprint,
        { Volume: null, Pages: null } when EditionInBrackets().IsMatch(citation.Text) || EndsWithPlaceAndPublisher(citation) => ReferenceKind.Book,
        { Source: null } => ReferenceKind.Other,
        _ => ReferenceKind.Article,
    };

    /// <summary>"… New York: Routledge." A journal such as "Clinical Psychology: Science and Practice" has its colon inside the source.</summary>
    private static bool EndsWithPlaceAndPublisher(Citation citation) =>
        citation.Source is { Length: > 0 } source
        && citation.Text.TrimEnd('.', ' ').EndsWith(": " + source, StringComparison.Ordinal)
        && citation.Title?.EndsWith(source, StringComparison.Ordinal) != true;

    private static (string? Container, string? Edition) SplitEdition(string? container, string text)
    {
        var edition = EditionInBrackets().Match(container ?? text);
        if (!edition.Success) edition = EditionAtEnd().Match(container ?? "");
        var number = edition.Success ? edition.Groups["number"].Value : EditionInBrackets().Match(text).Groups["number"].Value;
        var bare = edition.Success && container is not null ? container.Remove(edition.Index, edition.Length).Trim() : container;
        return (bare, number.Length > 0 ? number : null);
    }

    /// <summary>Editors stand with initials first; when one does not, none is given: half a list would look whole.</summary>
    private static IReadOnlyList<PersonName> EditorsOf(string list)
    {
        var editors = new List<PersonName>();
        foreach (var entry in BetweenNames().Split(list))
        {
            if (entry.Length == 0) continue;
            var match = Editor().Match(entry);
            if (!match.Success) return [];
            editors.Add(PersonName.Parse($"{match.Groups["surname"].Value}, {match.Groups["initials"].Value.Trim()}"));
        }
        return editors;
    }

    private static IEnumerable<string> NotesOf(Citation citation, AuthorList authors)
    {
        yield return "Cited as: " + citation.Text;
        if (authors.IsCut) yield return "The citation cuts the list of authors short; only those it names are given.";
        if (citation.Note is { } note) yield return "Remark on the citation: " + note;
    }

    [GeneratedRegex(@"[.?!]\s+In\s+(?<editors>[^()]+?),?\s*\(Eds?\.\)")]
    private static partial Regex ChapterIn();

    [GeneratedRegex(@"\s*\[Preprint\]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PreprintMark();

    [GeneratedRegex(@"\s*\((?<number>\d{1,2})(st|nd|rd|th) ed\.[^)]*\)")]
    private static partial Regex EditionInBrackets();

    [GeneratedRegex(@",?\s+(?<number>\d{1,2})(st|nd|rd|th) [Ee]dition$")]
    private static partial Regex EditionAtEnd();

    [GeneratedRegex(@"\s*(?:,\s*(?:&|and)\s+|,\s+|\s+(?:&|and)\s+)\s*")]
    private static partial Regex BetweenNames();

    [GeneratedRegex(@"^(?<initials>(\p{Lu}\.[\s\-]?)+)\s*(?<surname>(\p{Ll}+ )*\p{Lu}[\p{L}’'\-]+( \p{Lu}[\p{L}’'\-]+)?)$")]
    private static partial Regex Editor();
}
