using System.Text.Json;
using PPRNet.Search.Indexer;

namespace PPRNet.Search.Tests;

public sealed class The_passages_command : IDisposable
{
    private const string Implications = "Ask about the rain, which many clients mention only in passing even though it weighs on the whole of their week and on the weeks of those whom they live with. "
        + "Ask about the wind, which others mention first although it bothers them far less than anything else that they might have brought to the session had they been asked.";

    private readonly CorpusFolder _corpus = new();

    public The_passages_command() => _corpus.Write("posts/2020-01-rain.md", CorpusFolder.Post("Weather", "2020-01", "Empathy", implications: Implications));

    [Fact]
    public async Task Prints_both_shares_and_the_misses()
    {
        var run = await Run("rain\t2020-01-rain\tAsk about the rain\nwind\t2020-01-rain\tSomething else.\tAsk about the wind || No.\nwind\t2020-01-rain\tAsk about the rain\n");
        Assert.Equal(ExitCodes.Done, run.Code);
        Assert.Contains("3 cases: best sentence shown in 33.3 %, best or alternative in 66.7 %.", run.Results, StringComparison.Ordinal);
        Assert.Contains("wind  [2020-01-rain]", run.Results, StringComparison.Ordinal);
        Assert.DoesNotContain("rain  [2020-01-rain]", run.Results, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_a_post_that_is_not_there_as_a_miss() =>
        Assert.Equal(0, JsonDocument.Parse((await Run("rain\tno-such-post\tAsk.\n", "--json")).Results).RootElement.GetProperty("best").GetDouble());

    [Theory]
    [InlineData("rain\t2020-01-rain\n", ":1: 2 columns; expected query, post id")]
    [InlineData("\nrain\tno id\tAsk.\n", ":2: 'no id' is not a post id")]
    [InlineData("rain\t2020-01-rain\t \n", ":1: the best sentence is empty")]
    public async Task Refuses_a_line_that_is_not_a_case(string text, string expected)
    {
        var run = await Run(text);
        Assert.Equal(ExitCodes.ProblemsFound, run.Code);
        Assert.Contains(expected, run.Progress, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_5_when_there_is_no_such_file() =>
        Assert.Equal(ExitCodes.Unreachable, (await CommandRun.Of("passages", "--cases", Path.Combine(_corpus.Path, "none.tsv"), "--corpus", _corpus.Path)).Code);

    public void Dispose() => _corpus.Dispose();

    private async Task<CommandRun> Run(string cases, params string[] more)
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("cases.tsv"), cases, TestContext.Current.CancellationToken);
        return await CommandRun.Of(["passages", "--cases", folder.File("cases.tsv"), "--corpus", _corpus.Path, .. more]);
    }
}
