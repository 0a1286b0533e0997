using System.Text.Json;
using PPRNet.Search.Indexer;

namespace PPRNet.Search.Tests;

public sealed class The_index_command : IDisposable
{
    private readonly CorpusFolder _corpus = new();
    private readonly TempFolder _index = new();

    public The_index_command() => _corpus.Write("posts/2020-01-good.md", CorpusFolder.Post());

    [Fact]
    public async Task Builds_once_and_then_finds_nothing_to_do()
    {
        Assert.StartsWith("Indexed 1 post (1 new, 0 changed, 0 removed), version ", (await Run()).Results, StringComparison.Ordinal);
        Assert.StartsWith("Nothing changed; the index holds 1 post", (await Run()).Results, StringComparison.Ordinal);
        Assert.StartsWith("Indexed 1 post (0 new, 0 changed, 0 removed), version ", (await Run("--force")).Results, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Indexes_what_is_good_and_names_the_rest()
    {
        _corpus.Write("posts/2020-02-bad.md", "no front matter");
        var run = await Run();
        Assert.Equal(ExitCodes.Done, run.Code);
        Assert.Contains("1 problem in the corpus", run.Results, StringComparison.Ordinal);
        Assert.Contains("posts/2020-02-bad.md:1: no front matter", run.Progress, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_as_json()
    {
        var report = JsonDocument.Parse((await Run("--json")).Results).RootElement;
        Assert.True(report.GetProperty("wasBuilt").GetBoolean());
        Assert.Equal(1, report.GetProperty("documents").GetInt32());
    }

    [Fact]
    public async Task Refuses_an_empty_corpus_with_3()
    {
        _corpus.Delete("posts/2020-01-good.md");
        var run = await Run();
        Assert.Equal(ExitCodes.Refused, run.Code);
        Assert.Contains("holds no readable post", run.Progress, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_so_with_5_when_the_index_folder_can_not_be_written()
    {
        var file = _index.File("a-file");
        File.WriteAllText(file, "");
        var run = await CommandRun.Of("index", "--corpus", _corpus.Path, "--index", file);
        Assert.Equal(ExitCodes.Unreachable, run.Code);
        Assert.Contains("a-file", run.Progress, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _corpus.Dispose();
        _index.Dispose();
    }

    private Task<CommandRun> Run(params string[] more) => CommandRun.Of(["index", "--corpus", _corpus.Path, "--index", _index.Path, .. more]);
}
