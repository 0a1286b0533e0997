using System.Net;
using System.Text.Json;

namespace PPRNet.Search.Web.Tests.Search;

public sealed class The_search_endpoint(TestSite site) : IClassFixture<TestSite>
{
    private readonly HttpClient _client = site.CreateClient();

    [Fact]
    public async Task Leads_with_the_post_that_answers()
    {
        using var answer = JsonDocument.Parse(await _client.GetStringAsync("/api/v1/search?q=burnout", TestContext.Current.CancellationToken));
        var best = answer.RootElement.GetProperty("hits")[0];
        Assert.Equal("2018-05-burnout-in-psychotherapists", best.GetProperty("id").GetString());
        Assert.True(best.GetProperty("implication").GetProperty("matched").GetBoolean());
    }

    [Theory]
    [InlineData("topc=x", "topc", "the nearest is 'topic'")]
    [InlineData("page=0", "page", "'0' is not a whole number from 1.")]
    [InlineData("perPage=101", "perPage", "'101' is not a whole number 1–100.")]
    [InlineData("year=2020-2010", "year", "did you mean 2010-2020?")]
    [InlineData("topic=Adherence%20to%20x", "topic", "did you mean 'adherence'")]
    [InlineData("sort=newst", "sort", "the nearest is 'newest'")]
    [InlineData("q=alliance%20AND&syntax=lucene", "q", "at character 13: the query ends")]
    public async Task Names_a_faulty_parameter_and_what_would_do(string query, string parameter, string detail)
    {
        var response = await _client.GetAsync("/api/v1/search?" + query, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var fault = problem.RootElement.GetProperty("errors")[0];
        Assert.Equal(parameter, fault.GetProperty("parameter").GetString());
        Assert.Contains(detail, fault.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_Lucenes_own_syntax()
    {
        using var answer = JsonDocument.Parse(await _client.GetStringAsync("/api/v1/search?q=%2Btitle:burnout%20-year:[2019%20TO%20*]&syntax=lucene", TestContext.Current.CancellationToken));
        Assert.Equal("2018-05-burnout-in-psychotherapists", answer.RootElement.GetProperty("hits")[0].GetProperty("id").GetString());
        Assert.Equal("+title:burnout -year:[2019 TO *]", answer.RootElement.GetProperty("interpretation").GetProperty("text").GetString());
    }

    [Fact]
    public async Task Tells_a_reader_once_that_a_text_is_not_Lucenes_syntax_and_answers_all_the_same()
    {
        var page = await _client.GetStringAsync("/?q=burnout%20AND&syntax=lucene", TestContext.Current.CancellationToken);
        Assert.Equal(2, page.Split("at character 12").Length);
        Assert.Contains("2018-05-burnout-in-psychotherapists", page, StringComparison.Ordinal);
    }
}
