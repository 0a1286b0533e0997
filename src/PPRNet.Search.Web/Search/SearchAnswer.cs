using System.Text.Json.Serialization;
using PPRNet.Search.Facets;
using PPRNet.Search.Figures;
using PPRNet.Search.Passages;
using PPRNet.Search.Searching;
using PPRNet.Search.Web.Posts;

namespace PPRNet.Search.Web.Search;

/// <summary>The answer of <c>/api/v1/search</c>. No clock and nothing random in it: the same request on the same index gives the same bytes.</summary>
internal sealed record SearchAnswer(
    string Query,
    int Total,
    int Page,
    int PerPage,
    int Pages,
    InterpretationAnswer Interpretation,
    IReadOnlyList<HitAnswer> Hits,
    IReadOnlyDictionary<string, IReadOnlyList<FacetValueAnswer>> Facets,
    IReadOnlyList<TryInsteadAnswer> TryInstead,
    LinksAnswer Links,
    IndexAnswer Index)
{
    public static SearchAnswer Of(SearchPage page, SiteAddresses site) => new(
        page.Request.Query,
        page.Total,
        page.Request.Page,
        page.Request.PerPage,
        page.Pages,
        InterpretationAnswer.Of(page.Interpretation),
        [.. page.Hits.Select(hit => HitAnswer.Of(hit, site))],
        FacetValueAnswer.Of(page.Facets, FacetValueAnswer.MostBesideHits),
        [.. page.TryInstead.Select(near => new TryInsteadAnswer(near.Label, site.Search(near.Request), near.Count))],
        LinksAnswer.Of(page, site),
        IndexAnswer.Of(page.Index));
}

internal sealed record InterpretationAnswer(
    string Text, bool Exact, IReadOnlyList<TermAnswer> Terms, CorrectionAnswer? Corrected, RelaxationAnswer? Relaxed, IReadOnlyList<NoticeAnswer> Notices)
{
    public static InterpretationAnswer Of(Interpretation read) => new(
        read.Text,
        read.IsExact,
        [.. read.Terms.Select(term => new TermAnswer(term.Input, term.AlsoSearched, term.Reason))],
        read.Corrected is { } corrected ? new CorrectionAnswer(corrected.Query, [.. corrected.Replacements.Select(pair => new ReplacementAnswer(pair.From, pair.To))]) : null,
        read.Relaxed is { } relaxed ? new RelaxationAnswer(relaxed.AllWordsTotal, relaxed.Sentence) : null,
        [.. read.Notices.Select(notice => new NoticeAnswer(notice.Code, notice.Text))]);
}

internal sealed record TermAnswer(string Input, IReadOnlyList<string> AlsoSearched, string Reason);

internal sealed record CorrectionAnswer(string Query, IReadOnlyList<ReplacementAnswer> Replacements);

internal sealed record ReplacementAnswer(string From, string To);

internal sealed record RelaxationAnswer(int AllWordsTotal, string Sentence);

internal sealed record NoticeAnswer(string Code, string Text);

internal sealed record HitAnswer(
    string Id,
    string Url,
    string Title,
    string Posted,
    int Year,
    int? StudyYear,
    LabelAnswer? Kind,
    IReadOnlyList<LabelAnswer> Topics,
    IReadOnlyList<CitationAnswer> Citations,
    ProvenanceAnswer Provenance,
    PassageAnswer? Implication,
    IReadOnlyList<PassageAnswer> Passages,
    string TitleHtml,
    float Score,
    IReadOnlyList<string> MatchedFields,
    IReadOnlyList<ReasonAnswer> Reasons,
    IReadOnlyList<string> Missing,
    IReadOnlyList<FigureAnswer> Figures)
{
    public static HitAnswer Of(Hit hit, SiteAddresses site) => new(
        hit.Post.Id.Value,
        site.Post(hit.Post.Id),
        hit.Post.Title,
        hit.Post.Posted.ToString(),
        hit.Post.Posted.Year,
        hit.Post.StudyYear,
        LabelAnswer.Of(hit.Post.Kind),
        [.. hit.Post.Topics.Select(LabelAnswer.Of)],
        [.. hit.Post.Citations.Select(CitationAnswer.Of)],
        ProvenanceAnswer.Of(hit.Post.Provenance),
        hit.Implication is { } implication ? PassageAnswer.Of(implication) : null,
        [.. hit.Passages.Select(PassageAnswer.Of)],
        hit.Title.ToHtml(),
        hit.Score,
        [.. hit.MatchedFields.Select(FieldNames.Of)],
        [.. hit.Reasons.Select(ReasonAnswer.Of)],
        hit.Missing,
        [.. hit.Figures.Select(FigureAnswer.Of)]);
}

