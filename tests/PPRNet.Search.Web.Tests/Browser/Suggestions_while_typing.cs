using Microsoft.Playwright;

namespace PPRNet.Search.Web.Tests.Browser;

[Collection(BrowserTests.Name)]
[Trait("Category", "Browser")]
public sealed class Suggestions_while_typing(BrowserSite site)
{
    [Fact]
    public async Task Are_entered_with_the_arrow_and_taken_with_enter()
    {
        await using var visit = await site.OpenAsync("/");
        await Type(visit, "ther");
        await Assertions.Expect(visit.Box).ToHaveAttributeAsync("aria-expanded", "true");
        Assert.Null(await visit.Box.GetAttributeAsync("aria-activedescendant"));
        await Assertions.Expect(visit.Page.Locator("form [role=status]")).ToHaveTextAsync($"{await Options(visit).CountAsync()} suggestions");
        await visit.AssertAccessibleAsync("suggestions open");
        await visit.PictureAsync("suggestions");

        await visit.Box.PressAsync("ArrowDown");
        Assert.Equal("suggestion-0", await visit.Box.GetAttributeAsync("aria-activedescendant"));
        await Assertions.Expect(Options(visit).First).ToHaveAttributeAsync("aria-selected", "true");
        await visit.Box.PressAsync("ArrowUp");                          // from the first to the last
        await Assertions.Expect(Options(visit).Last).ToHaveAttributeAsync("aria-selected", "true");
        await visit.Box.PressAsync("ArrowDown");
        var count = int.Parse((await Options(visit).First.Locator("small").InnerTextAsync()).Split("· ")[^1], System.Globalization.CultureInfo.InvariantCulture);
        await visit.Box.PressAsync("Enter");
        await Assertions.Expect(visit.Heading).ToContainTextAsync(count == 1 ? "1 summary" : $"{count} summaries");
    }

    [Fact]
    public async Task Can_be_ignored_and_sent_away()
    {
        await using var visit = await site.OpenAsync("/");
        await Type(visit, "ther");
        Assert.Equal(0, await visit.Page.Locator("[role=option][tabindex]").CountAsync());
        await visit.Box.PressAsync("Escape");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();
        await Assertions.Expect(visit.Box).ToHaveValueAsync("ther");
        await visit.Box.PressSequentiallyAsync("a");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Listbox)).ToBeVisibleAsync();
        await visit.Box.PressAsync("Enter");                           // nothing chosen: what was typed is searched
        await visit.ArrivesAtAsync("/?q=thera");
    }

    private static ILocator Options(Visit visit) => visit.Page.Locator("#suggestions [role=option]");

    private static async Task Type(Visit visit, string text)
    {
        await visit.Box.PressSequentiallyAsync(text);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Listbox)).ToBeVisibleAsync();
    }
}
