namespace PPRNet.Search.Web.Http;

/// <summary>
/// Refuses requests of silly size with a problem that names the limit. Kestrel's own limits lie above these, since it can only hang up.
/// </summary>
internal static class RequestLimits
{
    public const int AddressChars = 8 * 1024;
    public const int HeaderBytes = 16 * 1024;
    public const int BodyBytes = 1024 * 1024;

    private const int KestrelsShare = 4;

    public static void AddRequestLimits(this WebApplicationBuilder builder) => builder.WebHost.ConfigureKestrel(server =>
    {
        server.AddServerHeader = false;
        server.Limits.MaxRequestLineSize = AddressChars * KestrelsShare;
        server.Limits.MaxRequestHeadersTotalSize = HeaderBytes * KestrelsShare;
        server.Limits.MaxRequestBodySize = BodyBytes;
    });

    public static void UseRequestLimits(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (FaultOf(context.Request) is not { } problem) return next(context);
        context.Response.Headers.Connection = "close";       // whatever else the client is sending is not worth reading
        return problem.ExecuteAsync(context);
    });

    private static IResult? FaultOf(HttpRequest request)
    {
        if (request.Path.Value!.Length + request.QueryString.Value!.Length > AddressChars)
            return ProblemKind.AddressTooLong.With($"An address may have {AddressChars} characters.");
        if (request.Headers.Sum(header => header.Key.Length + header.Value.Sum(value => value?.Length ?? 0)) > HeaderBytes)
            return ProblemKind.HeadersTooLarge.With($"The headers may have {HeaderBytes} bytes together.");
        return request.ContentLength > BodyBytes ? ProblemKind.BodyTooLarge.With($"A body may have {BodyBytes} bytes.") : null;
    }
}