/// <summary>A word of the query and what stands for it in the post.</summary>
internal sealed record ReasonAnswer(string Typed, string Found, string Reason, IReadOnlyList<string> Fields)
{
    public static ReasonAnswer Of(HitReason reason) => new(
        reason.Typed, reason.Found, FieldNames.Of(reason.Reason), [.. reason.Fields.Select(FieldNames.Of)]);
}

/// <summary>A close search that finds something, when the one asked finds nothing.</summary>
internal sealed record TryInsteadAnswer(string Label, string Url, int Count);

/// <summary>A passage three ways: plain text with the places that matched (UTF-16 units, end exclusive), and escaped HTML.</summary>
internal sealed record PassageAnswer(string Field, string Text, IReadOnlyList<int[]> Marks, string Html, bool Matched)
{
    public static PassageAnswer Of(Passage passage) => new(
        FieldNames.Of(passage.Field),
        passage.Content.Text,
        [.. passage.Content.Marks.Select(mark => new[] { mark.Start, mark.End })],
        passage.Content.ToHtml(),
        passage.IsMatched);
}

internal sealed record FacetValueAnswer(string Value, string Label, int Count, bool Selected)
{
    /// <summary>Excluded in this search; left out when it is not, since that would be said of hundreds of values.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Excluded { get; init; }

    /// <summary>Values of one dimension that an answer with hits carries: those with the most posts. Large corpora have many thousand authors.</summary>
    public const int MostBesideHits = 1000;

    public static IReadOnlyDictionary<string, IReadOnlyList<FacetValueAnswer>> Of(IReadOnlyList<FacetCounts> facets, int limit = int.MaxValue) =>
        facets.ToDictionary(facet => facet.Dimension.Name, facet => (IReadOnlyList<FacetValueAnswer>)[.. facet.Most(limit).Select(Of)]);

    private static FacetValueAnswer Of(FacetValue value) => new(value.Value, value.Label, value.Count, value.IsSelected) { Excluded = value.IsExcluded };
}

/// <summary>The same search elsewhere: other pages, for people, as a feed, as files.</summary>
internal sealed record LinksAnswer(
    string Self, string? Next, string? Previous, string Html, string Feed, string Csv, string Ris, string Bib, string Jsonl, string Csl)
{
    public static LinksAnswer Of(SearchPage page, SiteAddresses site)
    {
        var (asked, all) = (page.Request, SearchAddress.QueryOf(page.Request with { Page = 1, PerPage = 10 }));
        return new LinksAnswer(
            site.ApiSearch(asked),
            asked.Page < page.Pages ? site.ApiSearch(asked with { Page = asked.Page + 1 }) : null,
            asked.Page > 1 ? site.ApiSearch(asked with { Page = asked.Page - 1 }) : null,
            site.Search(asked),
            $"{site.Root}/feed.atom{all}",
            Export("csv"),
            Export("ris"),
            Export("bib"),
            Export("jsonl"),
            Export("csl.json"));

        string Export(string extension) => $"{site.Root}/api/v1/search.{extension}{all}";
    }
}

internal sealed record IndexAnswer(string Version, int Documents)
{
    public static IndexAnswer Of(IndexStamp index) => new(index.Version, index.Documents);
}
