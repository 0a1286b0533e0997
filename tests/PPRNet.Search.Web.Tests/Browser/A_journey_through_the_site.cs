using Microsoft.Playwright;

namespace PPRNet.Search.Web.Tests.Browser;

/// <summary>The main ways through the site, each with and without scripts.</summary>
[Collection(BrowserTests.Name)]
[Trait("Category", "Browser")]
public sealed class A_journey_through_the_site(BrowserSite site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Leads_from_a_word_over_a_filter_to_a_post_and_back(bool scripts)
    {
        await using var visit = await site.OpenAsync("/", scripts);
        await visit.Box.FillAsync("burnout");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Search", Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Heading).ToContainTextAsync("summaries for “burnout”");
        Assert.Equal("/?q=burnout", visit.Path);

        if (scripts) await Assertions.Expect(visit.Hits.First.GetByRole(AriaRole.Button, new() { Name = "Save" })).ToBeVisibleAsync();   // the script is there
        var choice = visit.Page.GetByLabel("Outcomes and Deterioration");
        var promised = await choice.Locator("xpath=..").Locator(".number").InnerTextAsync();
        await choice.CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Apply filters" }).ClickAsync();
        await visit.ArrivesAtAsync("/?q=burnout&topic=outcomes-and-deterioration");
        await Assertions.Expect(visit.Heading).ToHaveTextAsync($"{promised.Split('\n', ' ')[0]} summary for “burnout”, topic Outcomes and Deterioration");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Remove filter Topic: Outcomes and Deterioration" })).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByLabel("Outcomes and Deterioration")).ToBeCheckedAsync();

        await visit.Hits.First.GetByRole(AriaRole.Heading).GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Burnout");
        await Assertions.Expect(visit.Page.Locator("article mark").First).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Back to the results" }).ClickAsync();
        await Assertions.Expect(visit.Heading).ToContainTextAsync("topic Outcomes and Deterioration");
        Assert.Equal("/?q=burnout&topic=outcomes-and-deterioration", visit.Path);
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Keeps_years_order_and_size_in_a_plain_address(bool scripts)
    {
        await using var visit = await site.OpenAsync("/?q=alliance", scripts);
        await visit.Page.Locator("#studyYearFrom").FillAsync("2015");
        await visit.Page.Locator("#studyYearTo").FillAsync("2018-06-30");
        await visit.Page.Locator("#sort").SelectOptionAsync("study-oldest");
        await visit.Page.Locator("#order-apply").ClickAsync();
        await visit.ArrivesAtAsync("/?q=alliance&studyYear=2015-2018&sort=study-oldest");
        await Assertions.Expect(visit.Heading).ToContainTextAsync("studies of 2015–2018");
        await Assertions.Expect(visit.Hits.First).ToContainTextAsync("Study of 2015");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Turns_pages_and_says_which_is_current(bool scripts)
    {
        await using var visit = await site.OpenAsync("/?q=therapy", scripts);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Next page" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".pager [aria-current=page]")).ToHaveTextAsync("Page 2");
        await Assertions.Expect(visit.Page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^“therapy” – Search – page 2 of "));
        Assert.Equal("/?q=therapy&page=2", visit.Path);
        await visit.Page.GoBackAsync();
        await Assertions.Expect(visit.Page.Locator(".pager [aria-current=page]")).ToHaveTextAsync("Page 1");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Takes_one_click_back_from_what_was_read_into_a_query(bool scripts)
    {
        await using var visit = await site.OpenAsync("/?q=cbt", scripts);
        await Assertions.Expect(visit.Page.Locator(".read-as")).ToContainTextAsync("cognitive behavioural therapy");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Exact words only" }).ClickAsync();
        await Assertions.Expect(visit.Heading).ToContainTextAsync("exact words only");
        Assert.Equal("/?q=cbt&exact=true", visit.Path);

        await visit.Box.FillAsync("emdr");                              // the choice stays for the next words
        await visit.Box.PressAsync("Enter");
        await visit.ArrivesAtAsync("/?q=emdr&exact=true");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Compares_what_was_ticked(bool scripts)
    {
        await using var visit = await site.OpenAsync("/?q=alliance", scripts);
        var titles = new List<string>();
        foreach (var hit in (await visit.Hits.AllAsync()).Take(3))
        {
            titles.Add(await hit.GetByRole(AriaRole.Heading).InnerTextAsync());
            await hit.GetByRole(AriaRole.Checkbox).CheckAsync();
        }
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Compare", Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Side by side");
        Assert.Equal(titles, await visit.Page.Locator("thead th > a").AllInnerTextsAsync());
        Assert.Equal(3, await visit.Page.Locator("tbody tr").First.Locator("td").CountAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Never_ends_at_an_empty_list(bool scripts)
    {
        await using var visit = await site.OpenAsync("/?q=burnout%20%22no%20such%20phrase%22&topic=training", scripts);
        await Assertions.Expect(visit.Heading).ToContainTextAsync("No summaries for");
        var offers = visit.Page.Locator(".nothing li");
        Assert.NotEqual(0, await offers.CountAsync());
        var promised = (await offers.First.InnerTextAsync()).Split(": ")[^1];
        await offers.First.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(visit.Heading).ToContainTextAsync(promised);
        Assert.NotEqual(0, await visit.Hits.CountAsync());
    }

    [Fact]
    public async Task Leads_from_the_list_to_the_very_sentence()
    {
        await using var visit = await site.OpenAsync("/?q=burnout", scripts: false);
        var passage = visit.Page.Locator("p.passage").First;
        var shown = await passage.Locator("mark").First.InnerTextAsync();
        await passage.GetByRole(AriaRole.Link).ClickAsync();
        var sentence = visit.Page.Locator(".sentence:target");
        await Assertions.Expect(sentence).ToBeInViewportAsync();
        await Assertions.Expect(sentence.Locator("mark").First).ToHaveTextAsync(shown);
    }
}
