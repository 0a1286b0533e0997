using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Primitives;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using PPRNet.Search.Posts;
using PPRNet.Search.Searching;
using PPRNet.Search.Web.Http;
using PPRNet.Search.Web.Posts;
using PPRNet.Search.Web.Search;

namespace PPRNet.Search.Web.Assistants;

/// <summary>What an assistant may do: search, read, list. The arguments go the way of the API's parameters, so both give the same hits.</summary>
[McpServerToolType]
internal sealed class SearchTools(SearchEngine engine, IHttpContextAccessor http)
{
    private SiteAddresses Site => SiteAddresses.Of(http.HttpContext!);

    [McpServerTool(Name = "search", Title = "Search summaries of psychotherapy research", ReadOnly = true, Idempotent = true, OpenWorld = false, UseStructuredContent = true, OutputSchemaType = typeof(FoundAnswer))]
    [Description("Searches summaries of published psychotherapy studies (PPRNet blog). Each hit has the practice implication that answers best, passages, the citation of the study, and an address to cite.")]
    public CallToolResult Search(
        [Description("What to search for: words, \"exact phrases\", -excluded, OR, author:, title:. Empty lists everything.")] string query = "",
        [Description("Topics by slug or label (see list_topics); any of them.")] string[]? topics = null,
        [Description("Years on the blog: 2018, 2015-2020, 2015- or -2020.")] string? years = null,
        [Description("Years of the studies, written likewise.")] string? studyYears = null,
        [Description("Kind of study, such as meta-analysis or randomized-trial.")] string? kind = null,
        [Description("relevance, newest, oldest, study-newest or study-oldest.")] string? sort = null,
        [Description("Page, from 1.")] int page = 1,
        [Description("Hits on a page, 1–100.")] int perPage = 10)
    {
        var reading = new ParameterReading(new QueryCollection(new Dictionary<string, StringValues>(StringComparer.OrdinalIgnoreCase)
        {
            ["q"] = query,
            ["topic"] = topics ?? [],
            ["year"] = years,
            ["studyYear"] = studyYears,
            ["kind"] = kind,
            ["sort"] = sort,
            ["page"] = page.ToString(CultureInfo.InvariantCulture),
            ["perPage"] = perPage.ToString(CultureInfo.InvariantCulture),
        }));
        var request = SearchParameters.ReadRequest(reading, engine);
        return reading.Faults.Count > 0
            ? Refused(string.Join(" ", reading.Faults.Select(fault => fault.Detail)))
            : Found(FoundAnswer.Of(engine.Search(request), Site), AnswerJson.Readable.FoundAnswer);
    }

    [McpServerTool(Name = "get_post", Title = "Read a summary", ReadOnly = true, Idempotent = true, OpenWorld = false, UseStructuredContent = true, OutputSchemaType = typeof(PostAnswer))]
    [Description("The whole summary of a study, with its practice implications, citation and where its facts come from.")]
    public CallToolResult GetPost([Description("The id of the post, as search gives it.")] string id) =>
        PostId.TryParse(id, out var parsed) && engine.Find(parsed) is { } post && engine.FiguresOf(parsed) is { } figures
            ? Found(PostAnswer.Of(post, figures, Site), AnswerJson.Readable.PostAnswer)
            : Refused($"No post has the id '{ParameterReading.Shown(id)}'.");

    [McpServerTool(Name = "list_topics", Title = "List topics", ReadOnly = true, Idempotent = true, OpenWorld = false, UseStructuredContent = true)]
    [Description("The topics that summaries are filed under, with the number of summaries in each.")]
    public TopicsAnswer ListTopics() => new(TopicAnswer.All(engine, Site));

    /// <summary>As data, and as text for clients that know no data.</summary>
    private static CallToolResult Found<T>(T answer, JsonTypeInfo<T> shape) => new()
    {
        StructuredContent = JsonSerializer.SerializeToElement(answer, shape),
        Content = [new TextContentBlock { Text = JsonSerializer.Serialize(answer, shape) }],
    };

    /// <summary>An answer and not an exception: the log must not hold what somebody typed.</summary>
    private static CallToolResult Refused(string sentence) => new() { IsError = true, Content = [new TextContentBlock { Text = sentence }] };
}
