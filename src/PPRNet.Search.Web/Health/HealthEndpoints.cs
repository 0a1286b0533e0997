using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using PPRNet.Search.Searching;
using PPRNet.Search.Web.Hosting;
using PPRNet.Search.Web.Http;
using PPRNet.Search.Web.Search;
using PPRNet.Search.Web.Settings;

namespace PPRNet.Search.Web.Health;

/// <summary>For the operator and for probes.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", () => TypedResults.Text("The process runs.\n")).ExcludeFromDescription();
        routes.MapGet("/readyz", Ready).ExcludeFromDescription();
        routes.MapGet("/api/v1/status", Status).WithTags("Operation").Answers<StatusAnswer>("status", "What answers here, since when, and what is wrong with the corpus.");
        routes.MapPrometheusScrapingEndpoint("/metrics");
    }

    internal static Results<ContentHttpResult, ProblemHttpResult> Ready(SearchEngine engine) =>
        engine.Index.Documents > 0
            ? TypedResults.Text($"The index answers: {engine.Index.Documents} posts.\n")
            : ProblemKind.NotReady.With("The index holds no posts.");

    internal static Results<JsonHttpResult<StatusAnswer>, ProblemHttpResult> Status(HttpContext context, IndexHost host, QueryStatistics queries, IOptions<SearchSettings> settings)
    {
        context.Response.Headers.CacheControl = "no-cache";
        if (ParameterReader.Once<NoParameters>(context).Faults is { Count: > 0 } faults) return Search.Problems.Of(faults);
        return TypedResults.Json(StatusAnswer.Of(host, settings.Value.QueryStatistics ? queries.Most() : null), AnswerJson.Readable.StatusAnswer);
    }
}
