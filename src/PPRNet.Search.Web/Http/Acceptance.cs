namespace PPRNet.Search.Web.Http;

/// <summary>Says 406 to a program that can not read JSON, before the cache: the answer must not depend on what is kept ready.</summary>
internal static class Acceptance
{
    public static void UseAcceptance(this IApplicationBuilder app) => app.Use((context, next) =>
        context.GetEndpoint()?.Metadata.GetMetadata<JsonOnly>() is null || AcceptsJson(context.Request)
            ? next(context)
            : ProblemKind.NotAcceptable.With("This address answers with application/json only.").ExecuteAsync(context));

    private static bool AcceptsJson(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        return accepted.Count == 0 || accepted.Any(type => type.Quality is null or > 0 && (type.MatchesAllTypes || type.Type.Equals("application", StringComparison.OrdinalIgnoreCase) && (type.MatchesAllSubTypes || type.SubType.Equals("json", StringComparison.OrdinalIgnoreCase))));
    }

    /// <summary>Marks endpoints that answer with JSON and nothing else.</summary>
    internal sealed class JsonOnly;
}
