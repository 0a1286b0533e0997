using System.Text.Json.Serialization;
using PPRNet.Search.Exporting;
using PPRNet.Search.Facets;
using PPRNet.Search.Figures;
using PPRNet.Search.Passages;
using PPRNet.Search.Searching;
using PPRNet.Search.Web.Posts;

namespace PPRNet.Search.Web.Search;

/// <summary>The answer of <c>/api/v1/search</c>. No clock and nothing random in it: the same request on the same index gives the same bytes.</summary>
/// <param name="Query">What was searched for, as typed.</param>
/// <param name="Total">How many posts match, exactly.</param>
/// <param name="Page">The page that <c>hits</c> are of, from 1.</param>
/// <param name="PerPage">Hits on a page.</param>
/// <param name="Pages">How many pages there are; 0 when nothing matches.</param>
/// <param name="Interpretation">How the query was read.</param>
/// <param name="Hits">The hits of this page, in order.</param>
/// <param name="Facets">By dimension, the values with the number of posts that choosing each leads to: a dimension's own choice is left out of its counts.</param>
/// <param name="TryInstead">When nothing matches: close searches that find something. Otherwise empty.</param>
/// <param name="Links">The same search elsewhere.</param>
/// <param name="Index">The index that answered.</param>
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

/// <summary>How the query was read.</summary>
/// <param name="Text">The query as understood, printed back.</param>
/// <param name="Exact">Whether only exact words were searched.</param>
/// <param name="Terms">For each word that was widened: what else was searched, and why.</param>
/// <param name="Corrected">What the spelling was corrected to, or null.</param>
/// <param name="Relaxed">What was dropped when all words together found too little, or null.</param>
/// <param name="Notices">What was mended or left out.</param>
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

/// <summary>A word of the query and what else was searched for it.</summary>
/// <param name="Input">The word or words as typed.</param>
/// <param name="AlsoSearched">What was searched besides.</param>
/// <param name="Reason"><c>synonym</c>, <c>spelling</c>, <c>compound</c>, <c>prefix</c>, <c>similar</c> or <c>feedback</c>.</param>
internal sealed record TermAnswer(string Input, IReadOnlyList<string> AlsoSearched, string Reason);

/// <summary>Words that were not in the corpus and what was searched instead.</summary>
/// <param name="Query">The whole query as corrected.</param>
/// <param name="Replacements">Each word with its replacement.</param>
internal sealed record CorrectionAnswer(string Query, IReadOnlyList<ReplacementAnswer> Replacements);

/// <summary>One word corrected.</summary>
/// <param name="From">As typed.</param>
/// <param name="To">As searched.</param>
internal sealed record ReplacementAnswer(string From, string To);

/// <summary>A step away from "all words are required".</summary>
/// <param name="AllWordsTotal">How many posts have all the words.</param>
/// <param name="Sentence">What was done, for people.</param>
internal sealed record RelaxationAnswer(int AllWordsTotal, string Sentence);

/// <summary>Something that was mended or left out.</summary>
/// <param name="Code">Its stable name.</param>
/// <param name="Text">The sentence for people.</param>
internal sealed record NoticeAnswer(string Code, string Text);

/// <summary>A post that matches.</summary>
/// <param name="Id">The name of the post for ever.</param>
/// <param name="Url">Its page.</param>
/// <param name="Title">Its title.</param>
/// <param name="Posted">Month on the blog, <c>2018-05</c>.</param>
/// <param name="Year">Year on the blog.</param>
/// <param name="StudyYear">Year of the study (of the first citation), or null.</param>
/// <param name="Kind">Kind of study, or null.</param>
/// <param name="Topics">The blog's topics that it is filed under.</param>
/// <param name="Citations">The studies that it summarises.</param>
/// <param name="Provenance">Where words and facts come from.</param>
/// <param name="Implication">The sentence of the practice implications that answers best; with <c>matched</c> false it is the first. Null only for a post without any.</param>
/// <param name="Passages">The best passages of the other texts.</param>
/// <param name="TitleHtml">The title as escaped HTML with its matches marked.</param>
/// <param name="Score">Its score by relevance; 0 in other orders.</param>
/// <param name="MatchedFields">The texts that something was found in.</param>
/// <param name="Reasons">What of the query stands where.</param>
/// <param name="Missing">Words of the query that it lacks, when the query was relaxed.</param>
/// <param name="Figures">The figures that matter most: how many studies, how many people, the main effect.</param>
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
/// <param name="Typed">The words of the query.</param>
/// <param name="Found">What counts as them.</param>
/// <param name="Reason">Why it counts: <c>typed</c>, <c>synonym</c> …</param>
/// <param name="Fields">Where it stands.</param>
internal sealed record ReasonAnswer(string Typed, string Found, string Reason, IReadOnlyList<string> Fields)
{
    public static ReasonAnswer Of(HitReason reason) => new(
        reason.Typed, reason.Found, FieldNames.Of(reason.Reason), [.. reason.Fields.Select(FieldNames.Of)]);
}

