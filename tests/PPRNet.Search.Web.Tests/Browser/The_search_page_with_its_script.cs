using Microsoft.Playwright;

namespace PPRNet.Search.Web.Tests.Browser;

[Collection(BrowserTests.Name)]
[Trait("Category", "Browser")]
public sealed class The_search_page_with_its_script(BrowserSite site)
{
    [Fact]
    public async Task Puts_results_in_place_and_reads_out_the_count_alone_and_last()
    {
        await using var visit = await site.OpenAsync("/?q=burnout");
        Assert.Equal("polite", await visit.Page.Locator("#count").GetAttributeAsync("aria-live"));
        Assert.Equal("#count", await visit.Page.EvaluateAsync<string>("[...document.querySelectorAll('main [aria-live], main [role=status], main [role=alert]')].map(e => '#' + e.id).join()"));
        await visit.Page.EvaluateAsync("""
            window.changed = []; window.stays = document.getElementById('count');
            new MutationObserver(all => all.forEach(one => window.changed.push(one.target.id))).observe(document.querySelector('.answer'), { childList: true, subtree: true });
            """);
        await visit.Box.FillAsync("alliance rupture");
        await visit.Box.PressAsync("Enter");
        await visit.ArrivesAtAsync("/?q=alliance%20rupture");
        await Assertions.Expect(visit.Heading).ToContainTextAsync("alliance rupture");
        Assert.True(await visit.Page.EvaluateAsync<bool>("window.stays === document.getElementById('count')"), "The live region must be the one that was there from the start.");
        var changed = await visit.Page.EvaluateAsync<string[]>("window.changed.filter(id => ['filters', 'results', 'count'].includes(id))");
        Assert.Equal(["filters", "results", "count"], changed.Distinct());
        Assert.Equal("#q", await visit.FocusedAsync());
        Assert.Single(visit.Requests, request => request.Contains("/search/results", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Shows_the_same_in_place_as_the_address_does_anew()
    {
        await using var visit = await site.OpenAsync("/?q=burnout");
        await visit.Page.GetByLabel("Therapist Factors").CheckAsync();
        await visit.Page.Locator("#filters-apply").ClickAsync();
        await visit.ArrivesAtAsync("topic=therapist-factors");
        Assert.Equal("#filters-apply", await visit.FocusedAsync());
        var inPlace = await visit.Page.Locator(".answer").InnerTextAsync();
        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit.Page.Locator("button[data-save]").First).ToBeVisibleAsync();
        Assert.Equal(inPlace, await visit.Page.Locator(".answer").InnerTextAsync());
    }

    [Fact]
    public async Task Goes_back_and_forward_through_searches()
    {
        await using var visit = await site.OpenAsync("/?q=burnout");
        await visit.Box.FillAsync("suicide");
        await visit.Box.PressAsync("Enter");
        await Assertions.Expect(visit.Heading).ToContainTextAsync("suicide");
        await visit.Page.GoBackAsync();
        await Assertions.Expect(visit.Heading).ToContainTextAsync("burnout");
        await Assertions.Expect(visit.Box).ToHaveValueAsync("burnout");
        await visit.Page.GoForwardAsync();
        await Assertions.Expect(visit.Heading).ToContainTextAsync("suicide");
    }

    [Fact]
    public async Task Turning_the_page_moves_the_reader_to_the_top_of_the_list()
    {
        await using var visit = await site.OpenAsync("/?q=therapy");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Next page" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".pager [aria-current=page]")).ToHaveTextAsync("Page 2");
        Assert.Equal("#results-heading", await visit.FocusedAsync());
        await Assertions.Expect(visit.Heading).ToBeInViewportAsync();
    }

    [Theory]
    [InlineData("**/site.js*")]                                        // blocked on its way
    [InlineData("**/search/results*")]                                 // the fragment fails
    [InlineData("**/api/**")]                                          // no suggestions
    public async Task Works_as_before_when_something_of_it_fails(string broken)
    {
        await using var visit = await site.OpenAsync("/?q=burnout", before: page => page.RouteAsync(broken, route => route.AbortAsync()));
        await visit.Box.FillAsync("suicide");
        await visit.Box.PressAsync("Enter");
        await Assertions.Expect(visit.Heading).ToContainTextAsync("suicide");
        await visit.ArrivesAtAsync("/?q=suicide");
    }

    [Fact]
    public async Task Opens_the_filters_on_a_small_screen_even_when_the_script_failed()
    {
        await using var visit = await site.OpenAsync("/?q=burnout", width: 320, before: page => page.RouteAsync("**/site.js*", route => route.AbortAsync()));
        await Assertions.Expect(visit.Page.Locator("#filters")).ToBeHiddenAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Filters" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#filters")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Finds_a_value_in_a_long_list_whatever_its_case_and_accents()
    {
        await using var visit = await site.OpenAsync("/");
        await visit.Page.GetByText("Author", new() { Exact = true }).First.ClickAsync();
        await visit.Page.Locator("details.more", new() { HasText = "authors" }).Locator("summary").ClickAsync();
        var names = visit.Page.Locator("details.more", new() { HasText = "authors" }).Locator("li:visible .name");
        var all = await names.AllInnerTextsAsync();
        var accented = all.First(name => name.Any(c => c > 'z'));
        var typed = string.Concat(accented.Normalize(System.Text.NormalizationForm.FormD).Where(char.IsAscii)).ToUpperInvariant();
        await visit.Page.GetByLabel("Find in the other authors").FillAsync(typed);
        Assert.Equal([accented], await names.AllInnerTextsAsync());
        await visit.Page.GetByLabel("Find in the other authors").FillAsync("");
        Assert.Equal(all, await names.AllInnerTextsAsync());
    }

    [Fact]
    public async Task Keeps_a_reading_list_in_the_browser()
    {
        await using var visit = await site.OpenAsync("/?q=burnout");
        var save = visit.Hits.First.GetByRole(AriaRole.Button, new() { Name = "Save" });
        await save.ClickAsync();
        await Assertions.Expect(visit.Hits.First.GetByRole(AriaRole.Button)).ToHaveAttributeAsync("aria-pressed", "true");
        await visit.Page.GotoAsync("/list");
        await visit.ArrivesAtAsync("/list?id=2018-05-burnout-in-psychotherapists");
        await Assertions.Expect(visit.Page.Locator("#list-link")).ToContainTextAsync("(1)");
        await visit.AssertAccessibleAsync("reading list");
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Link, new() { Name = "RIS" }).ClickAsync());
        Assert.Contains("Burnout in Psychotherapists", await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Remove" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("Nothing is on the list yet")).ToBeVisibleAsync();
    }
}
