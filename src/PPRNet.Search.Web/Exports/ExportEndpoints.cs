using Microsoft.AspNetCore.Http.HttpResults;
using PPRNet.Search.Exporting;
using PPRNet.Search.Posts;
using PPRNet.Search.Searching;
using PPRNet.Search.Web.Search;

namespace PPRNet.Search.Web.Exports;

/// <summary>Searches and single posts as files: the same parameters, the same posts in the same order.</summary>
internal static class ExportEndpoints
{
    public static void MapExports(this IEndpointRouteBuilder routes)
    {
        foreach (var format in ExportFormat.All)
            routes.MapGet($"/api/v1/search.{format.Extension}", (HttpContext context, SearchEngine engine) => ExportSearch(format, context, engine));
        foreach (var format in new[] { ExportFormat.Ris, ExportFormat.BibTex, ExportFormat.CslJson })
            routes.MapGet($"/api/v1/posts/{{id}}.{format.Extension}", (string id, HttpContext context, SearchEngine engine) => ExportPost(format, id, context, engine));
    }

    /// <summary>All posts of a search; <c>page</c> and <c>perPage</c> are read and change nothing.</summary>
    internal static Results<PushStreamHttpResult, ProblemHttpResult> ExportSearch(ExportFormat format, HttpContext context, SearchEngine engine)
    {
        var read = SearchParameters.Read(context.Request.Query, engine);
        return read.Faults.Count > 0 ? Problems.Of(read.Faults) : File(format, "pprnet-search", engine.FindAll(read.Request), context);
    }

    internal static Results<PushStreamHttpResult, ProblemHttpResult> ExportPost(ExportFormat format, string id, HttpContext context, SearchEngine engine) =>
        PostId.TryParse(id, out var parsed) && engine.Find(parsed) is { } post ? File(format, id, [post], context) : Problems.NoSuchPost(id);

    private static PushStreamHttpResult File(ExportFormat format, string name, IEnumerable<Post> posts, HttpContext context)
    {
        var addresses = SiteAddresses.Of(context).Posts;
        return TypedResults.Stream(
            into => format.WriteAsync(posts, addresses, into, context.RequestAborted), $"{format.MediaType}; charset=utf-8", $"{name}.{format.Extension}");
    }
}