/// <summary>A close search that finds something, when the one asked finds nothing.</summary>
/// <param name="Label">What is different, for people.</param>
/// <param name="Url">The page of that search.</param>
/// <param name="Count">How many posts it finds; never 0.</param>
internal sealed record TryInsteadAnswer(string Label, string Url, int Count);

/// <summary>A passage three ways: plain text with the places that matched (UTF-16 units, end exclusive), and escaped HTML.</summary>
/// <param name="Field"><c>title</c>, <c>citation</c>, <c>summary</c> or <c>implications</c>.</param>
/// <param name="Text">One or two whole sentences; long ones are cut at words, with an ellipsis.</param>
/// <param name="Marks">Start and end of each match in <c>text</c>.</param>
/// <param name="Html">The same with <c>mark</c> elements, escaped.</param>
/// <param name="Matched">Whether anything in it matches.</param>
internal sealed record PassageAnswer(string Field, string Text, IReadOnlyList<int[]> Marks, string Html, bool Matched)
{
    public static PassageAnswer Of(Passage passage) => new(
        FieldNames.Of(passage.Field),
        passage.Content.Text,
        [.. passage.Content.Marks.Select(mark => new[] { mark.Start, mark.End })],
        passage.Content.ToHtml(),
        passage.IsMatched);
}

/// <summary>One value of a dimension.</summary>
/// <param name="Value">Slug, key or year, as addresses have it.</param>
/// <param name="Label">As shown to people.</param>
/// <param name="Count">The total of the search that choosing it leads to.</param>
/// <param name="Selected">Whether it is chosen.</param>
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
/// <param name="Self">This answer.</param>
/// <param name="Next">The next page, or null.</param>
/// <param name="Previous">The page before, or null.</param>
/// <param name="Html">The page for people.</param>
/// <param name="Feed">The search as an Atom feed, newest first.</param>
/// <param name="Csv">Every hit as CSV.</param>
/// <param name="Ris">Every hit as RIS.</param>
/// <param name="Bib">Every hit as BibTeX.</param>
/// <param name="Jsonl">Every hit as JSON Lines.</param>
/// <param name="Csl">Every hit as CSL-JSON.</param>
internal sealed record LinksAnswer(
    string Self, string? Next, string? Previous, string Html, string Feed, string Csv, string Ris, string Bib, string Jsonl, string Csl)
{
    public static LinksAnswer Of(SearchPage page, SiteAddresses site)
    {
        var asked = page.Request;
        return new LinksAnswer(
            site.ApiSearch(asked),
            asked.Page < page.Pages ? site.ApiSearch(asked with { Page = asked.Page + 1 }) : null,
            asked.Page > 1 ? site.ApiSearch(asked with { Page = asked.Page - 1 }) : null,
            site.Search(asked),
            site.FollowFeed(asked),
            site.Export(asked, ExportFormat.Csv),
            site.Export(asked, ExportFormat.Ris),
            site.Export(asked, ExportFormat.BibTex),
            site.Export(asked, ExportFormat.JsonLines),
            site.Export(asked, ExportFormat.CslJson));
    }
}

/// <summary>The index that answered.</summary>
/// <param name="Version">The same for the same posts, wherever and whenever it was built.</param>
/// <param name="Documents">How many posts it holds.</param>
internal sealed record IndexAnswer(string Version, int Documents)
{
    public static IndexAnswer Of(IndexStamp index) => new(index.Version, index.Documents);
}
