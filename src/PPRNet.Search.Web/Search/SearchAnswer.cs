using PPRNet.Search.Exporting;
using PPRNet.Search.Searching;

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
        TryInsteadAnswer.Of(page.TryInstead, site),
        LinksAnswer.Of(page, site),
        IndexAnswer.Of(page.Index));
}

/// <summary>A close search that finds something, when the one asked finds nothing.</summary>
/// <param name="Label">What is different, for people.</param>
/// <param name="Url">The page of that search.</param>
/// <param name="Count">How many posts it finds; never 0.</param>
internal sealed record TryInsteadAnswer(string Label, string Url, int Count)
{
    public static IReadOnlyList<TryInsteadAnswer> Of(IReadOnlyList<NearbySearch> nearby, SiteAddresses site) =>
        [.. nearby.Select(near => new TryInsteadAnswer(near.Label, site.Search(near.Request), near.Count))];
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
        var (here, all) = (SearchAddress.QueryOf(asked), SearchAddress.QueryOf(SiteAddresses.WithoutPage(asked)));    // written once for all links that have them
        return new LinksAnswer(
            site.ApiSearch(here),
            asked.Page < page.Pages ? site.ApiSearch(SearchAddress.QueryOf(asked with { Page = asked.Page + 1 })) : null,
            asked.Page > 1 ? site.ApiSearch(SearchAddress.QueryOf(asked with { Page = asked.Page - 1 })) : null,
            site.Search(here),
            site.FollowFeed(asked),
            site.Export(all, ExportFormat.Csv),
            site.Export(all, ExportFormat.Ris),
            site.Export(all, ExportFormat.BibTex),
            site.Export(all, ExportFormat.JsonLines),
            site.Export(all, ExportFormat.CslJson));
    }
}

/// <summary>The index that answered.</summary>
/// <param name="Version">The same for the same posts, wherever and whenever it was built.</param>
/// <param name="Documents">How many posts it holds.</param>
internal sealed record IndexAnswer(string Version, int Documents)
{
    public static IndexAnswer Of(IndexStamp index) => new(index.Version, index.Documents);
}
