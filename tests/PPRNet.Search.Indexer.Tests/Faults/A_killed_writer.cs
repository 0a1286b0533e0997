using System.Diagnostics;
using PPRNet.Search.Indexer;
using PPRNet.Search.Indexing;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Tests.Faults;

/// <summary>kill -9 at any instant leaves the old index or the new one, and the next run needs no help.</summary>
[Trait("Category", "Slow")]
public sealed class A_killed_writer : IDisposable
{
    private const int Kills = 50;
    private const int Posts = 30;

    private readonly CorpusFolder _corpus = new();
    private readonly TempFolder _index = new();

    public A_killed_writer()
    {
        _corpus.Write("thesaurus.yaml", "names: [Wampold]\n");
        for (var i = 0; i < Posts; i++) _corpus.Write($"posts/2020-01-post-{i}.md", CorpusFolder.Post($"Title {i}", "2020-01"));
    }

    [Fact]
    public Task Of_a_build_leaves_the_old_or_the_new_index() => KillAgainAndAgain(seed: 1, "--force");

    [Fact]
    public Task Of_an_update_leaves_the_old_or_the_new_index() => KillAgainAndAgain(seed: 2);

    public void Dispose()
    {
        _corpus.Dispose();
        _index.Dispose();
    }

    private async Task KillAgainAndAgain(int seed, params string[] more)
    {
        var random = new Random(seed);
        var (confirmed, killed) = (0, 0);
        ChangeCorpus(0);
        var usual = await TimeOfOneRun();              // of the last run that came to its end: the machine may be busy with other tests, or no longer
        for (var i = 1; i <= Kills; i++)
        {
            ChangeCorpus(i);
            var clock = Stopwatch.StartNew();
            using var writer = ChildProcess.Start(["index", "--corpus", _corpus.Path, "--index", _index.Path, .. more]);
            var ended = writer.WaitForExit(usual * (0.25 + random.NextDouble()));
            if (ended) usual = clock.Elapsed;
            else writer.Kill();
            await writer.WaitForExitAsync(TestContext.Current.CancellationToken);
            if (ended && writer.ExitCode == ExitCodes.Done) confirmed = i;
            else killed++;
            confirmed = AssertAnswers(from: confirmed, to: i);
        }
        Assert.True(killed > Kills / 5, $"only {killed} of {Kills} runs were killed before their end; the test proves little");
        var (code, error) = await ChildProcess.End(ChildProcess.Start("index", "--corpus", _corpus.Path, "--index", _index.Path));
        Assert.True(code == ExitCodes.Done, error);
        Assert.Equal(Kills, AssertAnswers(from: Kills, to: Kills));
        Assert.True(new IndexStore(_index.Path).Generations.Count <= 2, "what killed writers left behind is cleared away");
    }

    /// <summary>What was confirmed is there, or what came after it: whole, and sound.</summary>
    private int AssertAnswers(int from, int to)
    {
        using var engine = new SearchEngine(new IndexStore(_index.Path));
        Assert.Equal(Posts, engine.Search(new SearchRequest { Query = "title" }).Total);
        Assert.Null(engine.Fault);
        var found = Enumerable.Range(from, to - from + 1).Where(i => engine.Count(new SearchRequest { Query = $"marker{i}", Exact = true }) == 1).ToList();
        return Assert.Single(found);
    }

    private void ChangeCorpus(int i) => _corpus.Write("posts/2020-01-post-7.md", CorpusFolder.Post("Title changed", "2020-01", summary: $"It says marker{i} now."));

    private async Task<TimeSpan> TimeOfOneRun()
    {
        var clock = Stopwatch.StartNew();
        var (code, error) = await ChildProcess.End(ChildProcess.Start("index", "--corpus", _corpus.Path, "--index", _index.Path));
        Assert.True(code == ExitCodes.Done, error);
        return clock.Elapsed;
    }
}
