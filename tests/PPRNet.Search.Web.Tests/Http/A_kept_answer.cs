using System.Diagnostics.Metrics;
using System.Net;
using CsCheck;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using PPRNet.Search.Indexing;
using PPRNet.Search.Searching;
using PPRNet.Search.Tests;
using PPRNet.Search.Web.Health;
using PPRNet.Search.Web.Search;

namespace PPRNet.Search.Web.Tests.Http;

public sealed class A_kept_answer(TestSite site) : IClassFixture<TestSite>
{
    private readonly HttpClient _client = site.CreateClient();

    [Theory]
    [InlineData("q=kept&year=2018-2020", "year=2018-2020&q=kept&page=1&perPage=10&sort=relevance&exact=false")]
    [InlineData("q=kept&topic=Adherance", "topic=adherence&q=kept")]
    [InlineData("q=kept&kind=Meta-Analysis", "Q=kept&KIND=meta-analysis&kind=meta-analysis")]
    public async Task Serves_every_way_of_writing_a_request(string first, string second)
    {
        using var computed = await _client.Ask("/api/v1/search?" + first);
        using var kept = await _client.Ask("/api/v1/search?" + second);
        Assert.Equal((HttpStatusCode.OK, false, true), (computed.StatusCode, computed.IsKept(), kept.IsKept()));
        Assert.Equal(await computed.Bytes(), await kept.Bytes());
        Assert.Equal(computed.Header("ETag"), kept.Header("ETag"));
    }

    [Theory]
    [InlineData("q=alliance", "q=alliance&page=2")]
    [InlineData("q=alliance", "q=alliance&perPage=11")]
    [InlineData("q=alliance", "q=alliance&exact=true")]
    [InlineData("q=alliance", "q=alliance&sort=oldest")]
    [InlineData("q=alliance", "q=Alliance")]
    [InlineData("q=alliance&year=2018", "q=alliance&-year=2018")]
    [InlineData("q=alliance&year=2018", "q=alliance&studyYear=2018")]
    public async Task Is_never_served_for_another_request(string first, string second)
    {
        using var one = await _client.Ask("/api/v1/search?" + first);
        using var other = await _client.Ask("/api/v1/search?" + second);
        Assert.NotEqual(one.Header("ETag"), other.Header("ETag"));
        Assert.NotEqual(await one.Text(), await other.Text());
    }

    /// <summary>Two addresses have one key exactly when they are read as the same request.</summary>
    [Fact]
    public void Has_a_key_of_exactly_what_is_read()
    {
        var engine = site.Services.GetRequiredService<SearchEngine>();
        var parameter = Gen.OneOf("q=a", "q=a b", "q=A", "topic=adherence", "topic=Adherance", "-topic=adherence", "year=2018", "year=2018-2018", "year=2018-2020", "studyYear=2018", "exact=true", "exact=1",
            "exact=false", "sort=newest", "sort=relevance", "page=2", "page=1", "perPage=10", "perPage=20", "syntax=people", "topic=depression-and-depressive-symptoms", "utm_source=x", "kind=meta-analysis");
        Gen.Select(parameter.Array[0, 4], parameter.Array[0, 4]).Sample(
            (left, right) =>
            {
                var (one, other) = (Read(left), Read(right));
                Assert.Equal(Facts(one.Request) == Facts(other.Request), one.Canonical == other.Canonical);
                Assert.Equal(one.Canonical, Read(one.Canonical.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)).Canonical);
            },
            iter: 2000, threads: 1);

        SearchParameters Read(string[] parameters) => SearchParameters.Read(
            new QueryCollection(parameters.Select(each => each.Split('=', 2)).GroupBy(pair => pair[0], pair => Uri.UnescapeDataString(pair[1])).ToDictionary(group => group.Key, group => new StringValues([.. group]))), engine);

