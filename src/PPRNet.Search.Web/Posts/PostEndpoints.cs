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

    internal static RazorComponentResult Page(string id, SearchEngine engine) =>
        Find(id, engine) is { } post
            ? new RazorComponentResult<PostView>(new { Post = post })
            : new RazorComponentResult<NotFoundView>(new { Sentence = $"There is no summary with the address '{id}'." }) { StatusCode = StatusCodes.Status404NotFound };

    internal static Results<JsonHttpResult<PostAnswer>, ProblemHttpResult> FindPost(string id, HttpContext context, SearchEngine engine) =>
        Find(id, engine) is { } post
            ? TypedResults.Json(PostAnswer.Of(post, SiteAddresses.Of(context)), AnswerJson.Default.PostAnswer)
            : Problems.NoSuchPost(id);

    internal static JsonHttpResult<IReadOnlyList<TopicAnswer>> ListTopics(SearchEngine engine) =>
        TypedResults.Json<IReadOnlyList<TopicAnswer>>([.. engine.Topics.All.Select(TopicAnswer.Of)], AnswerJson.Default.IReadOnlyListTopicAnswer);

    private static Post? Find(string id, SearchEngine engine) => PostId.TryParse(id, out var parsed) ? engine.Find(parsed) : null;
}
