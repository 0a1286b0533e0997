using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using CsCheck;
using CsvHelper;
using Microsoft.AspNetCore.WebUtilities;
using ModelContextProtocol.Client;
using PPRNet.Search.Corpus;
using PPRNet.Search.Posts;
using PPRNet.Search.Tests;

namespace PPRNet.Search.Web.Tests;

/// <summary>Page, API, feed, exports and assistants' door answer one request alike: the same posts in the same order.</summary>
public sealed class Every_door(TestSite site) : IClassFixture<TestSite>
{
    private const int Requests = 30;

    private static readonly CorpusSnapshot Corpus = CorpusReader.Read(Repository.Path("corpus"));
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly Dictionary<string, string> ArgumentNames = new()
    {
        ["q"] = "query",
        ["topic"] = "topics",
        ["year"] = "years",
        ["studyYear"] = "studyYears",
        ["kind"] = "kind",
        ["sort"] = "sort",
        ["page"] = "page",
        ["perPage"] = "perPage",
    };

    private static readonly Gen<string> Filter = Gen.OneOf(
        Gen.OneOf(Corpus.Topics.All.ToArray()).Select(topic => "topic=" + topic.Slug),
        Gen.OneOf(Corpus.Topics.All.ToArray()).Select(topic => "topic=" + Uri.EscapeDataString(topic.SourceLabel)),
        Gen.OneOf(StudyKind.All.ToArray()).Select(kind => "kind=" + kind.Slug),
        Gen.OneOf(StudyKind.All.ToArray()).Select(kind => "-kind=" + kind.Slug),
        Gen.Int[2013, 2024].Select(year => $"year={year}-"),
        Gen.Int[2012, 2024].Select(year => $"studyYear=-{year}"));

    private static readonly Gen<string> Address =
        from query in SomeQueries.Over(Corpus.Posts)
        from filters in Filter.Array[0, 2]
        from sort in Gen.OneOf("", "", "sort=newest", "sort=oldest", "sort=study-newest", "sort=study-oldest", "sort=participants")
        from exact in Gen.OneOf("", "", "", "exact=true")
        from asked in Gen.OneOf("q=" + Uri.EscapeDataString(query), "q=" + Uri.EscapeDataString(query), "")
        select "?" + string.Join('&', new[] { asked, sort, exact }.Concat(filters.DistinctBy(filter => filter.Split('=')[0])).Where(part => part.Length > 0));

    private readonly HttpClient _client = site.CreateClient();

    [Fact]
    public async Task Leads_to_the_same_posts_in_the_same_order()
    {
        var addresses = new List<string>();
        Address.Sample(addresses.Add, iter: Requests, threads: 1);
        await using var assistant = await Connect();
        foreach (var address in addresses)
        {
            var all = await AllOfTheApi(address);
            var page = 1 + addresses.IndexOf(address) % Math.Max(1, (all.Count + 6) / 7);
            var paged = $"{address}{(address == "?" ? "" : "&")}perPage=7&page={page}";
            var expected = all.Skip((page - 1) * 7).Take(7).ToList();
            Same(expected, await OfTheApi(paged), "API", paged);
            Same(expected, await OfThePage(paged), "page", paged);
            Same(expected, await OfTheFeed(paged), "feed", paged);
            if (ArgumentsOf(paged) is { } arguments) Same(expected, await OfAnAssistant(assistant, arguments), "assistant", paged);
            Same(all, await OfRis(address), "RIS", address);
            Same(all, await OfBibTex(address), "BibTeX", address);
            Same(all, await OfCslJson(address), "CSL-JSON", address);
            Same(all, await OfCsv(address), "CSV", address);
            Same(all, await OfJsonLines(address), "JSON Lines", address);
        }
    }

    private static void Same(IReadOnlyList<string> expected, IReadOnlyList<string> found, string door, string address) =>
        Assert.True(expected.SequenceEqual(found), $"{door} {address}: expected {string.Join(" ", expected)}; found {string.Join(" ", found)}");

