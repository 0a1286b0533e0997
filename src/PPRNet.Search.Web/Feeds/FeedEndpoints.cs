using Microsoft.AspNetCore.Http.HttpResults;
using PPRNet.Search.Exporting;
using PPRNet.Search.Searching;
using PPRNet.Search.Web.Http;
using PPRNet.Search.Web.Search;

namespace PPRNet.Search.Web.Feeds;

/// <summary>How others find and follow the site: feeds, the description of the search, the site map, the rules for robots.</summary>
internal static class FeedEndpoints
{
    public static void MapFeeds(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/feed.atom", Feed).ReadsStrictly<SearchParameters>().WithTags("Search").Streams("feed", "A search as an Atom feed.", "application/atom+xml");
        routes.MapGet("/opensearch.xml", Description).Reads<NoParameters>().ExcludeFromDescription();
        routes.MapGet("/opensearch-suggestions.json", Suggest).Reads<SuggestParameters>().ExcludeFromDescription();
        routes.MapGet("/sitemap.xml", (HttpContext context, SearchEngine engine) => Map(null, context, engine)).Reads<NoParameters>().ExcludeFromDescription();
        routes.MapGet("/sitemap-{part:int:min(1)}.xml", (int part, HttpContext context, SearchEngine engine) => Map(part, context, engine)).Reads<NoParameters>().ExcludeFromDescription();
        routes.MapGet("/robots.txt", Robots).Reads<NoParameters>().ExcludeFromDescription();
    }

    /// <summary>The same hits as <c>/api/v1/search</c> with the same parameters.</summary>
    internal static FileContentHttpResult Feed(SearchParameters asked, HttpContext context, SearchEngine engine, NewestContent newest)
    {
        var (page, site) = (engine.Search(asked.Request), SiteAddresses.Of(context));
        var links = new FeedLinks(
            site.Feed(page.Request),
            site.Search(page.Request),
            page.Request.Page > 1 && page.Pages > 0 ? site.Feed(page.Request with { Page = Math.Min(page.Request.Page - 1, page.Pages) }) : null,
            page.Request.Page < page.Pages ? site.Feed(page.Request with { Page = page.Request.Page + 1 }) : null);
        var feed = AtomFeed.Write(page, $"{PostAddresses.BlogName}: {RequestWords.Search(page)}", links, site.Posts, newest.At(engine));
        return TypedResults.Bytes(feed, "application/atom+xml; charset=utf-8");
    }

    internal static FileContentHttpResult Description(HttpContext context) =>
        TypedResults.Bytes(SearchDescription.Write(SiteAddresses.Of(context)), "application/opensearchdescription+xml; charset=utf-8");

    /// <summary>Suggestions in the form of the OpenSearch extension: what was typed, then the completions.</summary>
    internal static JsonHttpResult<object[]> Suggest(SuggestParameters asked, SearchEngine engine)
    {
        var (typed, labels) = (asked.Typed, engine.Suggest(asked.Typed, asked.Limit).Select(suggestion => suggestion.Label).ToArray());
        return TypedResults.Json<object[]>([typed, labels], contentType: "application/x-suggestions+json; charset=utf-8");
    }

    internal static Results<FileContentHttpResult, NotFound> Map(int? part, HttpContext context, SearchEngine engine)
    {
        var map = new SiteMap(SiteAddresses.Of(context).Posts, engine.Topics, [.. engine.FindAll(new SearchRequest { Sort = SortOrder.Newest })]);
        return (part is { } number ? map.Part(number) : map.Whole()) is { } xml ? TypedResults.Bytes(xml, "application/xml; charset=utf-8") : TypedResults.NotFound();
    }

    /// <summary>Robots may read posts and topics; searches combine without end, so they are closed.</summary>
    internal static ContentHttpResult Robots(HttpContext context) => TypedResults.Text(
        $"""
        User-agent: *
        Allow: /*.css
        Allow: /*.js
        Allow: /*.svg
        Disallow: /*?
        Disallow: /api/
        Disallow: /feed.atom
        Disallow: /compare
        Disallow: /mcp

        Sitemap: {SiteAddresses.Of(context).Root}/sitemap.xml

        """.ReplaceLineEndings("\n"));
}
