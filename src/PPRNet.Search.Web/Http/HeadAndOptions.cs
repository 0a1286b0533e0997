using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace PPRNet.Search.Web.Http;

/// <summary>HEAD wherever GET is, with the same headers; OPTIONS everywhere, with what is allowed.</summary>
internal static class HeadAndOptions
{
    public static void UseHeadAndOptions(this IApplicationBuilder app) => app.Use((context, next) =>
        HttpMethods.IsHead(context.Request.Method) ? AsGet(context, next)
        : HttpMethods.IsOptions(context.Request.Method) ? Options(context, next)
        : next(context));

    /// <summary>Runs as GET, so that routes, cache and entity tags need not know of HEAD; the body goes nowhere.</summary>
    private static async Task AsGet(HttpContext context, RequestDelegate next)
    {
        var body = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        context.Request.Method = HttpMethods.Get;
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null, body));
        try
        {
            await next(context);
        }
        finally
        {
            context.Features.Set(body);
            context.Request.Method = HttpMethods.Head;
        }
    }

    private static async Task Options(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (context.Response is not { HasStarted: false, StatusCode: StatusCodes.Status405MethodNotAllowed } response) return;
        response.StatusCode = StatusCodes.Status204NoContent;
        var allowed = response.Headers.GetCommaSeparatedValues(HeaderNames.Allow);
        response.Headers.Allow = string.Join(", ", allowed.Contains(HttpMethods.Get) ? [.. allowed, HttpMethods.Head, HttpMethods.Options] : [.. allowed, HttpMethods.Options]);
    }
}