    private async Task<List<string>> AllOfTheApi(string address)
    {
        var (ids, next) = (new List<string>(), $"/api/v1/search{address}{(address == "?" ? "" : "&")}perPage=100");
        while (next is not null)
        {
            using var answer = JsonDocument.Parse(await Text(next));
            ids.AddRange(IdsOf(answer));
            next = answer.RootElement.GetProperty("links").GetProperty("next").GetString();
        }
        return ids;
    }

    private async Task<List<string>> OfTheApi(string address)
    {
        using var answer = JsonDocument.Parse(await Text("/api/v1/search" + address));
        return IdsOf(answer);
    }

    private async Task<List<string>> OfThePage(string address)
    {
        using var page = await new HtmlParser().ParseDocumentAsync(await Text("/" + address), TestContext.Current.CancellationToken);
        return [.. page.QuerySelectorAll("ol.hits > li h3 a").Select(link => IdIn(link.GetAttribute("href")!))];
    }

    private async Task<List<string>> OfTheFeed(string address) =>
        [.. XDocument.Parse(await Text("/feed.atom" + address)).Root!.Elements(Atom + "entry").Select(entry => IdIn(entry.Element(Atom + "link")!.Attribute("href")!.Value))];

    private static async Task<List<string>> OfAnAssistant(McpClient assistant, Dictionary<string, object?> arguments)
    {
        var result = await assistant.CallToolAsync("search", arguments, cancellationToken: TestContext.Current.CancellationToken);
        return [.. JsonSerializer.SerializeToElement(result.StructuredContent).GetProperty("posts").EnumerateArray().Select(post => post.GetProperty("id").GetString()!)];
    }

    /// <summary>The address as arguments of the tool; null when it asks for what the tool does not offer (exact words, exclusions).</summary>
    private static Dictionary<string, object?>? ArgumentsOf(string address)
    {
        var arguments = new Dictionary<string, object?>();
        foreach (var (name, value) in QueryHelpers.ParseQuery(address))
        {
            if (!ArgumentNames.TryGetValue(name, out var argument)) return null;
            arguments[argument] = name switch { "topic" => value.ToArray(), "page" or "perPage" => int.Parse(value!, CultureInfo.InvariantCulture), _ => value.ToString() };
        }
        return arguments;
    }

    private Task<McpClient> Connect() => McpClient.CreateAsync(
        new HttpClientTransport(new HttpClientTransportOptions { Endpoint = new Uri("http://localhost/mcp"), TransportMode = HttpTransportMode.StreamableHttp }, site.CreateClient(), ownsHttpClient: true),
        cancellationToken: TestContext.Current.CancellationToken);

    private async Task<List<string>> OfRis(string address) =>
        [.. (await Text("/api/v1/search.ris" + address)).Split("\r\n").Where(line => line.StartsWith("L3  - http://localhost/posts/", StringComparison.Ordinal)).Select(IdIn).Distinct()];

    private async Task<List<string>> OfBibTex(string address) =>
        [.. (await Text("/api/v1/search.bib" + address)).Split('\n').Where(line => line.StartsWith("@online{", StringComparison.Ordinal)).Select(line => line[8..^1])];

    private async Task<List<string>> OfCslJson(string address)
    {
        using var items = JsonDocument.Parse(await Text("/api/v1/search.csl.json" + address));
        return [.. items.RootElement.EnumerateArray().Where(item => item.GetProperty("type").GetString() == "post-weblog").Select(item => item.GetProperty("id").GetString()!)];
    }

    private async Task<List<string>> OfCsv(string address)
    {
        using var rows = CsvReader.FromText(await Text("/api/v1/search.csv" + address), CsvReaderOptions.Default);
        var ids = new List<string>();
        while (rows.Read()) ids.Add(rows.GetString("id"));
        return ids;
    }

    private async Task<List<string>> OfJsonLines(string address)
    {
        var ids = new List<string>();
        foreach (var line in (await Text("/api/v1/search.jsonl" + address)).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var post = JsonDocument.Parse(line);
            ids.Add(post.RootElement.GetProperty("id").GetString()!);
        }
        return ids;
    }

    private async Task<string> Text(string address)
    {
        using var answer = await _client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} answered {(int)answer.StatusCode}");
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static List<string> IdsOf(JsonDocument answer) => [.. answer.RootElement.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()!)];

    private static string IdIn(string address) => address.Split('/')[^1].Split('?', '#')[0];
}
