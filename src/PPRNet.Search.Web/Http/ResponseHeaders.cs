using System.Globalization;
using PPRNet.Search.Web.Health;

namespace PPRNet.Search.Web.Http;

/// <summary>What the last hand on each answer adds and takes away.</summary>
internal static class ResponseHeaders
{
    public static void UseResponseHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var begun = TimeProvider.System.GetTimestamp();
        context.Response.OnStarting(() =>
        {
            Finish(context, TimeProvider.System.GetElapsedTime(begun));
            return Task.CompletedTask;
        });
        return next(context);
    });

    /// <summary>
    /// The time goes here because bodies must not differ by it. An answer out of the output cache is as good as new, since the cache
    /// knows the index: with its age and old date, browsers would take it for stale and ask again and again.
    /// </summary>
    private static void Finish(HttpContext context, TimeSpan elapsed)
    {
        var headers = context.Response.Headers;
        var isFromCache = headers.ContainsKey("Age");
        headers["Server-Timing"] = string.Create(CultureInfo.InvariantCulture, $"total;dur={elapsed.TotalMilliseconds:0.0}, cache;desc={(isFromCache ? "hit" : "miss")}");
        if (context.GetEndpoint()?.Metadata.GetMetadata<ParameterReader>() is not null) context.RequestServices.GetRequiredService<SearchMeter>().CountCacheUse(isFromCache);
        if (!isFromCache) return;
        headers.Remove("Age");
        headers.Remove("Date");                              // the server writes today's
    }
}
