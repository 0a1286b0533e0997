using Microsoft.AspNetCore.Http.HttpResults;
using PPRNet.Search.Posts;
using PPRNet.Search.Searching;
using PPRNet.Search.Web.Health;
using PPRNet.Search.Web.Http;
using PPRNet.Search.Web.Layout;
using PPRNet.Search.Web.Search.Pages;

namespace PPRNet.Search.Web.Search;

/// <summary>Searching, for people and for programs.</summary>
internal static class SearchEndpoints
{
    public static void MapSearch(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", Page).Reads<PageParameters>().ExcludeFromDescription();
        routes.MapGet("/search/results", Results).Reads<PageParameters>().ExcludeFromDescription();
        var api = routes.MapGroup("/api/v1").WithTags("Search");
        api.MapGet("/search", Search).ReadsStrictly<SearchParameters>()
            .Answers<SearchAnswer>("search", $"Searches, and counts the facets of what is found: of each dimension every value, or the {FacetValueAnswer.MostBesideHits} with the most posts.");
        api.MapGet("/facets", Facets).ReadsStrictly<SearchParameters>()
            .Answers<FacetsAnswer>("facets", "Counts every value of every facet of a search, without its hits.");
        api.MapGet("/crosstab", CrossTabulate).ReadsStrictly<CrossTableParameters>()
            .Answers<CrossTableAnswer>("crosstab", "Crosses two dimensions over a search.");
        api.MapGet("/suggest", Suggest).ReadsStrictly<SuggestParameters>()
            .Answers<SuggestAnswer>("suggest", "What may be meant by an unfinished query; everything suggested has hits.");
        api.MapGet("/explain", Explain).ReadsStrictly<ExplainParameters>()
            .Answers<ExplainAnswer>("explain", "Why a post answers a search, and what each part of its score comes from.", StatusCodes.Status404NotFound);
    }

    /// <summary>The page. What a form sent is answered by the plain address of the same search, so that every address can be shared.</summary>
    internal static IResult Page(PageParameters asked, HttpContext context, SearchEngine engine, CorpusFactsCache facts, SearchMeter meter) =>
        asked.IsPlain || asked.Faults.Count > 0
            ? PageResult.Of<SearchPageView>(ModelOf(asked, context, engine, facts, meter))
            : new SeeOther(context.Request.PathBase + asked.Request.Address());

    /// <summary>The parts of the page that change with the search, for the script that puts them in place.</summary>
    internal static IResult Results(PageParameters asked, HttpContext context, SearchEngine engine, CorpusFactsCache facts, SearchMeter meter) =>
        PageResult.Of<SearchPartsView>(ModelOf(asked, context, engine, facts, meter));

    internal static Results<WrittenAnswer, ProblemHttpResult> Search(
        SearchParameters asked, HttpContext context, SearchEngine engine, SearchMeter meter)
    {
        var page = meter.Count(engine.Search(asked.Request));
        if (page.Request.Page > Math.Max(1, page.Pages)) return Problems.PageBeyond(page);
        var site = SiteAddresses.Of(context);
        var links = LinksAnswer.Of(page, site);
        if (links.Next is { } next) context.Response.Headers.Append("Link", $"<{next}>; rel=\"next\"");
        if (links.Previous is { } previous) context.Response.Headers.Append("Link", $"<{previous}>; rel=\"prev\"");
        return new WrittenAnswer(output => AnswerWriter.Write(output, page, links, site));
    }

    internal static WrittenAnswer Facets(SearchParameters asked, SearchEngine engine)
    {
        var page = engine.Search(asked.Request with { Page = 1, PerPage = 1 });
        return new WrittenAnswer(output => AnswerWriter.WriteFacets(output, page));
    }

    internal static JsonHttpResult<CrossTableAnswer> CrossTabulate(CrossTableParameters asked, SearchEngine engine) =>
        TypedResults.Json(CrossTableAnswer.Of(asked.Request.Query, engine.CrossTabulate(asked.Request, asked.Rows, asked.Columns), engine.Index), AnswerJson.Readable.CrossTableAnswer);

    internal static JsonHttpResult<SuggestAnswer> Suggest(SuggestParameters asked, HttpContext context, SearchEngine engine) =>
        TypedResults.Json(SuggestAnswer.Of(asked.Typed, engine.Suggest(asked.Typed, asked.Limit), SiteAddresses.Of(context)), AnswerJson.Readable.SuggestAnswer);

    internal static Results<JsonHttpResult<ExplainAnswer>, ProblemHttpResult> Explain(ExplainParameters asked, SearchEngine engine) =>
        PostId.TryParse(asked.Id, out var id) && engine.Explain(asked.Request, id) is { } explanation
            ? TypedResults.Json(ExplainAnswer.Of(asked.Request.Query, explanation, engine.Index), AnswerJson.Readable.ExplainAnswer)
            : Problems.NoSuchPost(asked.Id);

    private static SearchPageModel ModelOf(PageParameters asked, HttpContext context, SearchEngine engine, CorpusFactsCache facts, SearchMeter meter)
    {
        var model = SearchPageModel.Of(asked, engine, facts.Current, SiteAddresses.Of(context).Root);
        meter.Count(model.Page);
        return model;
    }
}
