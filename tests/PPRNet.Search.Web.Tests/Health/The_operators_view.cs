using PPRNet.Search.Web.Tests.Http;

namespace PPRNet.Search.Web.Tests.Health;

public sealed class The_operators_view
{
    [Fact]
    public async Task Counts_searches_by_route_and_success_without_their_words()
    {
        using var site = new TestSite();
        var client = site.CreateClient();
        foreach (var word in (string[])["burnout", "burnout", "zzzzqqqq"]) using (await client.Ask("/api/v1/search?q=" + word)) { }
        var metrics = await (await client.Ask("/metrics")).Text();
        Assert.Matches("""pprnet_search_answers_total\{[^}]*found="true"[^}]*\} [1-9]""", metrics);
        Assert.Matches("""pprnet_search_answers_total\{[^}]*found="false"[^}]*\} [1-9]""", metrics);
        Assert.Matches("""pprnet_cache_requests_total\{[^}]*hit="true"[^}]*\} [1-9]""", metrics);
        Assert.Matches("""pprnet_index_documents\S* [1-9]""", metrics);
        Assert.Contains("http_route=\"/api/v1/search\"", metrics, StringComparison.Ordinal);
        Assert.DoesNotContain("burnout", metrics, StringComparison.Ordinal);
        Assert.DoesNotContain("zzzzqqqq", metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_words_asked_for_twice_when_the_operator_wants_to_know()
    {
        using var counting = TestSite.With(("Search:QueryStatistics", "true"));
        var client = counting.CreateClient();
        foreach (var address in (string[])["/api/v1/search?q=burnout", "/?q=Burnout", "/feed.atom?q=burnout", "/api/v1/search?q=my+neighbour"]) using (await client.Ask(address)) { }
        Assert.Equal("""[{"text":"burnout","count":3}]""", (await client.Json("/api/v1/status")).GetProperty("queries").GetRawText());
        using var silent = new TestSite();
        Assert.Equal("null", (await silent.CreateClient().Json("/api/v1/status")).GetProperty("queries").GetRawText());
    }

    [Fact]
    public async Task Names_the_index()
    {
        using var site = new TestSite();
        var client = site.CreateClient();
        var status = await client.Json("/api/v1/status");
        Assert.Equal((await client.Json("/api/v1/search")).GetProperty("index").GetProperty("version").GetString(), status.GetProperty("version").GetString());
        Assert.InRange(status.GetProperty("builtAt").GetDateTimeOffset(), TimeProvider.System.GetUtcNow().AddMinutes(-10), TimeProvider.System.GetUtcNow().AddMinutes(1));
        Assert.NotEqual("", status.GetProperty("schema").GetString());
    }
}
