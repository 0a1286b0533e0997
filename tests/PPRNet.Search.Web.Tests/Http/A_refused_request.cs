using System.Net;
using System.Text;
using System.Text.Json;
using CsCheck;

namespace PPRNet.Search.Web.Tests.Http;

public sealed class A_refused_request(TestSite site) : IClassFixture<TestSite>
{
    private readonly HttpClient _client = site.CreateClient();

    [Theory]
    [InlineData("GET", "/nope", null, HttpStatusCode.NotFound, "not-found")]
    [InlineData("GET", "/api/v1/nope", "text/html", HttpStatusCode.NotFound, "not-found")]
    [InlineData("GET", "/api/v1/posts/no-such-post", null, HttpStatusCode.NotFound, "not-found")]
    [InlineData("GET", "/api/v1/posts/%3Cscript%3E", null, HttpStatusCode.NotFound, "not-found")]
    [InlineData("POST", "/api/v1/search", null, HttpStatusCode.MethodNotAllowed, "method-not-allowed")]
    [InlineData("GET", "/api/v1/search", "text/csv", HttpStatusCode.NotAcceptable, "not-acceptable")]
    [InlineData("GET", "/api/v1/search", "application/json;q=0", HttpStatusCode.NotAcceptable, "not-acceptable")]
    [InlineData("GET", "/api/v1/search?page=99999", null, HttpStatusCode.BadRequest, "bad-parameter")]
    [InlineData("GET", "/api/v1/crosstab?rows=year&cols=year", null, HttpStatusCode.BadRequest, "bad-parameter")]
    [InlineData("GET", "/api/v1/explain?q=x", null, HttpStatusCode.BadRequest, "bad-parameter")]
    [InlineData("GET", "/api/v1/suggest?limit=21", null, HttpStatusCode.BadRequest, "bad-parameter")]
    [InlineData("GET", "/api/v1/topics?q=x", null, HttpStatusCode.BadRequest, "bad-parameter")]
    public async Task Is_a_problem_of_a_documented_kind(string method, string address, string? accept, HttpStatusCode status, string kind)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal((status, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        var problem = await response.Json();
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.EndsWith("/problems#" + kind, problem.GetProperty("type").GetString(), StringComparison.Ordinal);
        Assert.Contains($"id=\"{kind}\"", await _client.GetStringAsync(problem.GetProperty("type").GetString(), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_a_page_for_a_person()
    {
        using var response = await _client.Ask("/nope", ("Accept", "text/html,*/*;q=0.8"));
        Assert.Equal((HttpStatusCode.NotFound, "text/html"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task Of_silly_size_is_told_the_limit()
    {
        using var address = await _client.Ask("/api/v1/search?q=" + new string('a', 9000));
        Assert.Equal(HttpStatusCode.RequestUriTooLong, address.StatusCode);
        using var headers = await _client.Ask("/api/v1/search?q=a", ("X-Long", new string('a', 17_000)));
        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, headers.StatusCode);
        using var content = new ByteArrayContent(new byte[1024 * 1024 + 1]);
        using var body = await _client.PostAsync("/api/v1/search", content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, body.StatusCode);
        foreach (var refused in (HttpResponseMessage[])[address, headers, body])
            Assert.Matches("[0-9]{4,}", (await refused.Json()).GetProperty("detail").GetString()!);
    }

    /// <summary>Every parameter of every address, with whatever may be typed: an answer or a problem, never a fault, nothing reflected unescaped.</summary>
    [Fact]
    public async Task Never_breaks_anything()
    {
        const string Markup = "<script>alert(1)</script>";
        string[] paths = ["/", "/api/v1/search", "/api/v1/facets", "/api/v1/crosstab", "/api/v1/suggest", "/api/v1/explain", "/api/v1/topics", "/api/v1/search.ris", "/api/v1/search.csv", "/feed.atom", "/opensearch.xml",
            "/posts/2018-05-burnout-in-psychotherapists", "/api/v1/posts/2018-05-burnout-in-psychotherapists", "/api/v1/posts/2018-05-burnout-in-psychotherapists/related", "/search/results", "/topics", "/compare", "/list", "/opensearch-suggestions.json", "/sitemap.xml", "/posts/" + Uri.EscapeDataString(Markup), "/api/v1/posts/%0a", "/api/v1/status"];
        string[] names = ["q", "topic", "-topic", "year", "-year", "studyYear", "kind", "-kind", "journal", "author", "-author", "exact", "syntax", "sort", "page", "perPage", "rows", "cols", "limit", "id", Markup, ""];
        var value = Gen.OneOf(
            Gen.OneOf(Markup, "\"", "'", "(", "\"a", "a OR", "-", "*", "~", "title:", "year:9999999999", "\0", "\r\nX: y", "\u202e", "\ud83d\ude00", "lucene", "true", "2018", "-", "2018-", "-1", "0", "99999999999999999999", "1e9", "../../etc/passwd", new string('x', 600), "a AND (b OR", "[* TO", "{", "\\"),
            Gen.String[0, 30]);
        var address = Gen.Select(Gen.OneOf(paths), Gen.Select(Gen.OneOf(names), value).Array[0, 4]);
        for (uint seed = 1; seed <= 400; seed++)
        {
            var (path, parameters) = address.Generate(new PCG(seed), null, out _);
            var asked = path + "?" + string.Join('&', parameters.Select(each => $"{Uri.EscapeDataString(each.Item1)}={Uri.EscapeDataString(Whole(each.Item2))}"));
            using var response = await _client.Ask(asked);
            var text = await response.Text();
            Assert.True((int)response.StatusCode < 500, $"{asked} gave {response.StatusCode}: {text}");
            Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
            if (response.Content.Headers.ContentType?.MediaType is "text/html" or "application/atom+xml" or "application/opensearchdescription+xml") Assert.DoesNotContain(Markup, text, StringComparison.Ordinal);
            if (response.Content.Headers.ContentType?.MediaType is "application/json" or "application/problem+json") JsonDocument.Parse(text).Dispose();
        }
    }

    /// <summary>Without half characters, which an address can not carry.</summary>
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
