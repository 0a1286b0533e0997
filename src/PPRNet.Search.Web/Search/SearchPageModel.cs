using PPRNet.Search.Facets;
using PPRNet.Search.Posts;
using PPRNet.Search.Searching;
using PPRNet.Search.Searching.Related;
using PPRNet.Search.Web.Search.Pages;

namespace PPRNet.Search.Web.Search;

/// <summary>What the search page shows.</summary>
/// <param name="Page">The answer.</param>
/// <param name="Mended">Sentences on parameters that could not be used.</param>
/// <param name="Facts">What holds for the whole index.</param>
/// <param name="Topics">Every topic.</param>
/// <param name="Map">Topics by year over this search.</param>
/// <param name="Newer">For hits of this page: the newer summary on a similar question.</param>
/// <param name="Root">Address of this site, for what people copy.</param>
public sealed record SearchPageModel(SearchPage Page, IReadOnlyList<string> Mended, CorpusFacts Facts, TopicCatalog Topics, CrossTable Map, IReadOnlyDictionary<PostId, RelatedPost> Newer, string Root)
{
    private static readonly FacetDimension[] WithBoxes = [FacetDimension.Topic, FacetDimension.Kind, FacetDimension.Journal, FacetDimension.Author, FacetDimension.Studies, FacetDimension.Participants, FacetDimension.Effect];

    private readonly Dictionary<FacetDimension, FilterGroup> _groups = [];     // each made once: a corpus may have many thousand authors

    public SearchRequest Request => Page.Request;

    /// <summary>Nothing asked for: the page invites to search and lists the newest.</summary>
    public bool IsStart => Request is { Query.Length: 0, Filters.Count: 0, Page: 1 };

    public string Heading => Request is { Query.Length: 0, Filters.Count: 0 } ? $"All {RequestWords.Count(Page.Total)}" : RequestWords.Heading(Page);

    public string Title
    {
        get
        {
            var page = Page.Pages > 1 ? $" – page {Request.Page} of {Page.Pages}" : "";
            return IsStart ? "PPRNet Search: psychotherapy research, summarised for practice" : $"{RequestWords.Search(Page)} – Search{page} – PPRNet Search";
        }
    }

    public IReadOnlyList<ChosenFilter> Chosen => ChosenFilter.Of(Page);

    public FilterGroup Group(FacetDimension dimension) =>
        _groups.TryGetValue(dimension, out var made) ? made : _groups[dimension] = FilterGroup.Of(Page, dimension, Topics);

    public YearFilter Years(FacetDimension dimension) => YearFilter.Of(Page, dimension, Facts.SpanOf(dimension));

    /// <summary>What the form must carry along, since no visible control holds it.</summary>
    public IEnumerable<(string Name, string Value)> Carried =>
        SearchAddress.ParametersOf(Request).Where(parameter => parameter.Name is "exact" or "syntax" || parameter.Name.StartsWith('-'))
            .Concat(from dimension in FacetDimension.All where dimension.Shape == FacetShape.Year from years in Years(dimension).Kept select (dimension.Name, years))
            .Concat(from dimension in WithBoxes from value in Unlisted(dimension) select (dimension.Name, value));

    /// <summary>Answers what was read; a page beyond the last is answered by the first, and said so.</summary>
    internal static SearchPageModel Of(PageParameters read, SearchEngine engine, CorpusFacts facts, string root)
    {
        var mended = read.Faults.Select(fault => fault.Detail).ToList();
        var page = engine.Search(read.Request);
        if (page.Request.Page > Math.Max(1, page.Pages))
        {
            mended.Add(page.Pages <= 1 ? "There is only one page, which is shown." : $"There are {page.Pages} pages; the first is shown.");
            page = engine.Search(read.Request with { Page = 1 });
        }
        mended.RemoveAll(sentence => page.Interpretation.Notices.Any(notice => notice.Text.StartsWith(sentence, StringComparison.Ordinal)));   // told below, with what was done
        return new SearchPageModel(page, mended, facts, engine.Topics, engine.CrossTabulate(page.Request, FacetDimension.Topic, FacetDimension.Year), NewerOn(page, engine), root);
    }

    private static Dictionary<PostId, RelatedPost> NewerOn(SearchPage page, SearchEngine engine) =>
        page.Hits.Select(hit => (hit.Post.Id, Newer: engine.NewerOn(hit.Post.Id))).Where(hit => hit.Newer is not null).ToDictionary(hit => hit.Id, hit => hit.Newer!);

    private IEnumerable<string> Unlisted(FacetDimension dimension) =>
        (Request.FilterOn(dimension)?.AnyOf ?? []).Except(Group(dimension).All.Select(value => value.Value));
}
