using Microsoft.AspNetCore.Http.HttpResults;
using PPRNet.Search.Posts;
using PPRNet.Search.Searching;
using PPRNet.Search.Web.Hosting;
using PPRNet.Search.Web.Layout;
using PPRNet.Search.Web.Search;

namespace PPRNet.Search.Web.Posts;

/// <summary>Single posts and the topics they are filed under.</summary>
internal static class PostEndpoints
{
    public static void MapPosts(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/posts/{id}", Page).CacheOutput(CachePolicies.Index);
        routes.MapGet("/api/v1/posts/{id}", FindPost).CacheOutput(CachePolicies.Index);
        routes.MapGet("/api/v1/topics", ListTopics).CacheOutput(CachePolicies.Index);
    }

    /// <summary>The page of a post; its address may carry the search that led to it.</summary>
    internal static IResult Page(string id, HttpContext context, SearchEngine engine)
    {
        var request = SearchParameters.Read(context.Request.Query, engine).Request;
        return PostId.TryParse(id, out var parsed) && engine.Read(parsed, request) is { } read
            ? PageResult.Of<PostView>(new PostPageModel(read, request, context.Request.Query.Count > 0, SiteAddresses.Of(context).Root))
            : PageResult.Of<NotFoundView>($"There is no summary with the address “{id}”.", StatusCodes.Status404NotFound);
    }

    internal static Results<JsonHttpResult<PostAnswer>, ProblemHttpResult> FindPost(string id, HttpContext context, SearchEngine engine) =>
        Find(id, engine) is { } post
            ? TypedResults.Json(PostAnswer.Of(post, SiteAddresses.Of(context)), AnswerJson.Default.PostAnswer)
            : Problems.NoSuchPost(id);

    internal static JsonHttpResult<IReadOnlyList<TopicAnswer>> ListTopics(SearchEngine engine) =>
        TypedResults.Json<IReadOnlyList<TopicAnswer>>([.. engine.Topics.All.Select(TopicAnswer.Of)], AnswerJson.Default.IReadOnlyListTopicAnswer);

    private static Post? Find(string id, SearchEngine engine) => PostId.TryParse(id, out var parsed) ? engine.Find(parsed) : null;
}
