using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace PPRNet.Search.Web.Tests.Exports;

public sealed class An_export(TestSite site) : IClassFixture<TestSite>
{
    private readonly HttpClient _client = site.CreateClient();

    [Theory]
    [InlineData("ris", "application/x-research-info-systems")]
    [InlineData("bib", "application/x-bibtex")]
    [InlineData("csl.json", "application/vnd.citationstyles.csl+json")]
    [InlineData("csv", "text/csv")]
    [InlineData("jsonl", "application/jsonl")]
    public async Task Of_a_search_is_a_file_in_UTF_8(string extension, string mediaType)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/search.{extension}?q=alliance") { Headers = { Accept = { new MediaTypeWithQualityHeaderValue(mediaType) } } };
        using var answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal((mediaType, "utf-8"), (answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentType?.CharSet));
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal($"pprnet-search.{extension}", answer.Content.Headers.ContentDisposition?.FileName);
        Assert.Contains("Flückiger", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ris", "ID  - 2018-05-burnout-in-psychotherapists\r\n")]
    [InlineData("bib", "@online{2018-05-burnout-in-psychotherapists,")]
    [InlineData("csl.json", "\"id\":\"2018-05-burnout-in-psychotherapists\"")]
    public async Task Of_a_post_holds_the_study_and_the_summary(string extension, string summary)
    {
        var file = await _client.GetStringAsync($"/api/v1/posts/2018-05-burnout-in-psychotherapists.{extension}", TestContext.Current.CancellationToken);
        Assert.Contains(summary, file, StringComparison.Ordinal);
        Assert.Contains("2018-05-burnout-in-psychotherapists-study", file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/posts/2018-05-no-such-post.ris", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/posts/%20.bib", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/search.csv?topc=x", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/search.ris?year=20x5", HttpStatusCode.BadRequest)]
    [InlineData("/feed.atom?sort=best", HttpStatusCode.BadRequest)]
    public async Task Asked_for_wrongly_is_a_problem_in_words(string address, HttpStatusCode status)
    {
        using var answer = await _client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.NotEmpty(problem.RootElement.GetProperty("detail").GetString()!);
    }

    [Fact]
    public async Task Names_pages_under_the_public_address()
    {
        using var published = TestSite.With(("Search:PublicUrl", "https://search.example.org/"));
        var file = await published.CreateClient().GetStringAsync("/api/v1/search.ris?q=burnout", TestContext.Current.CancellationToken);
        Assert.Contains("UR  - https://search.example.org/posts/2018-05-burnout-in-psychotherapists\r\n", file, StringComparison.Ordinal);
    }
}
