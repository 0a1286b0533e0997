using System.Text.Json;
using PPRNet.Search.Indexer;

namespace PPRNet.Search.Tests;

public sealed class The_explain_command : IDisposable
{
    private readonly TestIndex _index = TestIndex.Of(Some.Post(id: "2020-01-rain", title: "Rain", summary: "Rain and rainy days."), Some.Post(id: "2021-01-wind", title: "Wind"));

    [Fact]
    public async Task Says_which_words_stand_where_and_what_they_add()
    {
        var run = await Run("rain", "2020-01-rain");
        Assert.Equal(ExitCodes.Done, run.Code);
        Assert.Contains("rain in title, summary", run.Results, StringComparison.Ordinal);
        Assert.Contains("rain in summary, 1×, exactly", run.Results, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prints_parts_that_add_up_as_json()
    {
        var report = JsonDocument.Parse((await Run("rain wind", "2020-01-rain", "--json")).Results).RootElement;
        Assert.True(report.GetProperty("score").GetSingle() > 0);
        Assert.Equal(report.GetProperty("score").GetSingle(), report.GetProperty("parts").EnumerateArray().Sum(part => part.GetProperty("score").GetSingle()), 1e-5f);
        Assert.Equal("wind", report.GetProperty("missing")[0].GetString());
    }

    [Fact]
    public async Task Says_that_a_post_does_not_match() =>
        Assert.Contains("2021-01-wind does not match \"rain\"", (await Run("\"rain\"", "2021-01-wind")).Results, StringComparison.Ordinal);

    [Theory]
    [InlineData("2020-01-snow")]
    [InlineData("no such id")]
    public async Task Answers_2_for_an_unknown_post(string id)
    {
        var run = await Run("rain", id);
        Assert.Equal(ExitCodes.ProblemsFound, run.Code);
        Assert.Contains($"There is no post '{id}' in this index.", run.Progress, StringComparison.Ordinal);
    }

    public void Dispose() => _index.Dispose();

    private Task<CommandRun> Run(params string[] more) => CommandRun.Of(["explain", .. more, "--index", _index.Folder.Path]);
}
