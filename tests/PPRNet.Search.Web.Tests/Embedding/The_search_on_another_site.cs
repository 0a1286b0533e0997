using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace PPRNet.Search.Web.Tests.Embedding;

[Trait("Category", "Browser")]
public sealed class The_search_on_another_site : IAsyncLifetime
{
    private readonly List<string> _complaints = [];
    private OtherSite _other = null!;
    private TestSite _search = null!;
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;
    private IPage _page = null!;

    public async ValueTask InitializeAsync()
    {
        _other = await OtherSite.Start(TestContext.Current.CancellationToken);
        _search = TestSite.With(("Search:AllowedOrigins", _other.Address));
        _search.UseKestrel(0);
        _search.StartServer();
        _other.SearchSite = _search.ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox"] });
        _page = await _browser.NewPageAsync();
        _page.Console += (_, message) => { if (message.Type is "error" or "warning") _complaints.Add(message.Text); };
        _page.PageError += (_, fault) => _complaints.Add(fault);
    }

    [Fact]
    public async Task Shows_the_hits_under_the_form_of_that_site()
    {
        await Open();
        await _page.FillAsync("#box-q", "burnout");
        await _page.PressAsync("#box-q", "Enter");
        await Assertions.Expect(_page.Locator("#box [role=status]")).ToContainTextAsync("for “burnout”");
        var first = _page.Locator("#box h3 a").First;
        await Assertions.Expect(first).ToHaveTextAsync("Burnout in Psychotherapists");
        await Assertions.Expect(first).ToHaveAttributeAsync("href", _other.SearchSite + "/posts/2018-05-burnout-in-psychotherapists");
        await Assertions.Expect(_page.Locator("#box mark").First).ToHaveTextAsync("burnout");
        Assert.EndsWith("/embed-demo.html", _page.Url, StringComparison.Ordinal);
        Assert.Empty(_complaints);
    }

    [Fact]
    public async Task Has_a_form_of_its_own_when_the_site_gives_none()
    {
        await Open();
        await _page.GetByRole(AriaRole.Searchbox, new PageGetByRoleOptions { Name = "What do you want to know?" }).FillAsync("alliance rupture");
        await _page.Locator("#themed button").ClickAsync();
        await Assertions.Expect(_page.Locator("#themed h3")).ToHaveCountAsync(5);
        Assert.Equal("rgb(122, 31, 75)", await _page.Locator("#themed button").EvaluateAsync<string>("button => getComputedStyle(button).backgroundColor"));
        Assert.Empty(_complaints);
    }

    [Fact]
    public async Task Takes_nothing_out_of_an_answer_as_markup()
    {
        await Open();
        await _page.FillAsync("#box-q", "<img src=x onerror=alert(1)>");
        await _page.PressAsync("#box-q", "Enter");
        await Assertions.Expect(_page.Locator("#box [role=status]")).ToContainTextAsync("<img src=x onerror=alert(1)>");
        Assert.Equal(0, await _page.Locator("#box img").CountAsync());
    }

    [Fact]
    public async Task Sends_the_form_when_the_search_can_not_be_asked()
    {
        await Open();
        await _page.RouteAsync("**/api/v1/search**", route => route.AbortAsync());
        await _page.FillAsync("#box-q", "burnout");
        await _page.PressAsync("#box-q", "Enter");
        await Assertions.Expect(_page).ToHaveURLAsync(_other.SearchSite + "/?q=burnout", new() { Timeout = 60_000 });
    }

    [Fact]
    public async Task Works_without_script()
    {
        var plain = await (await _browser.NewContextAsync(new BrowserNewContextOptions { JavaScriptEnabled = false })).NewPageAsync();
        await plain.GotoAsync(_other.Address + "/embed-demo.html");
        await plain.FillAsync("#box-q", "burnout");
        await plain.PressAsync("#box-q", "Enter");
        await Assertions.Expect(plain).ToHaveURLAsync(_other.SearchSite + "/?q=burnout", new() { Timeout = 60_000 });
    }

    [Fact]
    public async Task Is_read_by_the_example_client()
    {
        await Open();
        await Assertions.Expect(_page.Locator("#json li")).ToHaveCountAsync(3);
        var ids = await _page.EvaluateAsync<string[]>(
            """
            async search => {
              const { SearchClient } = await import('./client.js');
              const ids = [];
              for await (const hit of new SearchClient(search).all({ q: 'therapist', sort: 'newest' })) ids.push(hit.id);
              return ids;
            }
            """, _other.SearchSite);
        var file = await _search.CreateClient().GetStringAsync("/api/v1/search.csv?q=therapist&sort=newest", TestContext.Current.CancellationToken);
        Assert.True(ids.Length > 100);
        Assert.Equal(ids.Length, ids.Count(id => file.Contains($"\n{id},", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Tells_the_example_client_what_is_wrong()
    {
        await Open();
        var message = await _page.EvaluateAsync<string>(
            """
            async search => {
              const { SearchClient } = await import('./client.js');
              return new SearchClient(search).search({ perPage: 1000 }).catch(fault => `${fault.name} ${fault.status}: ${fault.errors[0].parameter}`);
            }
            """, _other.SearchSite);
        Assert.Equal("SearchProblem 400: perPage", message);
    }

    [Fact]
    public async Task Has_no_fault_that_axe_finds()
    {
        await Open();
        await _page.FillAsync("#box-q", "burnout");
        await _page.PressAsync("#box-q", "Enter");
        await Assertions.Expect(_page.Locator("#box h3").First).ToBeVisibleAsync();
        var found = await _page.RunAxe();
        Assert.Empty(found.Violations.Select(fault => $"{fault.Id}: {fault.Help} {string.Join(", ", fault.Nodes.Select(node => node.Html))}"));
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await _search.DisposeAsync();
        await _other.DisposeAsync();
    }

    private Task Open() => _page.GotoAsync(_other.Address + "/embed-demo.html");
}
