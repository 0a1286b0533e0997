using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace PPRNet.Search.Web.Layout;

/// <summary>
/// A page: one component, rendered to its end before the first byte leaves, so that a fault becomes a page of its own and never
/// half a page. Plain HTML with its length; nothing of the framework's own scripts or headers.
/// </summary>
internal static class PageResult
{
    public static PageResult<T> Of<T>(object model, int status = StatusCodes.Status200OK) where T : IComponent =>
        new(new Dictionary<string, object?> { ["Model"] = model }, status);
}

/// <inheritdoc cref="PageResult"/>
/// <typeparam name="T">The component; its only parameter is <c>Model</c>.</typeparam>
internal sealed class PageResult<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>(IDictionary<string, object?> parameters, int status) : IResult, IStatusCodeHttpResult
    where T : IComponent
{
    public int? StatusCode => status;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await using var renderer = new HtmlRenderer(httpContext.RequestServices, httpContext.RequestServices.GetRequiredService<ILoggerFactory>());
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters))).ToHtmlString());
        var bytes = Encoding.UTF8.GetBytes(html);
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = "text/html; charset=utf-8";
        httpContext.Response.ContentLength = bytes.Length;
        await httpContext.Response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }
}
