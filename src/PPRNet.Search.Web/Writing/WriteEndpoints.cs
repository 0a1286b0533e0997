using PPRNet.Search.Indexing;
using PPRNet.Search.Posts;
using PPRNet.Search.Web.Hosting;
using PPRNet.Search.Web.Http;
using PPRNet.Search.Web.Search;

namespace PPRNet.Search.Web.Writing;

/// <summary>Changing posts, for who has the key. What is changed is visible when the call returns.</summary>
internal static class WriteEndpoints
{
    public static void MapWriting(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1").WithTags("Writing").AddEndpointFilter(KeyCheck.Filter).AddEndpointFilter(WriteFaults.Filter)
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status409Conflict);
        api.MapPut("/posts/{id}", Put).WithName("put-post").WithSummary("Creates or replaces a post, given as its Markdown file or as a line of the JSON Lines export.")
            .Accepts<string>("text/markdown", "application/json").Produces<ChangeAnswer>().Produces<ChangeAnswer>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status415UnsupportedMediaType);
        api.MapDelete("/posts/{id}", Delete).WithName("delete-post").WithSummary("Removes a post.").Produces<ChangeAnswer>().ProducesProblem(StatusCodes.Status404NotFound);
        api.MapPost("/reindex", Reindex).WithName("reindex").WithSummary("Reads the corpus again and brings the index up to date with it.")
            .Produces<ReindexAnswer>().ProducesProblem(StatusCodes.Status400BadRequest).WithMetadata(new ParameterReader(ForceParameter, _ => throw new NotSupportedException()));
    }

    private static IReadOnlyList<KnownParameter> ForceParameter { get; } =
        [new("force", "Build anew even when nothing changed, or when more than 20 % of the posts would be lost.", Choices: ["false", "true"])];

    internal static async Task<IResult> Put(string id, HttpContext context, IndexHost host)
    {
        if (!PostId.TryParse(id, out var post))
            return ProblemKind.BadParameter.With($"'{ParameterReading.Shown(id)}' is not an id of a post: 1–200 letters, digits, '-', '_' or '.', beginning with a letter or digit.");
        var isMarkdown = Is(context.Request, "text/markdown");
        if (!isMarkdown && !Is(context.Request, "application/json")) return ProblemKind.UnsupportedBody.With("A post is sent as text/markdown or application/json.");
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var change = isMarkdown ? host.Writer.PutMarkdown(post, body.ToArray()) : host.Writer.PutJson(post, body.ToArray());
        return await Answer(change, context, host);
    }

    internal static async Task<IResult> Delete(string id, HttpContext context, IndexHost host) =>
        PostId.TryParse(id, out var post) ? await Answer(host.Writer.Delete(post), context, host) : Problems.NoSuchPost(id);

    internal static async Task<IResult> Reindex(HttpContext context, IndexHost host)
    {
        var reading = new ParameterReading(context.Request.Query);
        reading.RefuseOthersThan(["force"]);
        var force = reading.Flag("force");
        if (reading.Faults.Count > 0) return Problems.Of(reading.Faults);
        var result = host.Writer.Reindex(force, context.RequestAborted);
        await host.ShowAsync(result.Problems, context.RequestAborted);
        return TypedResults.Json(ReindexAnswer.Of(result), AnswerJson.Readable.ReindexAnswer);
    }

    private static async Task<IResult> Answer(CorpusChange change, HttpContext context, IndexHost host)
    {
        if (change.Kind == ChangeKind.NotFound) return Problems.NoSuchPost(change.Id.Value);
        if (change.Kind == ChangeKind.Rejected) return Problems.OfBody(change.Problems);
        await host.ShowAsync(null, context.RequestAborted);
        var answer = ChangeAnswer.Of(change, SiteAddresses.Of(context));
        if (change.Kind == ChangeKind.Created) context.Response.Headers.Location = $"{SiteAddresses.Of(context).Root}/api/v1/posts/{change.Id}";
        return TypedResults.Json(answer, AnswerJson.Readable.ChangeAnswer, statusCode: change.Kind == ChangeKind.Created ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    private static bool Is(HttpRequest request, string mediaType) =>
        request.GetTypedHeaders().ContentType?.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase) == true;
}
