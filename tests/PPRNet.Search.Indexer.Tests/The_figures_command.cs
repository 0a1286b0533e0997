using PPRNet.Search.Figures;
using PPRNet.Search.Indexer;

namespace PPRNet.Search.Tests;

public sealed class The_figures_command
{
    private static readonly string Gold = Repository.Path("tests", "PPRNet.Search.Tests", "Figures", "data", "gold.jsonl");

    [Fact]
    public async Task Prints_one_row_of_a_labelled_set_a_line()
    {
        using var corpus = new CorpusFolder();
        corpus.Write("posts/2020-01-good.md", CorpusFolder.Post(summary: "They included 16 studies."));
        var run = await CommandRun.Of("figures", "--corpus", corpus.Path, "--json");
        var row = Assert.Single(FigureRow.ReadAll(run.Results.Split('\n'), "printed"));
        Assert.Equal("2020-01-good:s:14", row.Id);
        Assert.Equal((16, "studies", "total", "studies"), (row.Value, row.Kind, row.Scope, row.Rule));
    }

    [Fact]
    public async Task Scores_the_corpus_against_a_labelled_set()
    {
        var run = await CommandRun.Of("figures", "--corpus", Repository.Path("corpus"), "--score", Gold);
        Assert.Equal(ExitCodes.Done, run.Code);
        Assert.Contains("precision  recall", run.Results, StringComparison.Ordinal);
        Assert.Contains("qualifier agrees on", run.Results, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_which_line_of_a_set_it_can_not_read()
    {
        using var folder = new TempFolder();
        var file = Path.Combine(folder.Path, "gold.jsonl");
        await File.WriteAllTextAsync(file, "no json\n", TestContext.Current.CancellationToken);
        var run = await CommandRun.Of("figures", "--corpus", Repository.Path("corpus"), "--score", file);
        Assert.Equal(ExitCodes.ProblemsFound, run.Code);
        Assert.Contains("gold.jsonl:1: not a labelled figure", run.Progress, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_when_there_is_no_such_set()
    {
        var run = await CommandRun.Of("figures", "--corpus", Repository.Path("corpus"), "--score", Path.Combine(Path.GetTempPath(), "no-such-set.jsonl"));
        Assert.Equal(ExitCodes.Unreachable, run.Code);
    }
}
