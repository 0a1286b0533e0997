using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace PPRNet.Search.Web.Http;

/// <summary>Says 406 to a program that can not read JSON, before the cache: the answer must not depend on what is kept ready.</summary>
internal static class Acceptance
{
    public static void UseAcceptance(this IApplicationBuilder app) => app.Use((context, next) =>
        context.GetEndpoint()?.Metadata.GetMetadata<JsonOnly>() is null || AcceptsJson(context.Request)
            ? next(context)
            : ProblemKind.NotAcceptable.With("This address answers with application/json only.").ExecuteAsync(context));

    private static bool AcceptsJson(HttpRequest request) => request.GetTypedHeaders().Accept is not { Count: > 0 } accepted || accepted.Any(IsJson);

    private static bool IsJson(MediaTypeHeaderValue type) =>
        type.Quality is null or > 0 && (type.MatchesAllTypes || (Is(type.Type, "application") && (type.MatchesAllSubTypes || Is(type.SubType, "json"))));

    private static bool Is(StringSegment part, string name) => part.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Marks endpoints that answer with JSON and nothing else.</summary>
    internal sealed class JsonOnly;
}
