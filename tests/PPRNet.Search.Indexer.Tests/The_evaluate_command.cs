using System.Text.Json;
using PPRNet.Search.Indexer;

namespace PPRNet.Search.Tests;

public sealed class The_evaluate_command : IDisposable
{
    private readonly CorpusFolder _corpus = new();
    private readonly TempFolder _folder = new();

    public The_evaluate_command()
    {
        _corpus.Write("posts/2020-01-rain.md", CorpusFolder.Post("Rain", "2020-01", "Empathy", implications: "Take a coat."));
        _corpus.Write("posts/2020-02-wind.md", CorpusFolder.Post("Wind", "2020-02", "Empathy", implications: "Hold on to your hat."));
    }

    public void Dispose()
    {
        _corpus.Dispose();
        _folder.Dispose();
    }

    private Task<CommandRun> Run(params string[] arguments) => CommandRun.Of(["evaluate", "--corpus", _corpus.Path, .. arguments]);

    [Fact]
    public async Task Prints_the_mean_of_each_class_and_what_is_shown_without_an_answer()
    {
        await File.WriteAllTextAsync(_folder.File("queries.tsv"), "q1\ttopic\train\nq2\tneed\thold on to a hat\nq3\tnone\tvolcano\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(_folder.File("qrels.tsv"), "q1\t2020-01-rain\t3\nq2\t2020-01-rain\t2\n", TestContext.Current.CancellationToken);
        var run = await Run("--judgments", _folder.Path, "--run", _folder.File("run.txt"));
        Assert.Equal(ExitCodes.Done, run.Code);
        Assert.Matches(@"topic +1 +1\.0000", run.Results);
        Assert.Matches(@"need +1 +0\.0000", run.Results);
        Assert.Matches(@"all +2 +0\.5000", run.Results);
        Assert.Contains("no answer:   volcano: 0 hits shown", run.Results, StringComparison.Ordinal);
        Assert.Matches(@"^q1 Q0 2020-01-rain 1 [\d.]+ \S+\nq2 Q0 2020-02-wind 1 [\d.]+ \S+\n$", await File.ReadAllTextAsync(_folder.File("run.txt"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Measures_a_collection_and_prints_it_for_machines()
    {
        await File.WriteAllTextAsync(_folder.File("docs.jsonl"), """{"id": "7", "title": "Rain", "text": "It rains."}""", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(_folder.File("queries.tsv"), "1\train\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(_folder.File("qrels.tsv"), "1\t7\t1\n", TestContext.Current.CancellationToken);
        var run = await Run("--collection", _folder.Path, "--json");
        Assert.Equal(1, JsonDocument.Parse(run.Results).RootElement.GetProperty("mean").GetProperty("ndcg10").GetDouble());
    }

    [Fact]
    public async Task Measures_the_judgments_of_the_corpus_when_nothing_else_is_named()
    {
        _corpus.Write("judgments.tsv", "q1\ttopic\train\t2020-01-rain\t3\n");
        Assert.Matches(@"all +1 +1\.0000", (await Run()).Results);
    }

    [Fact]
    public async Task Refuses_two_collections_at_once()
    {
        var run = await Run("--judgments", _folder.Path, "--collection", _folder.Path);
        Assert.Equal(ExitCodes.WrongCommandLine, run.Code);
        Assert.Contains("exclude each other", run.Progress, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_is_wrong_with_a_collection()
    {
        await File.WriteAllTextAsync(_folder.File("docs.jsonl"), "{", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(_folder.File("queries.tsv"), "1\train\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(_folder.File("qrels.tsv"), "1\t7\tgood\n", TestContext.Current.CancellationToken);
        var run = await Run("--collection", _folder.Path);
        Assert.Equal(ExitCodes.ProblemsFound, run.Code);
        Assert.Contains("qrels.tsv:1: 'good' is not a grade", run.Progress, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Unreachable, (await Run("--collection", _folder.File("nowhere"))).Code);
    }
}
