using Microsoft.AspNetCore.WebUtilities;
using PPRNet.Search.Web.Layout;
using PPRNet.Search.Web.Search;

namespace PPRNet.Search.Web.Http;

/// <summary>Errors without a body of their own get one: a page for people, a problem for programs. Never a stack trace.</summary>
internal static class ErrorAnswers
{
    public static void AddErrorAnswers(this IServiceCollection services) => services.AddProblemDetails(options => options.CustomizeProblemDetails = problem =>
    {
        var (http, details) = (problem.HttpContext, problem.ProblemDetails);
        if (details.Type is null or not ['/', ..]) details.Type = "/problems#" + (ProblemKind.ForStatus(details.Status ?? 500)?.Name ?? "");
        details.Type = SiteAddresses.Of(http).Root + details.Type;
        details.Instance ??= http.Request.Path;
        details.Extensions.Remove("traceId");
    });

    public static void UseErrorAnswers(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = fault => fault is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
            ExceptionHandler = Answer,
        });
        app.UseStatusCodePages(context => Answer(context.HttpContext));
    }

    private static Task Answer(HttpContext context)
    {
        var status = context.Response.StatusCode;
        var kind = ProblemKind.ForStatus(status) ?? new ProblemKind("", status, ReasonPhrases.GetReasonPhrase(status), "");
        return Answer(context, kind, DetailOf(kind, context.Request));
    }

    /// <summary>Says what is wrong in the form that the client reads.</summary>
    public static Task Answer(HttpContext context, ProblemKind kind, string detail)
    {
        context.Response.Headers.CacheControl = "no-store";
        return WantsPage(context.Request)
            ? PageResult.Of<ErrorView>(new ErrorModel(kind, detail), kind.Status).ExecuteAsync(context)
            : kind.With(detail).ExecuteAsync(context);
    }

    private static string DetailOf(ProblemKind kind, HttpRequest request) => kind.Status switch
    {
        404 => $"There is nothing at {ParameterReading.Shown(request.Path.Value ?? "/")}.",
        405 => $"{request.Method} is not used at {ParameterReading.Shown(request.Path.Value ?? "/")}.",
        _ => kind.Meaning,
    };

    private static bool WantsPage(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api", StringComparison.Ordinal) && request.GetTypedHeaders().Accept.Any(type => type.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));
}
