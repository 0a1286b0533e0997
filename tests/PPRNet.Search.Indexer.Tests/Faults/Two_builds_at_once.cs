using PPRNet.Search.Indexer;
using PPRNet.Search.Indexing;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Tests.Faults;

public sealed class Two_builds_at_once
{
    [Fact]
    public async Task End_with_one_sound_index_and_a_sentence_for_whoever_came_late()
    {
        using var corpus = new CorpusFolder();
        using var index = new TempFolder();
        for (var i = 0; i < 50; i++) corpus.Write($"posts/2020-01-post-{i}.md", CorpusFolder.Post($"Title {i}", "2020-01"));
        var ends = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ChildProcess.End(ChildProcess.Start("index", "--force", "--corpus", corpus.Path, "--index", index.Path))));
        Assert.Contains(ends, end => end.Code == ExitCodes.Done);
        Assert.All(ends, end => Assert.True(
            end.Code == ExitCodes.Done || end.Code == ExitCodes.Busy && end.Error.StartsWith("Another process is writing to", StringComparison.Ordinal), $"{end.Code}: {end.Error}"));
        var store = new IndexStore(index.Path);
        Assert.Null(new IndexKeeper(store).Verify(store.Current!));
        using var engine = new SearchEngine(store);
        Assert.Equal(50, engine.Search(new SearchRequest { Query = "title" }).Total);
    }
}
