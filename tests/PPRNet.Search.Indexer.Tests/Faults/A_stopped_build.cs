using System.Diagnostics;
using System.Globalization;
using PPRNet.Search.Indexer;
using PPRNet.Search.Indexing;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Tests.Faults;

/// <summary>Ctrl-C (SIGINT) ends a build between two posts: the old index stays, nothing is left lying about, and a sentence says so.</summary>
public sealed class A_stopped_build
{
    [Fact]
    public async Task Leaves_the_old_index_and_says_so()
    {
        using var corpus = new CorpusFolder();
        using var index = new TempFolder();
        corpus.Write("posts/2020-01-post.md", CorpusFolder.Post("Title", "2020-01"));
        Assert.Equal(ExitCodes.Done, (await CommandRun.Of("index", "--corpus", corpus.Path, "--index", index.Path)).Code);
        var summary = string.Join(' ', Enumerable.Range(0, 2_000).Select(i => i.ToString(CultureInfo.InvariantCulture)));
        for (var i = 0; i < 300; i++) corpus.Write($"posts/2020-02-post-{i}.md", CorpusFolder.Post($"Title {i}", "2020-02", summary: summary));

        // A shell that starts the tests in the background lets its children ignore SIGINT; env takes that back.
        var build = ChildProcess.StartProgram("env", ["--default-signal=INT", .. ChildProcess.Command, "index", "--corpus", corpus.Path, "--index", index.Path]);
        var store = new IndexStore(index.Path);
        while (store.Generations.Count < 2 && !build.HasExited) await Task.Delay(5, TestContext.Current.CancellationToken);
        using (var kill = Process.Start("kill", ["-INT", build.Id.ToString(CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        var (code, error) = await ChildProcess.End(build);

        Assert.Equal((ExitCodes.Cancelled, "Stopped; what was there before is unchanged."), (code, error.Trim()));
        Assert.Equal(["generation-000001"], store.Generations);
        using var engine = new SearchEngine(store);
        Assert.Equal(1, engine.Index.Documents);
    }
}
