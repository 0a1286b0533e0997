using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace PPRNet.Search.Web.Tests.Browser;

/// <summary>One person's look at the site: a page, and everything that the page asked for or complained about.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    public Visit(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Request += (_, request) => Requests.Add(request.Url);
        page.Console += (_, message) => Complaints.AddRange(message.Type is "error" or "warning" ? [message.Text] : Array.Empty<string>());
        page.PageError += (_, error) => Complaints.Add(error);
    }

    public IPage Page { get; }

    /// <summary>Addresses asked for, of any site.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>What the browser wrote to its console as a warning or an error.</summary>
    public List<string> Complaints { get; } = [];

    public string Path => new Uri(Page.Url).PathAndQuery;

    public ILocator Heading => Page.Locator("#results-heading");

    public ILocator Hits => Page.Locator("ol.hits > li");

    public ILocator Box => Page.GetByLabel("Search the summaries");

    /// <summary>
    /// Waits until the address ends so. It asks again and again: a script may have changed the address before anybody waits for the change.
    /// </summary>
    public Task ArrivesAtAsync(string ending) => Assertions.Expect(Page).ToHaveURLAsync(new Regex(Regex.Escape(ending) + "$"), new() { Timeout = 60_000 });

    /// <summary>Every rule of axe, on the page as it is now.</summary>
    public async Task AssertAccessibleAsync(string state)
    {
        var found = await Page.RunAxe();
        Assert.True(found.Violations.Length == 0, $"{state}: " + string.Join("\n", found.Violations.Select(violation =>
            $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}")));
    }

    /// <summary>Nothing reaches over the right edge: there is no need to scroll sideways.</summary>
    public async Task AssertFitsAsync() =>
        Assert.Equal(0, await Page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)"));

    public async Task<string> FocusedAsync() => await Page.EvaluateAsync<string>(
        "(() => { const e = document.activeElement; return e.id ? '#' + e.id : (e.getAttribute('aria-label') ?? e.innerText ?? e.tagName).trim(); })()");

    /// <summary>For the eyes: pictures lie beside the tests, in the folder <c>screenshots</c>.</summary>
    public async Task PictureAsync(string name, bool whole = false) => await Page.ScreenshotAsync(new PageScreenshotOptions
    {
        Path = System.IO.Path.Combine(AppContext.BaseDirectory, "screenshots", name + ".png"),
        FullPage = whole,
    });

    public async Task<IReadOnlyList<BrowserContextCookiesResult>> CookiesAsync() => await _context.CookiesAsync();

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
