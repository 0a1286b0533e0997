using System.Text.RegularExpressions;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Exporting;

/// <summary>What kind of thing a reference names; each format has its own word for it.</summary>
internal enum ReferenceKind
{
    Article,
    Chapter,
    Book,
    Preprint,
    BlogPost,

    /// <summary>The citation does not say where the work appeared.</summary>
    Other,
}

/// <summary>One item for a reference manager. Only what is known is filled; formats leave the rest out.</summary>
internal sealed partial record Reference
{
    /// <summary>Names the item in a file: the post's id, and for a study <c>-study</c> behind it.</summary>
    public required string Key { get; init; }

    public required ReferenceKind Kind { get; init; }

    public AuthorList Authors { get; init; } = new([], IsCut: false);

    public IReadOnlyList<PersonName> Editors { get; init; } = [];

    public int? Year { get; init; }

    /// <summary>Month 1–12; only the blog's own posts have one.</summary>
    public int? Month { get; init; }

    public string? Title { get; init; }

    /// <summary>The journal, book or blog that the work stands in.</summary>
    public string? Container { get; init; }

    public string? Edition { get; init; }

    public string? Publisher { get; init; }

    public string? Volume { get; init; }

    public string? Issue { get; init; }

    public string? Pages { get; init; }

    public string? Doi { get; init; }

    public string? Url { get; init; }

    public string? Abstract { get; init; }

    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Sentences for the reader, each complete.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Keys and addresses of what belongs to it: the summary of a study, the studies of a summary.</summary>
    public IReadOnlyList<(string Key, string? Address)> Related { get; init; } = [];

    /// <summary>First and last page; last is null for one page or an article number.</summary>
    public (string? First, string? Last) PageRange =>
        Pages?.Split(['-', '–'], 2, StringSplitOptions.TrimEntries) is { } parts ? (parts[0], parts.ElementAtOrDefault(1)) : (null, null);

    /// <summary>Address of a DOI: what could end or bend an address is percent-encoded (<c>&lt;</c>, <c>#</c>, <c>%</c>, blanks).</summary>
    public static string? AddressOf(Citation citation) =>
        citation.Doi is { } doi ? "https://doi.org/" + NotForAddresses().Replace(doi, part => Uri.EscapeDataString(part.Value)) : null;

    [GeneratedRegex(@"[^A-Za-z0-9\-._~/():;]+")]
    private static partial Regex NotForAddresses();
}
