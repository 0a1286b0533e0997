using System.Globalization;
using PPRNet.Search.Indexer;
using PPRNet.Search.Indexing;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Tests.Faults;

/// <summary>
/// A disk that fills up while an index is written: a small tmpfs where this user may mount one, else a limit on the size of files,
/// which stops writes in the same place.
/// </summary>
public sealed class A_full_disk : IDisposable
{
    private readonly CorpusFolder _corpus = new();
    private readonly TempFolder _disk = new();
    private readonly bool _isMounted;

    public A_full_disk()
    {
        _isMounted = Environment.UserName == "root" && Run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", _disk.Path) == 0;
        for (var i = 0; i < 10; i++) _corpus.Write($"posts/2020-01-post-{i}.md", CorpusFolder.Post($"Title {i}", "2020-01"));
    }

    [Fact]
    public async Task Leaves_the_old_index_and_says_so_in_one_sentence()
    {
        Assert.Equal(ExitCodes.Done, (await CommandRun.Of("index", "--corpus", _corpus.Path, "--index", _disk.Path)).Code);
        for (var i = 0; i < 40; i++) _corpus.Write($"posts/2020-02-long-{i}.md", CorpusFolder.Post($"Title long {i}", "2020-02", summary: Words(i)));
        var (code, error) = await IndexOntoTheFullDisk();
        Assert.Equal(ExitCodes.Unreachable, code);
        Assert.Matches($"^The new index could not be written to {_disk.Path} \\(.+\\); the one before it stays\\.\\s*$", error);
        using (var engine = new SearchEngine(new IndexStore(_disk.Path))) Assert.Equal(10, engine.Search(new SearchRequest { Query = "title" }).Total);
        for (var i = 0; i < 40; i++) _corpus.Delete($"posts/2020-02-long-{i}.md");
        _corpus.Write("posts/2020-03-short.md", CorpusFolder.Post("Title short", "2020-03"));
        Assert.Equal(ExitCodes.Done, (await CommandRun.Of("index", "--corpus", _corpus.Path, "--index", _disk.Path)).Code);
        using var mended = new SearchEngine(new IndexStore(_disk.Path));
        Assert.Equal(11, mended.Search(new SearchRequest { Query = "title" }).Total);
    }

    public void Dispose()
    {
        if (_isMounted) Assert.Equal(0, Run("umount", _disk.Path));
        _corpus.Dispose();
        _disk.Dispose();
    }

    private async Task<(int Code, string Error)> IndexOntoTheFullDisk()
    {
        string[] index = ["index", "--corpus", _corpus.Path, "--index", _disk.Path];
        if (_isMounted) return await ChildProcess.End(ChildProcess.Start(index));
        // 1 MB: more than the small index needs, less than the large one. XFSZ is ignored so that the write fails instead of the process.
        const string Limited = "trap '' XFSZ; ulimit -f 1024; exec \"$@\"";
        return await ChildProcess.End(ChildProcess.StartProgram("env", ["DOTNET_EnableWriteXorExecute=0", "bash", "-c", Limited, "bash", .. ChildProcess.Command, .. index]));
    }

    /// <summary>About 200 kB of words that no other post has.</summary>
    private static string Words(int seed)
    {
        var random = new Random(seed);
        return string.Join(' ', Enumerable.Range(0, 25_000).Select(_ => random.Next().ToString("x", CultureInfo.InvariantCulture)));
    }

    private static int Run(string program, params string[] arguments)
    {
        using var process = ChildProcess.StartProgram(program, arguments);
        process.WaitForExit();
        return process.ExitCode;
    }
}
