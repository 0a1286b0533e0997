using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace PPRNet.Search.Web.Tests.Layout;

/// <summary>A page as a browser without scripts sees it.</summary>
internal sealed record OpenPage(HttpStatusCode Status, IDocument Document)
{
    public string Heading => Text("#results-heading");

    public static async Task<OpenPage> GetAsync(HttpClient client, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("text/html");
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new OpenPage(response.StatusCode, await new HtmlParser().ParseDocumentAsync(html, TestContext.Current.CancellationToken));
    }

    public IReadOnlyList<IElement> All(string selector) => [.. Document.QuerySelectorAll(selector)];

    /// <summary>The text of the first such element, blanks made single.</summary>
    public string Text(string selector) => TextOf(Document.QuerySelector(selector) ?? throw new ArgumentException($"The page has no {selector}.", nameof(selector)));

    public static string TextOf(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
