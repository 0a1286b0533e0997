using System.Security.Cryptography;
using System.Text;
using PPRNet.Search.Searching;
using PPRNet.Search.Web.Search;

namespace PPRNet.Search.Web.Http;

/// <summary>
/// Names each answer by what it was made from (index, program, address as read, form in which it travels) instead of by its bytes:
/// equal names mean equal bytes, and a client that has them gets 304 before anything is searched.
/// </summary>
internal static class ConditionalGet
{
    /// <summary>Fresh for five minutes; for a day more it may be shown while a new one is fetched.</summary>
    public const string CacheControl = "public, max-age=300, stale-while-revalidate=86400";

    /// <summary>Changes with the program, whose next version may word the same answer differently.</summary>
    public static string Build { get; } = typeof(ConditionalGet).Module.ModuleVersionId.ToString("N")[..12];

    /// <summary>
    /// Takes the date out of the question. Last-Modified tells a month, and within one much can change: a client that knows no entity tag
    /// gets the whole answer.
    /// </summary>
    public static void UseConditionalGet(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ParameterReader>() is not null) context.Request.Headers.IfModifiedSince = default;
        return next(context);
    });

    public static async ValueTask<object?> Filter(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var http = call.HttpContext;
        var engine = http.RequestServices.GetRequiredService<SearchEngine>();
        if (http.GetEndpoint()?.Metadata.GetMetadata<ParameterReader>()?.Read(http) is not { Faults.Count: 0 } asked) return await Uncached(call, next);
        while (true)
        {
            var version = engine.Index.Version;
            var tag = TagOf(http, version, asked);
            if (Has(http.Request, tag))
            {
                SetHeaders(http, tag, engine);
                return TypedResults.StatusCode(StatusCodes.Status304NotModified);
            }
            var result = await next(call);
            if (engine.Index.Version != version) continue;    // another index became visible meanwhile: the answer may be of either, so answer again
            if (IsFound(result)) SetHeaders(http, tag, engine);
            return result;
        }
    }

    private static ValueTask<object?> Uncached(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        call.HttpContext.Response.Headers.CacheControl = "no-cache";
        return next(call);
    }

    private static string TagOf(HttpContext http, string version, IParameters asked)
    {
        var made = $"{Build}\n{SiteAddresses.Of(http).Root}\n{http.Request.Path}\n{asked.Canonical}\n{http.Request.Headers.AcceptEncoding}";
        return $"\"{version}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(made)).AsSpan(0, 8))}\"";
    }

    /// <summary>If-None-Match compares weakly (RFC 9110, section 13.1.2), since a proxy may have weakened the tag.</summary>
    private static bool Has(HttpRequest request, string tag) =>
        request.GetTypedHeaders().IfNoneMatch.Any(known => known.Tag.Equals(tag, StringComparison.Ordinal));

    private static bool IsFound(object? result) => result switch
    {
        INestedHttpResult nested => IsFound(nested.Result),
        IStatusCodeHttpResult { StatusCode: { } status } => status == StatusCodes.Status200OK,
        _ => true,
    };

    private static void SetHeaders(HttpContext http, string tag, SearchEngine engine)
    {
        var headers = http.Response.Headers;
        headers.ETag = tag;
        headers.CacheControl = CacheControl;
        headers.LastModified = http.RequestServices.GetRequiredService<NewestContent>().At(engine).ToString("R");
        headers.Append("Vary", "Accept-Encoding");
    }
}

/// <summary>When the newest post appeared on the blog. It tells a month, so it informs but never decides whether an answer is still good.</summary>
internal sealed class NewestContent
{
    private volatile Known? _known;                  // replaced as a whole; two threads may both look, with the same result

    public DateTimeOffset At(SearchEngine engine)
    {
        var version = engine.Index.Version;
        if (_known is { } known && known.Version == version) return known.Month;
        var newest = engine.Search(new SearchRequest { Sort = SortOrder.Newest, PerPage = 1 }).Hits;
        var at = newest.Count == 0 ? DateTimeOffset.UnixEpoch : new DateTimeOffset(newest[0].Post.Posted.Year, newest[0].Post.Posted.Month, 1, 0, 0, 0, TimeSpan.Zero);
        _known = new Known(version, at);
        return at;
    }

    private sealed record Known(string Version, DateTimeOffset Month);
}
