using System.Text.Json;
using System.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace PPRNet.Search.Web.Tests.Exports;

public sealed class A_page_for_reference_managers(TestSite site) : IClassFixture<TestSite>
{
    private readonly HttpClient _client = site.CreateClient();

    [Fact]
    public async Task Lists_the_study_of_every_hit()
    {
        using var page = await Page("/?q=burnout");
        var titles = page.QuerySelectorAll("ol.hits > li .Z3988").Select(span => HttpUtility.ParseQueryString(span.GetAttribute("title")!)["rft.atitle"]);
        Assert.Contains("Personal risk factors associated with burnout among psychotherapists: A systematic review of the literature", titles);
        Assert.Equal(page.QuerySelectorAll("ol.hits > li").Length, titles.Count());
    }

    [Fact]
    public async Task Of_a_post_offers_the_study_and_the_summary()
    {
        using var page = await Page("/posts/2018-05-burnout-in-psychotherapists");
        var items = page.QuerySelectorAll(".Z3988").Select(span => HttpUtility.ParseQueryString(span.GetAttribute("title")!)).ToList();
        Assert.Equal(["info:ofi/fmt:kev:mtx:journal", "info:ofi/fmt:kev:mtx:dc"], items.Select(item => item["rft_val_fmt"]));
        Assert.Equal("Burnout in Psychotherapists", items[1]["rft.title"]);
        Assert.Equal("Burnout in Psychotherapists", page.QuerySelector("meta[name=citation_title]")?.GetAttribute("content"));
        Assert.Empty(page.QuerySelectorAll("meta[name=citation_author]"));
    }

    [Theory]
    [InlineData("/posts/2018-05-burnout-in-psychotherapists", "BlogPosting")]
    [InlineData("/", "WebSite")]
    public async Task Says_what_it_is(string address, string type)
    {
        using var page = await Page(address);
        using var data = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent);
        Assert.Equal(type, data.RootElement.GetProperty("@type").GetString());
    }

    [Fact]
    public async Task Offers_to_follow_the_search_newest_first()
    {
        using var page = await Page("/?q=burnout&sort=oldest");
        Assert.All(page.QuerySelectorAll("a[href^='/feed.atom'], link[href^='/feed.atom']"), link => Assert.Equal("/feed.atom?q=burnout&sort=newest", link.GetAttribute("href")));
    }

    private async Task<IDocument> Page(string address) =>
        await new HtmlParser().ParseDocumentAsync(await _client.GetStringAsync(address, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
}
