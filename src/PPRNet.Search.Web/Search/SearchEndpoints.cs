using Microsoft.AspNetCore.Http.HttpResults;
using PPRNet.Search.Searching;
using PPRNet.Search.Web.Hosting;
using PPRNet.Search.Web.Layout;
using PPRNet.Search.Web.Search.Pages;

namespace PPRNet.Search.Web.Search;

/// <summary>Searching, for people and for programs.</summary>
internal static class SearchEndpoints
{
    public static void MapSearch(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", Page).CacheOutput(CachePolicies.Index);
        routes.MapGet("/search/results", Results).CacheOutput(CachePolicies.Index);
        routes.MapGet("/api/v1/search", Search).CacheOutput(CachePolicies.Index);
    }

    /// <summary>The page. What a form sent is answered by the plain address of the same search, so that every address can be shared.</summary>
    internal static IResult Page(HttpContext context, SearchEngine engine, CorpusFactsCache facts)
    {
        var form = SearchForm.Read(context.Request.Query, facts.Current);
        var read = SearchParameters.Read(form.Parameters, engine);
        if (!form.IsPlain && read.Faults.Count == 0) return new SeeOther(context.Request.PathBase + read.Request.Address());
        return PageResult.Of<SearchPageView>(SearchPageModel.Of(read, engine, facts.Current, SiteAddresses.Of(context).Root));
    }

    /// <summary>The parts of the page that change with the search, for the script that puts them in place.</summary>
    internal static IResult Results(HttpContext context, SearchEngine engine, CorpusFactsCache facts)
    {
        var form = SearchForm.Read(context.Request.Query, facts.Current);
        return PageResult.Of<SearchPartsView>(SearchPageModel.Of(SearchParameters.Read(form.Parameters, engine), engine, facts.Current, SiteAddresses.Of(context).Root));
    }

    internal static Results<JsonHttpResult<SearchAnswer>, ProblemHttpResult> Search(HttpContext context, SearchEngine engine)
    {
        var read = SearchParameters.Read(context.Request.Query, engine);
        return read.Faults.Count > 0
            ? Problems.Of(read.Faults)
            : TypedResults.Json(SearchAnswer.Of(engine.Search(read.Request), SiteAddresses.Of(context)), AnswerJson.Default.SearchAnswer);
    }
}
