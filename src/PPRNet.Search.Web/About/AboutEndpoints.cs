using Microsoft.Extensions.Options;
using PPRNet.Search.Searching;
using PPRNet.Search.Web.Hosting;
using PPRNet.Search.Web.Http;
using PPRNet.Search.Web.Layout;
using PPRNet.Search.Web.Search.Pages;
using PPRNet.Search.Web.Settings;

namespace PPRNet.Search.Web.About;

/// <summary>Pages on the site itself: how search works, and how the index is.</summary>
internal static class AboutEndpoints
{
    public static void MapAbout(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/about/search", Search).Reads<NoParameters>().ExcludeFromDescription();
        routes.MapGet("/about/queries", Queries).Reads<NoParameters>().ExcludeFromDescription();
        routes.MapGet("/status", Status).ExcludeFromDescription();
    }

    internal static IResult Search(SearchEngine engine) => PageResult.Of<AboutSearchView>(AboutSearchModel.Of(engine));

    internal static IResult Queries(SearchEngine engine, IOptions<SearchSettings> settings) =>
        PageResult.Of<JudgedQueriesView>(JudgedQueriesModel.Of(DataFolders.Of(settings.Value, Environment.CurrentDirectory).Corpus, engine));

    internal static IResult Status(IndexHost host, CorpusFactsCache facts) => PageResult.Of<StatusView>(new StatusModel(facts.Current, host.Problems));
}
