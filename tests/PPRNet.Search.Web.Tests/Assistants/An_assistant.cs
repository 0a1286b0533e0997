using System.Net;
using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using PPRNet.Search.Web.Tests.Http;

namespace PPRNet.Search.Web.Tests.Assistants;

public sealed class An_assistant(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Is_offered_tools_that_only_read()
    {
        await using var client = await Connect();
        var tools = await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(["get_post", "list_topics", "search"], tools.Select(tool => tool.Name).Order(StringComparer.Ordinal));
        Assert.All(tools, tool => Assert.True(tool.ProtocolTool.Annotations?.ReadOnlyHint));
    }

    [Theory]
    [InlineData("q=burnout", """{"query":"burnout"}""")]
    [InlineData("q=alliance&sort=newest&perPage=5&page=2", """{"query":"alliance","sort":"newest","perPage":5,"page":2}""")]
    [InlineData("q=therapy&topic=adherence&year=2015-&kind=meta-analysis", """{"query":"therapy","topics":["Adherance"],"years":"2015-","kind":"meta-analysis"}""")]
    [InlineData("studyYear=-2012", """{"studyYears":"-2012"}""")]
    public async Task Finds_what_the_API_finds_in_the_same_order(string query, string arguments)
    {
        await using var client = await Connect();
        var found = await Call(client, "search", arguments);
        var answer = await site.CreateClient().Json("/api/v1/search?" + query);
        Assert.Equal(answer.GetProperty("total").GetInt32(), found.GetProperty("total").GetInt32());
        Assert.Equal(
            answer.GetProperty("hits").EnumerateArray().Select(hit => (hit.GetProperty("id").GetString(), hit.GetProperty("url").GetString(), hit.GetProperty("implication").GetProperty("text").GetString())),
            found.GetProperty("posts").EnumerateArray().Select(post => (post.GetProperty("id").GetString(), post.GetProperty("url").GetString(), post.GetProperty("implication").GetProperty("text").GetString())));
    }

    [Fact]
    public async Task Reads_a_whole_post_and_the_topics()
    {
        await using var client = await Connect();
        var post = await Call(client, "get_post", """{"id":"2018-05-burnout-in-psychotherapists"}""");
        Assert.Equal((await site.CreateClient().Json("/api/v1/posts/2018-05-burnout-in-psychotherapists")).GetProperty("summary").GetString(), post.GetProperty("summary").GetString());
        var topics = await Call(client, "list_topics", "{}");
        Assert.Equal((await site.CreateClient().Json("/api/v1/topics")).GetArrayLength(), topics.GetProperty("topics").GetArrayLength());
    }

    [Theory]
    [InlineData("search", """{"query":"x","years":"never"}""", "'never' is not a year")]
    [InlineData("search", """{"query":"x","topics":["adherense"]}""", "adherence")]
    [InlineData("search", """{"perPage":1000}""", "1–100")]
    [InlineData("get_post", """{"id":"<script>"}""", "No post has the id")]
    public async Task Is_told_what_was_wrong(string tool, string arguments, string sentence)
    {
        await using var client = await Connect();
        var result = await client.CallToolAsync(tool, Arguments(arguments), cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.IsError);
        Assert.Contains(sentence, Assert.IsType<TextContentBlock>(result.Content[0]).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_turned_away_when_the_operator_wants_it()
    {
        using var closed = TestSite.With(("Search:Mcp", "false"));
        using var content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        using var response = await closed.CreateClient().PostAsync("/mcp", content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private Task<McpClient> Connect() => McpClient.CreateAsync(
        new HttpClientTransport(new HttpClientTransportOptions { Endpoint = new Uri("http://localhost/mcp"), TransportMode = HttpTransportMode.StreamableHttp }, site.CreateClient(), ownsHttpClient: true),
        cancellationToken: TestContext.Current.CancellationToken);

    private static async Task<JsonElement> Call(McpClient client, string tool, string arguments)
    {
        var result = await client.CallToolAsync(tool, Arguments(arguments), cancellationToken: TestContext.Current.CancellationToken);
        Assert.NotEqual(true, result.IsError);
        return JsonSerializer.SerializeToElement(result.StructuredContent);
    }

    private static Dictionary<string, object?> Arguments(string json) => JsonSerializer.Deserialize<Dictionary<string, object?>>(json)!;
}
