using Microsoft.AspNetCore.Http.HttpResults;
using PPRNet.Search.Exporting;
using PPRNet.Search.Posts;
using PPRNet.Search.Searching;
using PPRNet.Search.Web.Http;
using PPRNet.Search.Web.Search;

namespace PPRNet.Search.Web.Exports;

/// <summary>Searches and single posts as files: the same parameters, the same posts in the same order.</summary>
internal static class ExportEndpoints
{
    public static void MapExports(this IEndpointRouteBuilder routes)
    {
        foreach (var format in ExportFormat.All)
            routes.MapGet($"/api/v1/search.{format.Extension}", (SearchParameters asked, HttpContext context, SearchEngine engine) => ExportSearch(format, asked, context, engine))
                .ReadsStrictly<SearchParameters>().WithTags("Search")
                .Streams($"search.{format.Extension}", $"Every hit of a search as {format.Label}; page and perPage change nothing.", format.MediaType);
        foreach (var format in new[] { ExportFormat.Ris, ExportFormat.BibTex, ExportFormat.CslJson })
            routes.MapGet($"/api/v1/posts/{{id}}.{format.Extension}", (string id, HttpContext context, SearchEngine engine) => ExportPost(format, id, context, engine))
                .ReadsStrictly<NoParameters>().WithTags("Posts")
                .Streams($"post.{format.Extension}", $"A post and the study it is about as {format.Label}.", format.MediaType, StatusCodes.Status404NotFound);
    }

    /// <summary>All posts of a search; <c>page</c> and <c>perPage</c> are read and change nothing.</summary>
    internal static PushStreamHttpResult ExportSearch(ExportFormat format, SearchParameters asked, HttpContext context, SearchEngine engine) =>
        File(format, "pprnet-search", engine.FindAll(asked.Request), context);

    internal static Results<PushStreamHttpResult, ProblemHttpResult> ExportPost(ExportFormat format, string id, HttpContext context, SearchEngine engine) =>
        PostId.TryParse(id, out var parsed) && engine.Find(parsed) is { } post ? File(format, id, [post], context) : Problems.NoSuchPost(id);

    private static PushStreamHttpResult File(ExportFormat format, string name, IEnumerable<Post> posts, HttpContext context)
    {
        var addresses = SiteAddresses.Of(context).Posts;
        return TypedResults.Stream(
            into => format.WriteAsync(posts, addresses, into, context.RequestAborted), $"{format.MediaType}; charset=utf-8", $"{name}.{format.Extension}");
    }
}
