using Microsoft.Playwright;

namespace PPRNet.Search.Web.Tests.Browser;

[Collection(BrowserTests.Name)]
[Trait("Category", "Browser")]
public sealed class The_keyboard_alone(BrowserSite site)
{
    [Fact]
    public async Task Meets_the_skip_links_the_head_the_box_and_the_filters_in_this_order()
    {
        await using var visit = await site.OpenAsync("/?q=burnout");
        Assert.Equal(
            ["Skip to the main content", "Skip to the search box", "Skip to the first result", "PPRNet Search", "Topics", "#list-link", "How search works", "#q", "Search"],
            await Tabs(visit, 9));
        Assert.StartsWith("checkbox topic", (await Tabs(visit, 1, "`${document.activeElement.type} ${document.activeElement.name}`"))[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Searches_skips_to_the_first_result_and_opens_it(bool scripts)
    {
        await using var visit = await site.OpenAsync("/", scripts);
        var keys = visit.Page.Keyboard;
        await keys.PressAsync("Tab");
        await keys.PressAsync("Tab");
        await keys.PressAsync("Enter");                                // skip to the search box
        await keys.TypeAsync("burnout");
        await keys.PressAsync("Enter");
        await Assertions.Expect(visit.Heading).ToContainTextAsync("burnout");
        await visit.Page.EvaluateAsync("document.activeElement.blur()");
        await visit.Page.Locator(".skip a").Last.FocusAsync();
        await keys.PressAsync("Enter");                                // skip to the first result
        for (var i = 0; i < 12 && !(await FocusedAddress(visit)).StartsWith("/posts/", StringComparison.Ordinal); i++) await keys.PressAsync("Tab");
        await keys.PressAsync("Enter");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Burnout in Psychotherapists");
    }

    [Fact]
    public async Task Always_shows_where_it_is()
    {
        await using var visit = await site.OpenAsync("/?q=burnout&topic=therapist-factors");
        for (var i = 0; i < 40; i++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            var seen = await visit.Page.EvaluateAsync<string>("""
                (() => {
                  const e = document.activeElement, style = getComputedStyle(e), box = e.getBoundingClientRect();
                  const inside = box.bottom > 0 && box.top < innerHeight && box.width > 0;
                  const top = document.elementFromPoint(Math.min(box.left + box.width / 2, innerWidth - 1), Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1));
                  const covered = top && !e.contains(top) && !top.contains(e) && !top.closest('label')?.contains(e);
                  return style.outlineStyle === 'none' || !inside || covered ? e.outerHTML.slice(0, 120) : '';
                })()
                """);
            Assert.True(seen.Length == 0, $"The focus can not be seen at: {seen}");
        }
    }

    private static async Task<string> FocusedAddress(Visit visit) => await visit.Page.EvaluateAsync<string>("document.activeElement.getAttribute('href') ?? ''");

    private static async Task<List<string>> Tabs(Visit visit, int number, string? told = null)
    {
        var met = new List<string>();
        for (var i = 0; i < number; i++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            met.Add(told is null ? await visit.FocusedAsync() : await visit.Page.EvaluateAsync<string>(told));
        }
        return met;
    }
}
