using System.Net;
using System.Net.Http.Headers;
using System.Text;
using PPRNet.Search.Tests;
using PPRNet.Search.Web.Tests.Http;

namespace PPRNet.Search.Web.Tests.Writing;

public sealed class A_change_over_HTTP : IDisposable
{
    private const string Key = "a key of more than sixteen characters";

    private readonly CorpusFolder _corpus = new();
    private readonly TestSite _site;
    private readonly HttpClient _client;

    public A_change_over_HTTP()
    {
        for (var n = 1; n <= 6; n++) _corpus.Write($"posts/2020-0{n}-post.md", CorpusFolder.Post(title: $"Post number {n}", posted: $"2020-0{n}"));
        _site = TestSite.With(("Search:CorpusPath", _corpus.Path), ("Search:ApiKey", Key));
        _client = _site.CreateClient();
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
    }

    [Fact]
    public async Task Is_visible_when_the_call_returns()
    {
        const string Search = "/api/v1/search?q=zebra";
        Assert.Equal(0, (await _client.Json(Search)).GetProperty("total").GetInt32());
        await Expect(Put("2021-01-new", CorpusFolder.Post(title: "The zebra", posted: "2021-01")), HttpStatusCode.Created, "created");
        Assert.Equal(1, (await _client.Json(Search)).GetProperty("total").GetInt32());
        await Expect(Put("2021-01-new", CorpusFolder.Post(title: "The zebra", posted: "2021-01")), HttpStatusCode.OK, "unchanged");
        await Expect(Put("2021-01-new", CorpusFolder.Post(title: "The giraffe", posted: "2021-01")), HttpStatusCode.OK, "updated");
        Assert.Equal(0, (await _client.Json(Search)).GetProperty("total").GetInt32());
        Assert.Equal(1, (await _client.Json("/api/v1/search?q=giraffe")).GetProperty("total").GetInt32());
        await Expect(_client.DeleteAsync("/api/v1/posts/2021-01-new", TestContext.Current.CancellationToken), HttpStatusCode.OK, "deleted");
        Assert.Equal(0, (await _client.Json("/api/v1/search?q=giraffe")).GetProperty("total").GetInt32());
        using var gone = await _client.DeleteAsync("/api/v1/posts/2021-01-new", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task Takes_back_what_the_export_gave()
    {
        var line = (await (await _client.Ask("/api/v1/search.jsonl?q=number&perPage=1")).Text()).Split('\n')[0];
        var id = System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!;
        await Expect(Put(id, line, "application/json"), HttpStatusCode.OK, "unchanged");
    }

    [Fact]
    public async Task Reads_the_corpus_again()
    {
        _corpus.Write("posts/2021-02-more.md", CorpusFolder.Post(title: "The okapi", posted: "2021-02"));
        _corpus.Write("posts/2021-03-bad.md", "no front matter");
        using var response = await _client.PostAsync("/api/v1/reindex", null, TestContext.Current.CancellationToken);
        var answer = await response.Json();
        Assert.Equal((true, 1, 0, 0), (answer.GetProperty("changed").GetBoolean(), answer.GetProperty("created").GetInt32(), answer.GetProperty("updated").GetInt32(), answer.GetProperty("deleted").GetInt32()));
        Assert.Equal("posts/2021-03-bad.md", answer.GetProperty("problems")[0].GetProperty("file").GetString());
        Assert.Equal(1, (await _client.Json("/api/v1/search?q=okapi")).GetProperty("total").GetInt32());
        Assert.Equal("posts/2021-03-bad.md", (await _client.Json("/api/v1/status")).GetProperty("problems")[0].GetProperty("file").GetString());
    }

    [Fact]
    public async Task Is_refused_when_it_would_lose_many_posts()
    {
        for (var n = 1; n <= 3; n++) _corpus.Delete($"posts/2020-0{n}-post.md");
        using var refused = await _client.PostAsync("/api/v1/reindex", null, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        using var forced = await _client.PostAsync("/api/v1/reindex?force=true", null, TestContext.Current.CancellationToken);
        Assert.Equal(3, (await forced.Json()).GetProperty("deleted").GetInt32());
    }

    [Fact]
    public async Task Names_the_faulty_line_and_changes_nothing()
    {
        using var response = await Put("2021-04-bad", CorpusFolder.Post(posted: "2021-13"));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = await response.Json();
        Assert.EndsWith("#bad-body", problem.GetProperty("type").GetString(), StringComparison.Ordinal);
        Assert.Contains("2021-13", problem.GetProperty("errors")[0].GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(6, (await _client.Json("/api/v1/status")).GetProperty("documents").GetInt32());
    }

    [Theory]
    [InlineData("text/plain", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json", HttpStatusCode.BadRequest)]
    public async Task Is_refused_in_another_form(string mediaType, HttpStatusCode status)
    {
        using var response = await Put("2021-05-other", "text", mediaType);
        Assert.Equal((status, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer wrong")]
    [InlineData("Bearer ")]
    [InlineData("Basic " + Key)]
    [InlineData("Bearer " + Key + "x")]
    public async Task Needs_the_key(string? authorization)
    {
        var stranger = _site.CreateClient();
        foreach (var method in (HttpMethod[])[HttpMethod.Put, HttpMethod.Delete])
        {
            using var request = new HttpRequestMessage(method, "/api/v1/posts/2020-01-post");
            if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
            using var response = await stranger.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            Assert.Equal("Bearer realm=\"PPRNet.Search\"", response.Header("WWW-Authenticate"));
        }
        Assert.Equal(6, (await _client.Json("/api/v1/status")).GetProperty("documents").GetInt32());
    }

    [Fact]
    public async Task Is_off_without_a_key()
    {
        using var closed = new TestSite();
        using var response = await closed.CreateClient().PostAsync("/api/v1/reindex", null, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("Search:ApiKey", (await response.Json()).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _client.Dispose();
        _site.Dispose();
        _corpus.Dispose();
    }

    private async Task<HttpResponseMessage> Put(string id, string body, string mediaType = "text/markdown")
    {
        using var content = new StringContent(body, Encoding.UTF8, mediaType);
        return await _client.PutAsync("/api/v1/posts/" + id, content, TestContext.Current.CancellationToken);
    }

    private static async Task Expect(Task<HttpResponseMessage> call, HttpStatusCode status, string change)
    {
        using var response = await call;
        Assert.True(response.StatusCode == status, await response.Text());
        Assert.Equal((status, change), (response.StatusCode, (await response.Json()).GetProperty("change").GetString()));
    }
}