        static string Facts(SearchRequest asked) => string.Join('|', asked.Query, asked.Exact, asked.Syntax, asked.Sort, asked.Page, asked.PerPage,
            string.Join(';', asked.Filters.Select(filter => string.Join(',', [filter.Dimension.Name, .. filter.AnyOf, "r", .. filter.Ranges.Select(range => range.ToString()), "-", .. filter.NoneOf, .. filter.ExcludedRanges.Select(range => range.ToString())]))));
    }

    /// <summary>Links name the site as the client does, unless the operator said how it is called.</summary>
    [Theory]
    [InlineData(null, false)]
    [InlineData("https://search.example.org", true)]
    public async Task Is_shared_by_the_names_of_the_site_only_if_it_has_one(string? publicUrl, bool isShared)
    {
        using var named = publicUrl is null ? new TestSite() : TestSite.With(("Search:PublicUrl", publicUrl));
        var client = named.CreateClient();
        using var one = await client.Ask("/api/v1/search?q=host", ("Host", "one.example"));
        using var other = await client.Ask("/api/v1/search?q=host", ("Host", "other.example"));
        Assert.Equal((isShared, isShared), (other.IsKept(), one.Header("ETag") == other.Header("ETag")));
        Assert.StartsWith((publicUrl ?? "http://other.example") + "/api/", (await other.Json()).GetProperty("links").GetProperty("self").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_confirmed_to_a_client_that_has_it()
    {
        using var first = await _client.Ask("/api/v1/search?q=confirmed");
        foreach (var known in (string[])[first.Header("ETag")!, "W/" + first.Header("ETag"), "\"other\", " + first.Header("ETag")])
        {
            using var again = await _client.Ask("/api/v1/search?q=confirmed", ("If-None-Match", known));
            Assert.Equal((HttpStatusCode.NotModified, "", first.Header("ETag")), (again.StatusCode, await again.Text(), again.Header("ETag")));
        }
        using var uncached = await _client.Ask("/api/v1/search?q=confirmed&page=1&sort=newest", ("If-None-Match", first.Header("ETag")!));
        Assert.Equal(HttpStatusCode.OK, uncached.StatusCode);
        using var dated = await _client.Ask("/api/v1/search?q=confirmed", ("If-Modified-Since", first.Header("Last-Modified")!));
        Assert.Equal(HttpStatusCode.OK, dated.StatusCode);          // a month is too coarse to decide by
    }

    [Fact]
    public async Task Differs_by_coding()
    {
        var tags = new HashSet<string>();
        foreach (var (accepted, coding) in (ReadOnlySpan<(string, string?)>)[("br", "br"), ("gzip", "gzip"), ("identity", null)])
            tags.Add($"{accepted}:{coding}");
        foreach (var pair in tags.ToList())
        {
            var (accepted, coding) = (pair.Split(':')[0], pair.Split(':')[1]);
            for (var time = 0; time < 2; time++)
            {
                using var answer = await _client.Ask("/api/v1/search?q=coded", ("Accept-Encoding", accepted));
                Assert.Equal((coding, time == 1), (answer.Header("Content-Encoding") ?? "", answer.IsKept()));
                Assert.Contains("Accept-Encoding", answer.Header("Vary"), StringComparison.Ordinal);
                tags.Add(answer.Header("ETag")!);
            }
        }
        Assert.Equal(6, tags.Count);
    }

    [Fact]
    public async Task Looks_as_fresh_as_it_is()
    {
        using var first = await _client.Ask("/api/v1/search?q=fresh");
        using var kept = await _client.Ask("/api/v1/search?q=fresh");
        Assert.Equal((true, null), (kept.IsKept(), kept.Header("Age")));
        Assert.Equal("public, max-age=300, stale-while-revalidate=86400", kept.Header("Cache-Control"));
    }

    [Fact]
    public async Task Is_computed_once_however_many_ask_at_a_time()
    {
        var runs = 0;
        using var listener = new MeterListener { InstrumentPublished = (instrument, listening) => { if (instrument.Meter.Name == SearchMeter.Name && ReferenceEquals(instrument.Meter.Scope, site.Services.GetRequiredService<IMeterFactory>())) listening.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => { if (instrument.Name == "pprnet.search.answers") Interlocked.Add(ref runs, (int)value); });
        listener.Start();
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => _client.Ask("/api/v1/search?q=stampede&perPage=100")));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(1, runs);
    }

    [Fact]
    public async Task Is_never_a_refusal()
    {
        for (var time = 0; time < 2; time++)
        {
            using var refused = await _client.Ask("/api/v1/search?q=refused&page=0");
            Assert.Equal((HttpStatusCode.BadRequest, false, null), (refused.StatusCode, refused.IsKept(), refused.Header("ETag")));
        }
    }

    [Fact]
    public async Task Goes_when_another_index_becomes_visible()
    {
        using var changing = TestSite.With(("Search:RefreshInterval", "00:00:00.1"));
        var client = changing.CreateClient();
        using var before = await client.Ask("/api/v1/search?q=burnout");
        var corpus = PPRNet.Search.Corpus.CorpusReader.Read(Repository.Path("corpus"), TestContext.Current.CancellationToken);
        var gone = (await before.Json()).GetProperty("hits")[0].GetProperty("id").GetString();
        var fewer = PPRNet.Search.Corpus.CorpusSnapshot.Of([.. corpus.Posts.Where(post => post.Id.Value != gone)], corpus.Topics, corpus.Thesaurus);
        new IndexKeeper(new IndexStore(changing.IndexFolder)).Update(fewer, cancellation: TestContext.Current.CancellationToken);
        while ((await client.Json("/api/v1/status")).GetProperty("documents").GetInt32() == corpus.Posts.Count) await Task.Yield();
        using var after = await client.Ask("/api/v1/search?q=burnout", ("If-None-Match", before.Header("ETag")!));
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.DoesNotContain(gone!, (await after.Json()).GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()));
    }
}
