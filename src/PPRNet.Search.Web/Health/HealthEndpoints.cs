using Microsoft.AspNetCore.Http.HttpResults;
using PPRNet.Search.Searching;
using PPRNet.Search.Web.Hosting;
using PPRNet.Search.Web.Search;

namespace PPRNet.Search.Web.Health;

/// <summary>For the operator and for probes.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", () => TypedResults.Text("The process runs.\n"));
        routes.MapGet("/readyz", Ready);
        routes.MapGet("/api/v1/status", Status);
    }

    internal static Results<ContentHttpResult, ProblemHttpResult> Ready(SearchEngine engine) =>
        engine.Index.Documents > 0
            ? TypedResults.Text($"The index answers: {engine.Index.Documents} posts.\n")
            : TypedResults.Problem(statusCode: StatusCodes.Status503ServiceUnavailable, title: "Not ready", detail: "The index holds no posts.");

    internal static JsonHttpResult<StatusAnswer> Status(IndexHost host) => TypedResults.Json(
        new StatusAnswer(host.Engine.Index.Version, host.Engine.Index.Documents, [.. host.Problems.Select(problem => new ProblemAnswer(problem.File, problem.Line, problem.What, problem.Expected, problem.IsNotice))]),
        AnswerJson.Default.StatusAnswer);
}

internal sealed record StatusAnswer(string Version, int Documents, IReadOnlyList<ProblemAnswer> Problems);

internal sealed record ProblemAnswer(string File, int Line, string What, string Expected, bool Notice);
