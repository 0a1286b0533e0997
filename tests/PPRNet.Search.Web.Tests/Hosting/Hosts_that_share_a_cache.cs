using System.Net;
using PPRNet.Search.Indexing;
using PPRNet.Search.Tests;
using PPRNet.Search.Web.Tests.Http;

namespace PPRNet.Search.Web.Tests.Hosting;

public sealed class Hosts_that_share_a_cache : IDisposable
{
    private readonly RedisServer _redis = new();

    [Fact]
    public async Task Answer_for_each_other()
    {
        using TestSite one = Site(), other = Site();
        using var computed = await one.CreateClient().Ask("/api/v1/search?q=burnout");
        using var kept = await other.CreateClient().Ask("/api/v1/search?q=burnout");
        Assert.Equal((false, true), (computed.IsKept(), kept.IsKept()));
        Assert.Equal(await computed.Bytes(), await kept.Bytes());
        Assert.Equal(computed.Header("ETag"), kept.Header("ETag"));
    }

    [Fact]
    public async Task See_a_new_index_alike()
    {
        using var index = new TempFolder();
        using TestSite one = Site(("Search:IndexPath", index.Path)), other = Site(("Search:IndexPath", index.Path));
        var (first, second) = (one.CreateClient(), other.CreateClient());
        var before = (await first.Json("/api/v1/search?q=burnout")).GetProperty("total").GetInt32();
        Assert.Equal(before, (await second.Json("/api/v1/search?q=burnout")).GetProperty("total").GetInt32());

        var corpus = PPRNet.Search.Corpus.CorpusReader.Read(Repository.Path("corpus"), TestContext.Current.CancellationToken);
        var without = corpus.Posts.Where(post => post.Id.Value != "2018-05-burnout-in-psychotherapists").ToList();
        new IndexKeeper(new IndexStore(index.Path)).Update(PPRNet.Search.Corpus.CorpusSnapshot.Of(without, corpus.Topics, corpus.Thesaurus), cancellation: TestContext.Current.CancellationToken);
        foreach (var client in (HttpClient[])[first, second])
        {
            while ((await client.Json("/api/v1/status")).GetProperty("documents").GetInt32() > without.Count) await Task.Yield();
            Assert.Equal(before - 1, (await client.Json("/api/v1/search?q=burnout")).GetProperty("total").GetInt32());
        }
    }

    [Fact]
    public async Task Answer_without_it_and_use_it_again_when_it_is_back()
    {
        using var site = Site();
        var client = site.CreateClient();
        using (await client.Ask("/api/v1/search?q=alliance")) { }
        _redis.Stop();
        for (var word = 0; word < 5; word++)
        {
            using var answer = await client.Ask($"/api/v1/search?q=word{word}");
            Assert.Equal((HttpStatusCode.OK, false), (answer.StatusCode, answer.IsKept()));
        }
        _redis.StartAgain();
        while (true)
        {
            using var answer = await client.Ask("/api/v1/search?q=alliance");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            if (answer.IsKept()) break;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task Start_without_it()
    {
        _redis.Stop();
        using var site = Site();
        using var answer = await site.CreateClient().Ask("/api/v1/search?q=burnout");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    public void Dispose() => _redis.Dispose();

    private TestSite Site(params (string, string)[] settings) => TestSite.With([("Search:Redis", _redis.ConnectionString), ("Search:PublicUrl", "https://search.example.org"), ("Search:RefreshInterval", "00:00:00.1"), .. settings]);
}
