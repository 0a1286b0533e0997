using Microsoft.Playwright;

namespace PPRNet.Search.Web.Tests.Browser;

/// <summary>What holds for each page and each state of it, wide and light as well as narrow and dark.</summary>
[Collection(BrowserTests.Name)]
[Trait("Category", "Browser")]
public sealed class Every_page(BrowserSite site)
{
    private const string Burnout = "2018-05-burnout-in-psychotherapists";
    private const string Outcomes = "2018-09-therapist-burnout-and-patient-outcomes";

    public static TheoryData<string, string> Pages => new()
    {
        { "start", "/" },
        { "results", "/?q=burnout" },
        { "filtered", "/?q=alliance&topic=training&topic=therapist-factors&studyYear=2015-2020&-kind=survey&sort=newest" },
        { "mended", "/?q=%22open%20quote%20depresion&page=99&year=abc" },
        { "nothing", "/?q=%22no%20such%20phrase%20anywhere%22&topic=training" },
        { "post", $"/posts/{Outcomes}?q=burnout" },
        { "post-alone", "/posts/2013-02-when-a-patient-might-be-suicidal" },
        { "topics", "/topics" },
        { "topic", "/topics/adherence" },
        { "compare", $"/compare?id={Burnout}&id={Outcomes}" },
        { "list", $"/list?id={Burnout}&id={Outcomes}" },
        { "list-empty", "/list" },
        { "about", "/about/search" },
        { "judged", "/about/queries" },
        { "status", "/status" },
        { "not-found", "/posts/no-such-post" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Is_accessible_and_fits_wide_and_narrow_light_and_dark(string name, string path)
    {
        await using var visit = await site.OpenAsync(path);
        await visit.AssertAccessibleAsync($"{name}, wide, light");
        await visit.AssertFitsAsync();
        await visit.PictureAsync($"{name}-wide");

        await visit.Page.SetViewportSizeAsync(320, 900);
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await visit.AssertAccessibleAsync($"{name}, 320 px, dark");
        await visit.AssertFitsAsync();
        await visit.PictureAsync($"{name}-320-dark", whole: name is "start" or "results" or "post");

        Assert.Equal(1, await visit.Page.Locator("h1").CountAsync());
        Assert.All(visit.Requests, request => Assert.StartsWith(site.Address.AbsoluteUri, request, StringComparison.Ordinal));
        Assert.Empty(await visit.CookiesAsync());
        if (name != "not-found") Assert.Empty(visit.Complaints);       // a 404 is written to the console by the browser itself
    }

    [Fact]
    public async Task Is_accessible_with_everything_unfolded()
    {
        await using var visit = await site.OpenAsync("/?q=alliance");
        await visit.Page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");
        await Assertions.Expect(visit.Page.Locator(".find").First).ToBeVisibleAsync();
        await visit.AssertAccessibleAsync("all details open");
        await visit.PictureAsync("unfolded", whole: true);
    }

    [Fact]
    public async Task Has_its_filters_behind_a_button_where_room_is_short()
    {
        await using var visit = await site.OpenAsync("/?q=alliance&topic=training", width: 320);
        var button = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Filters (1 chosen)" });
        await Assertions.Expect(button).ToHaveAttributeAsync("aria-expanded", "false");
        await Assertions.Expect(visit.Page.Locator("#filters")).ToBeHiddenAsync();
        await button.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#filters")).ToBeVisibleAsync();
        await Assertions.Expect(button).ToBeFocusedAsync();
        await visit.AssertAccessibleAsync("filters open at 320 px");
        await visit.AssertFitsAsync();
        await visit.PictureAsync("filters-320");

        await using var plain = await site.OpenAsync("/?q=alliance", scripts: false, width: 320);
        await Assertions.Expect(plain.Page.Locator("#filters")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Prints_what_was_asked_and_found_without_its_controls()
    {
        await using var visit = await site.OpenAsync("/?q=burnout&topic=therapist-factors");
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        foreach (var control in new[] { "#q", "#filters", "#sort", ".actions", ".compare-bar", ".masthead nav", ".skip" })
            await Assertions.Expect(visit.Page.Locator(control).First).ToBeHiddenAsync();
        foreach (var content in new[] { "#results-heading", ".read-as", ".implication", ".citation" })
            await Assertions.Expect(visit.Page.Locator(content).First).ToBeVisibleAsync();
        var address = await visit.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.hit h3 a'), '::after').content");
        Assert.Contains("/posts/2018-05-burnout-in-psychotherapists", address, StringComparison.Ordinal);
        await visit.PictureAsync("results-print", whole: true);
    }

    [Fact]
    public async Task Takes_no_more_room_when_its_parts_have_come()
    {
        await using var visit = await site.OpenAsync("about:blank", before: page => page.AddInitScriptAsync(
            "window.shift = 0; new PerformanceObserver(list => list.getEntries().forEach(one => window.shift += one.value)).observe({ type: 'layout-shift', buffered: true })"));
        foreach (var path in new[] { "/", "/?q=burnout", $"/posts/{Burnout}?q=burnout" })
        {
            await visit.Page.GotoAsync(path);
            await Assertions.Expect(visit.Page.Locator("button[data-save]").First).ToBeVisibleAsync();
            Assert.Equal(0, await visit.Page.EvaluateAsync<double>("window.shift"), 0.001);
        }
    }

    [Fact]
    public async Task Shows_its_marks_and_choices_in_forced_colours()
    {
        await using var visit = await site.OpenAsync("/?q=burnout");
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.Active });
        var (mark, text) = (await visit.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('mark')).backgroundColor"), await visit.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.implication')).backgroundColor"));
        Assert.NotEqual(text, mark);
        await visit.PictureAsync("forced-colours");
    }
}
