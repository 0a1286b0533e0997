using Microsoft.AspNetCore.Http.HttpResults;
using PPRNet.Search.Searching;
using PPRNet.Search.Web.Hosting;

namespace PPRNet.Search.Web.Search;

/// <summary>Searching, for people and for programs.</summary>
internal static class SearchEndpoints
{
    public static void MapSearch(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", Page).CacheOutput(CachePolicies.Index);
        routes.MapGet("/api/v1/search", Search).CacheOutput(CachePolicies.Index);
    }

    internal static RazorComponentResult Page(HttpContext context, SearchEngine engine)
    {
        var read = SearchParameters.Read(context.Request.Query, engine);
        var model = new SearchPageModel(engine.Search(read.Request), [.. read.Faults.Select(fault => fault.Detail)]);
        return new RazorComponentResult<SearchPageView>(new { Model = model });
    }

    internal static Results<JsonHttpResult<SearchAnswer>, ProblemHttpResult> Search(HttpContext context, SearchEngine engine)
    {
        var read = SearchParameters.Read(context.Request.Query, engine);
        return read.Faults.Count > 0
            ? Problems.Of(read.Faults)
            : TypedResults.Json(SearchAnswer.Of(engine.Search(read.Request), SiteAddresses.Of(context)), AnswerJson.Default.SearchAnswer);
    }
}
