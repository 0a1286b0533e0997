using System.Globalization;
using CsvHelper;
using PPRNet.Search.Figures;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Exporting;

/// <summary>
/// RFC 4180, one row a post. Spreadsheets run a cell that begins with <c>= + - @</c>, a tab or a return as a formula, so such a cell gets an
/// apostrophe in front (the spreadsheets' own mark for "text"); JSON Lines is the form without any change. Several values in a
/// cell are parted by <c>; </c>, those of several citations by <c> | </c>.
/// </summary>
internal sealed class CsvWriter : IPostWriter
{
    /// <summary>Spreadsheets read UTF-8 only when the file begins with this mark; statistics programs skip it.</summary>
    private const char ByteOrderMark = '\uFEFF';

    private static readonly CsvWriterOptions Options = new() { Injection = CsvInjection.Escape };

    private static readonly IReadOnlyList<(string Name, Func<Post, PostAddresses, string?> ValueOf)> Columns =
    [
        ("id", (post, _) => post.Id.Value),
        ("title", (post, _) => post.Title),
        ("posted", (post, _) => post.Posted.ToString()),
        ("year", (post, _) => Number(post.Posted.Year)),
        ("studyYear", (post, _) => Number(post.StudyYear)),
        ("kind", (post, _) => post.Kind?.Label),
        ("topics", (post, _) => string.Join("; ", post.Topics.Select(topic => topic.Label))),
        ("authors", (post, _) => OfEach(post, citation => string.Join("; ", AuthorList.Of(citation).Names.Select(name => name.Inverted)))),
        ("authorsCutShort", (post, _) => post.Citations.Any(citation => AuthorList.Of(citation).IsCut) ? "yes" : ""),
        ("studyTitle", (post, _) => OfEach(post, citation => citation.Title)),
        ("source", (post, _) => OfEach(post, citation => citation.Source)),
        ("doi", (post, _) => OfEach(post, citation => citation.Doi)),
        ("citation", (post, _) => OfEach(post, citation => citation.Text)),
        ("implications", (post, _) => post.Implications),
        ("summary", (post, _) => post.Summary),
        ("url", (post, addresses) => addresses.Of(post.Id)),
        ("blogUrl", (post, _) => post.Provenance.Source),
        ("writtenFrom", (post, _) => post.Provenance.Basis ?? "blog post"),
    ];

    /// <summary>What the post states, as it states it: empty where it states nothing.</summary>
    private static readonly IReadOnlyList<(string Name, Func<Post, IReadOnlyList<Figure>, string?> ValueOf)> FigureColumns =
    [
        ("studies", (post, figures) => Shown(post, KeyFigures.Studies(figures), figures)?.Text),
        ("participants", (post, figures) => Shown(post, KeyFigures.Participants(figures), figures)?.Phrase),
        ("effect", (post, figures) => Shown(post, KeyFigures.MainEffect(figures), figures)?.Phrase),
        ("effectCi", (post, figures) => Shown(post, KeyFigures.MainEffect(figures), figures)?.Interval?.Text),
    ];

    private readonly CsvHelper.CsvWriter _csv;
    private readonly PostAddresses _addresses;

    public CsvWriter(TextWriter into, PostAddresses addresses)
    {
        into.Write(ByteOrderMark);
        _addresses = addresses;
        _csv = CsvHelper.CsvWriter.Create(into, Options, leaveOpen: true);
        foreach (var name in Columns.Select(column => column.Name).Concat(FigureColumns.Select(column => column.Name))) _csv.WriteField(name);
        _csv.EndRecord();
        _csv.Flush();
    }

    public void Write(Post post)
    {
        foreach (var (_, valueOf) in Columns) _csv.WriteField(valueOf(post, _addresses));
        var figures = FigureExtractor.Extract(post);
        foreach (var (_, valueOf) in FigureColumns) _csv.WriteField(valueOf(post, figures));
        _csv.EndRecord();
        _csv.Flush();
    }

    public void End() => _csv.Dispose();

    private static ShownFigure? Shown(Post post, Figure? figure, IReadOnlyList<Figure> figures) => figure is null ? null : ShownFigure.Of(post, figure, figures);

    /// <summary>One value for each citation, in order; empty when none has one.</summary>
    private static string OfEach(Post post, Func<Citation, string?> valueOf)
    {
        var values = post.Citations.Select(citation => valueOf(citation) ?? "").ToList();
        return values.TrueForAll(value => value.Length == 0) ? "" : string.Join(" | ", values);
    }

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);
}
