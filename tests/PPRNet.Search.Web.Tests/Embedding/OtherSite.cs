using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PPRNet.Search.Tests;

namespace PPRNet.Search.Web.Tests.Embedding;

/// <summary>Somebody else's site: the folder <c>docs</c> from an origin of its own, under a strict content security policy.</summary>
internal sealed class OtherSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private OtherSite(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    /// <summary>Where the pages of this site think that the search site is; known only after both have started.</summary>
    public string SearchSite { get; set; } = "";

    public static async Task<OtherSite> Start(CancellationToken cancellation)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var site = new OtherSite(builder.Build());
        site._app.MapGet("/{file}", site.Serve);
        await site._app.StartAsync(cancellation);
        return site;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Serve(string file, HttpContext context)
    {
        var path = Repository.Path("docs", file);
        if (!File.Exists(path)) return Results.NotFound();
        context.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; style-src 'self'; script-src 'self' {SearchSite}; connect-src {SearchSite}; form-action {SearchSite}; base-uri 'none'; require-trusted-types-for 'script'";
        var type = Path.GetExtension(file) switch { ".html" => "text/html", ".css" => "text/css", _ => "text/javascript" };
        return Results.Text(File.ReadAllText(path).Replace("http://localhost:5080", SearchSite, StringComparison.Ordinal), $"{type}; charset=utf-8");
    }
}
