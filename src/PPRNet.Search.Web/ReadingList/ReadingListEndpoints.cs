using PPRNet.Search.Exporting;
using PPRNet.Search.Searching;
using PPRNet.Search.Web.Layout;
using PPRNet.Search.Web.Search;

namespace PPRNet.Search.Web.ReadingList;

/// <summary>Summaries picked by hand: side by side, or as a list to keep. Without an account: the address says which.</summary>
internal static class ReadingListEndpoints
{
    private const int MostCompared = 4;
    private const int MostListed = 50;

    public static void MapReadingList(this IEndpointRouteBuilder routes)
    {
        // Not in the output cache: it takes the values of a parameter for a set and sorts them, but here their order is the reader's.
        routes.MapGet("/compare", Compare).ExcludeFromDescription();
        routes.MapGet("/list", List).ExcludeFromDescription();
        foreach (var format in ExportFormat.All)
            routes.MapGet($"/list.{format.Extension}", (HttpContext context, SearchEngine engine) => Export(format, context, engine)).ExcludeFromDescription();
    }

    internal static IResult Compare(HttpContext context, SearchEngine engine) =>
        PageResult.Of<CompareView>(PickedPosts.Read(context.Request.Query, MostCompared, engine));

    internal static IResult List(HttpContext context, SearchEngine engine) =>
        PageResult.Of<ReadingListView>(PickedPosts.Read(context.Request.Query, MostListed, engine));

    internal static IResult Export(ExportFormat format, HttpContext context, SearchEngine engine)
    {
        var posts = PickedPosts.Read(context.Request.Query, MostListed, engine).Posts;
        var addresses = SiteAddresses.Of(context).Posts;
        return TypedResults.Stream(
            into => format.WriteAsync(posts, addresses, into, context.RequestAborted), $"{format.MediaType}; charset=utf-8", $"reading-list.{format.Extension}");
    }
}
