using System.Net;
using System.Text.Json;
using System.Xml.Linq;

namespace PPRNet.Search.Web.Tests.Feeds;

public sealed class What_others_learn_of_the_site(TestSite site) : IClassFixture<TestSite>
{
    private static readonly XNamespace OpenSearch = "http://a9.com/-/spec/opensearch/1.1/";
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private readonly HttpClient _client = site.CreateClient();

    [Fact]
    public async Task Is_how_to_search_it()
    {
        var description = (await Xml("/opensearch.xml")).Elements(OpenSearch + "Url").ToDictionary(url => url.Attribute("type")!.Value, url => url.Attribute("template")!.Value);
        foreach (var type in new[] { "text/html", "application/atom+xml", "application/json" })
        {
            var address = description[type].Replace("{searchTerms}", "burnout", StringComparison.Ordinal).Replace("{startPage?}", "", StringComparison.Ordinal);
            Assert.Contains("2018-05-burnout-in-psychotherapists", await _client.GetStringAsync(address, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
        using var suggestions = JsonDocument.Parse(await _client.GetStringAsync(
            description["application/x-suggestions+json"].Replace("{searchTerms}", "burn", StringComparison.Ordinal), TestContext.Current.CancellationToken));
        Assert.Equal("burn", suggestions.RootElement[0].GetString());
        Assert.Contains("burnout", suggestions.RootElement[1].EnumerateArray().Select(suggestion => suggestion.GetString()));
    }

    [Fact]
    public async Task Is_every_post_with_its_month()
    {
        var map = (await Xml("/sitemap.xml")).Elements(Map + "url").ToDictionary(url => url.Element(Map + "loc")!.Value, url => url.Element(Map + "lastmod")?.Value);
        var posts = map.Where(page => page.Key.Contains("/posts/", StringComparison.Ordinal)).ToList();
        Assert.Equal(137, posts.Count);
        Assert.All(posts, post => Assert.Equal(post.Key.Split('/')[^1][..7], post.Value));
        Assert.Equal(posts.Max(post => post.Value), map["http://localhost/"]);
    }

    [Fact]
    public async Task Is_no_part_of_a_map_that_is_whole()
    {
        using var answer = await _client.GetAsync("/sitemap-1.xml", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("/posts/2018-05-burnout-in-psychotherapists", true)]
    [InlineData("/topics/empathy", true)]
    [InlineData("/", true)]
    [InlineData("/site.css?v=2", true)]
    [InlineData("/?topic=empathy&year=2018", false)]
    [InlineData("/topics/empathy?year=2018", false)]
    [InlineData("/api/v1/search", false)]
    public async Task Is_where_robots_may_go(string address, bool isAllowed)
    {
        var rules = (await _client.GetStringAsync("/robots.txt", TestContext.Current.CancellationToken)).Split('\n').Select(line => line.Split(": ")).Where(rule => rule[0] is "Allow" or "Disallow");
        var longest = rules.Where(rule => Matches(rule[1], address)).MaxBy(rule => rule[1].Length);
        Assert.Equal(isAllowed, longest is null || longest[0] == "Allow");
    }

    /// <summary>RFC 9309: a rule matches the beginning of an address, a star stands for anything; the longest rule decides.</summary>
    private static bool Matches(string rule, string address)
    {
        var parts = rule.Split('*');
        var at = address.StartsWith(parts[0], StringComparison.Ordinal) ? parts[0].Length : -1;
        foreach (var part in parts.Skip(1)) at = at < 0 || address.IndexOf(part, at, StringComparison.Ordinal) is not (>= 0 and var found) ? -1 : found + part.Length;
        return at >= 0;
    }

    private async Task<XElement> Xml(string address) => XDocument.Parse(await _client.GetStringAsync(address, TestContext.Current.CancellationToken)).Root!;
}
