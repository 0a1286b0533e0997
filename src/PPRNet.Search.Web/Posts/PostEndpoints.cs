using Microsoft.AspNetCore.Http.HttpResults;
using PPRNet.Search.Posts;
using PPRNet.Search.Searching;
using PPRNet.Search.Web.Http;
using PPRNet.Search.Web.Layout;
using PPRNet.Search.Web.Search;

namespace PPRNet.Search.Web.Posts;

/// <summary>Single posts and the topics they are filed under.</summary>
internal static class PostEndpoints
{
    public static void MapPosts(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/posts/{id}", Page).Reads<SearchParameters>().ExcludeFromDescription();
        var api = routes.MapGroup("/api/v1").WithTags("Posts");
        api.MapGet("/posts/{id}", FindPost).ReadsStrictly<NoParameters>()
            .Answers<PostAnswer>("post", "A whole post.", StatusCodes.Status404NotFound);
        api.MapGet("/posts/{id}/related", FindRelated).ReadsStrictly<RelatedParameters>()
            .Answers<RelatedAnswer>("related", "Posts about much the same, with the reason in words, and the newer summary on a similar question.", StatusCodes.Status404NotFound);
        api.MapGet("/topics", ListTopics).ReadsStrictly<NoParameters>()
            .Answers<IReadOnlyList<TopicAnswer>>("topics", "The blog's topics.");
    }

    /// <summary>The page of a post; its address may carry the search that led to it.</summary>
    internal static IResult Page(string id, SearchParameters asked, HttpContext context, SearchEngine engine) =>
        PostId.TryParse(id, out var parsed) && engine.Read(parsed, asked.Request) is { } read
            ? PageResult.Of<PostView>(PostPageModel.Of(read, asked.Request, engine, SiteAddresses.Of(context).Root))
            : PageResult.Of<NotFoundView>($"There is no summary with the address “{id}”.", StatusCodes.Status404NotFound);

    internal static Results<JsonHttpResult<PostAnswer>, ProblemHttpResult> FindPost(string id, HttpContext context, SearchEngine engine) =>
        Find(id, engine) is { } post && engine.FiguresOf(post.Id) is { } figures
            ? TypedResults.Json(PostAnswer.Of(post, figures, SiteAddresses.Of(context)), AnswerJson.Readable.PostAnswer)
            : Problems.NoSuchPost(id);

    internal static Results<JsonHttpResult<RelatedAnswer>, ProblemHttpResult> FindRelated(string id, RelatedParameters asked, HttpContext context, SearchEngine engine) =>
        Find(id, engine) is { } post
            ? TypedResults.Json(RelatedAnswer.Of(post.Id, engine, asked.Limit, SiteAddresses.Of(context)), AnswerJson.Readable.RelatedAnswer)
            : Problems.NoSuchPost(id);

    internal static JsonHttpResult<IReadOnlyList<TopicAnswer>> ListTopics(HttpContext context, SearchEngine engine) =>
        TypedResults.Json(TopicAnswer.All(engine, SiteAddresses.Of(context)), AnswerJson.Readable.IReadOnlyListTopicAnswer);

    private static Post? Find(string id, SearchEngine engine) => PostId.TryParse(id, out var parsed) ? engine.Find(parsed) : null;
}
