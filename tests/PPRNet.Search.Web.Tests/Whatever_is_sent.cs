using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using CsCheck;

namespace PPRNet.Search.Web.Tests;

/// <summary>Hostile addresses: an answer in words, never a fault of ours, never markup of theirs.</summary>
public sealed class Whatever_is_sent : IDisposable
{
    private const int Requests = 400;

    private static readonly string[] Paths =
    [
        "/", "/search/results", "/topics", "/topics/{0}", "/posts/{0}", "/compare", "/status", "/about/search", "/feed.atom", "/opensearch.xml", "/opensearch-suggestions.json", "/sitemap.xml", "/sitemap-{0}.xml", "/robots.txt",
        "/api/v1/search", "/api/v1/search.csv", "/api/v1/search.ris", "/api/v1/search.bib", "/api/v1/search.csl.json", "/api/v1/search.jsonl", "/api/v1/suggest", "/api/v1/facets", "/api/v1/crosstab",
        "/api/v1/topics", "/api/v1/posts/{0}", "/api/v1/posts/{0}.ris", "/api/v1/posts/{0}/related", "/api/v1/explain", "/api/v1/status", "/list", "/list.ris", "/problems", "/docs", "/openapi/v1.json", "/healthz", "/readyz", "/mcp", "/{0}", "/x/{0}",
    ];

    private static readonly string[] Names =
        ["q", "topic", "-topic", "year", "-year", "studyYear", "kind", "-kind", "journal", "author", "exact", "syntax", "sort", "page", "perPage", "id", "limit", "rows", "cols", "Q", "topic[]", "<xss-probe>", "%", "__proto__", ""];

    private static readonly string[] Values =
    [
        "", " ", "<xss-probe>", "\"><xss-probe onload=xss-probe>", "'><xss-probe>", "</script><xss-probe>", "</title><xss-probe>", "javascript:xss", "burnout", "meta-analysis", "adherance", "2018", "2018-2015", "-", "2018-", "99999999999999999999", "-1", "0", "1e9",
        "true", "lucene", "people", "newest", "\0", "\u0001\u001f", "\uFFFE", "😀", "\u202E", "%", "%00", "\\", "\"", "'", "(((((", ")))))", "*", "?", "~", "^", "[* TO *]", "title:", "AND", "OR NOT", "c++ (", "\"open", "../../etc/passwd", "..", "a b", "{0}", "${jndi:x}",
        "2018-05-burnout-in-psychotherapists", new string('x', 600), new string('(', 600), string.Concat(Enumerable.Repeat("a OR ", 200)),
    ];

    private static readonly Gen<string> Value = Gen.OneOf(Gen.OneOf(Values), Gen.String[0, 20], Gen.Select(Gen.OneOf(Values), Gen.OneOf(Values), (a, b) => a + b));

    private static readonly Gen<string> Address =
        from path in Gen.OneOf(Paths)
        from part in Value
        from parameters in Gen.Select(Gen.OneOf(Names), Value, (name, value) => $"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}").Array[0, 4]
        select path.Replace("{0}", Uri.EscapeDataString(part), StringComparison.Ordinal) + "?" + string.Join('&', parameters);

    private readonly TestSite _site = new();
    private readonly HttpClient _client;

    public Whatever_is_sent()
    {
        _site.UseKestrel(0);                             // a real socket: the server that decodes addresses is part of what is tested
        _client = _site.CreateClient();
    }

    [Fact]
    public async Task Is_answered_without_a_fault_and_without_markup_of_its_own()
    {
        var addresses = new List<string>();
        Address.Sample(addresses.Add, iter: Requests, threads: 1);
        foreach (var address in addresses)
        {
            using var answer = await _client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode < HttpStatusCode.InternalServerError, $"{address} answered {(int)answer.StatusCode}");
            await AssertHarmless(address, answer);
        }
    }

    public void Dispose() => _site.Dispose();

    private static async Task AssertHarmless(string address, HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("   at PPRNet.", text, StringComparison.Ordinal);
        switch (answer.Content.Headers.ContentType?.MediaType)
        {
            case "text/html":
                using (var page = await new HtmlParser().ParseDocumentAsync(text, TestContext.Current.CancellationToken))
                {
                    Assert.True(page.QuerySelector("xss-probe") is null, $"{address} puts an element into the page");
                    Assert.True(page.All.All(element => element.Attributes.All(attribute => !attribute.Name.StartsWith("on", StringComparison.Ordinal))), $"{address} puts a handler into the page");
                    Assert.True(page.QuerySelectorAll("[href^='javascript:' i], [src^='javascript:' i], [action^='javascript:' i]").Length == 0, $"{address} puts a script address into the page");
                }
                break;
            case "application/json" or "application/problem+json" or "application/x-suggestions+json" or "application/vnd.citationstyles.csl+json":
                using (var json = JsonDocument.Parse(text)) Assert.NotEqual(JsonValueKind.Undefined, json.RootElement.ValueKind);
                break;
            case "application/atom+xml" or "application/xml" or "application/opensearchdescription+xml":
                Assert.NotNull(XDocument.Parse(text).Root);
                break;
        }
    }
}
