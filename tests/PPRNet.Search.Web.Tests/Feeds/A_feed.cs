using System.Globalization;
using System.Net;
using System.Xml.Linq;

namespace PPRNet.Search.Web.Tests.Feeds;

public sealed class A_feed(TestSite site) : IClassFixture<TestSite>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly HttpClient _client = site.CreateClient();

    [Fact]
    public async Task Carries_the_practice_implication_of_each_hit()
    {
        var entry = (await Feed("?q=burnout")).Elements(Atom + "entry").First();
        Assert.Equal("Burnout in Psychotherapists", entry.Element(Atom + "title")?.Value);
        Assert.Contains("burnout", entry.Element(Atom + "summary")?.Value, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<h2>Practice implications</h2><p>With more than half", entry.Element(Atom + "content")?.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_ids_and_dates_from_the_posts()
    {
        foreach (var entry in (await Feed("?q=alliance&sort=newest&perPage=100")).Elements(Atom + "entry"))
        {
            var id = entry.Element(Atom + "link")!.Attribute("href")!.Value.Split('/')[^1];
            Assert.Equal($"tag:med.uottawa.ca,2013:pprnet/{id}", entry.Element(Atom + "id")?.Value);
            Assert.Equal($"{id[..7]}-01T00:00:00Z", entry.Element(Atom + "updated")?.Value);
        }
    }

    [Fact]
    public async Task Has_the_same_bytes_after_the_index_was_built_anew()
    {
        using var other = new TestSite();
        Assert.Equal(
            await _client.GetByteArrayAsync("/feed.atom?q=therapist&topic=empathy", TestContext.Current.CancellationToken),
            await other.CreateClient().GetByteArrayAsync("/feed.atom?q=therapist&topic=empathy", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Is_not_sent_again_to_a_reader_that_has_it()
    {
        using var first = await _client.GetAsync("/feed.atom?q=burnout", TestContext.Current.CancellationToken);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/feed.atom?q=burnout") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var answer = await _client.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Says_in_its_title_what_is_followed()
    {
        var feed = await Feed("?q=burnout%20%3Cb%3E&topic=adherance&year=2015-2020&-kind=survey");
        Assert.Equal("PPRNet Blog: “burnout <b>”, topic Adherence, on the blog in 2015–2020, not kind of study Survey", feed.Element(Atom + "title")?.Value);
    }

    [Fact]
    public async Task Without_entries_is_as_old_as_the_newest_post()
    {
        var feed = await Feed("?q=%22no%20such%20words%20together%22&exact=true");
        Assert.Empty(feed.Elements(Atom + "entry"));
        var newest = (await Feed("?sort=newest&perPage=1")).Element(Atom + "updated");
        Assert.Equal(newest?.Value, feed.Element(Atom + "updated")?.Value);
    }

    [Fact]
    public async Task Leads_from_page_to_page()
    {
        var (seen, next) = (0, "/feed.atom?q=therapist&perPage=50");
        while (next.Length > 0)
        {
            var feed = XDocument.Parse(await _client.GetStringAsync(next, TestContext.Current.CancellationToken)).Root!;
            seen += feed.Elements(Atom + "entry").Count();
            next = feed.Elements(Atom + "link").FirstOrDefault(link => link.Attribute("rel")?.Value == "next")?.Attribute("href")?.Value ?? "";
        }
        using var answer = System.Text.Json.JsonDocument.Parse(await _client.GetStringAsync("/api/v1/search?q=therapist", TestContext.Current.CancellationToken));
        Assert.Equal(answer.RootElement.GetProperty("total").GetInt32(), seen);
    }

    [Theory]
    [InlineData("%00")]
    [InlineData("%01%02%0B%1F")]
    [InlineData("%EF%BF%BE%EF%BF%BF")]
    [InlineData("]]%3E%3C!--%3C/feed%3E")]
    [InlineData("%F0%9F%98%80%20%ED%A0%80")]
    public async Task Is_well_formed_whatever_was_typed(string query) => Assert.NotNull((await Feed("?q=" + query)).Element(Atom + "title"));

    private async Task<XElement> Feed(string query)
    {
        var feed = XDocument.Parse(await _client.GetStringAsync("/feed.atom" + query, TestContext.Current.CancellationToken)).Root!;
        Assert.True(DateTimeOffset.TryParse(feed.Element(Atom + "updated")?.Value, CultureInfo.InvariantCulture, out _));
        return feed;
    }
}
