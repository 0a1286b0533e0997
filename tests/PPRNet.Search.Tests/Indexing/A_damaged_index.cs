using PPRNet.Search.Indexing;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Tests.Indexing;

/// <summary>Whatever happens to the files of an index, searches answer, and one sentence says what happened.</summary>
public sealed class A_damaged_index : IDisposable
{
    private readonly CorpusFolder _corpus = new();
    private readonly TempFolder _folder = new();
    private readonly IndexStore _store;
    private readonly IndexKeeper _keeper;

    public A_damaged_index()
    {
        _store = new IndexStore(_folder.Path);
        _keeper = new IndexKeeper(_store);
        for (var i = 1; i <= 9; i++) _corpus.Write($"posts/2020-0{i}-post.md", CorpusFolder.Post($"Title number {i}", $"2020-0{i}"));
        Update();
        _corpus.Write("posts/2021-01-newest.md", CorpusFolder.Post("Title newest", "2021-01"));
        Update();
    }

    public static TheoryData<string, Action<string>> Damages { get; } = new()
    {
        { "every file truncated to half", folder => Each(folder, path => Truncate(path, new FileInfo(path).Length / 2)) },
        { "every file emptied", folder => Each(folder, path => Truncate(path, 0)) },
        { "the segments file truncated", folder => Truncate(Find(folder, "segments_*"), 20) },
        { "the segments file missing", folder => File.Delete(Find(folder, "segments_*")) },
        { "the positions missing", folder => File.Delete(Find(folder, "*.pos")) },
        { "the positions truncated by one byte", folder => Truncate(Find(folder, "*.pos"), new FileInfo(Find(folder, "*.pos")).Length - 1) },
        { "the topics missing", folder => File.Delete(Path.Combine(folder, "topics.yaml")) },
        { "the thesaurus changed by hand", folder => File.AppendAllText(Path.Combine(folder, "thesaurus.yaml"), "\nnames: [x]\n") },
        { "the folder empty", folder => Each(folder, File.Delete) },
        { "the folder missing", folder => Directory.Delete(folder, recursive: true) },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public void Is_stood_in_for_by_the_one_before_it(string what, Action<string> damage)
    {
        damage(Current);
        using (var engine = new SearchEngine(_store))
        {
            Assert.Equal(9, engine.Search(new SearchRequest { Query = "title" }).Total);
            if (what != "the folder missing") Assert.Contains("is damaged (", engine.Fault, StringComparison.Ordinal);
        }
        var outcome = Update();
        Assert.True(outcome.WasBuilt);
        Assert.Contains("answers now.", string.Join(' ', outcome.Notes), StringComparison.Ordinal);
        using var mended = new SearchEngine(_store);
        Assert.Equal(10, mended.Search(new SearchRequest { Query = "title" }).Total);
        Assert.Null(mended.Fault);
    }

    [Fact]
    public void Is_noticed_whichever_bit_is_flipped()
    {
        // segments.gen only repeats what the name of the segments file says, for file systems that list folders late.
        var files = Directory.GetFiles(Current).Where(path => Path.GetFileName(path) is not ("write.lock" or "segments.gen")).ToList();
        var random = new Random(20260101);
        for (var i = 0; i < 150; i++)
        {
            var path = files[i % files.Count];
            var bytes = File.ReadAllBytes(path);
            var (at, bit) = (random.Next(bytes.Length), random.Next(8));
            var good = bytes[at];
            bytes[at] ^= (byte)(1 << bit);
            File.WriteAllBytes(path, bytes);
            using (var engine = new SearchEngine(_store))
                Assert.True(engine.Index.Documents == 9, $"bit {bit} of byte {at} of {Path.GetFileName(path)} was not noticed");
            bytes[at] = good;
            File.WriteAllBytes(path, bytes);
        }
    }

    [Fact]
    public void Is_built_anew_when_no_generation_can_be_opened()
    {
        foreach (var generation in _store.Generations) File.Delete(Find(_store.PathOf(generation), "segments_*"));
        var refusal = Assert.Throws<IndexRefusedException>(() => new SearchEngine(_store));
        Assert.Contains("can be opened; run 'index'", refusal.Message, StringComparison.Ordinal);
        Assert.True(Update().WasBuilt);
        using var engine = new SearchEngine(_store);
        Assert.Equal(10, engine.Index.Documents);
    }

    [Theory]
    [InlineData("")]
    [InlineData("rubbish")]
    [InlineData("generation-")]
    [InlineData("generation-000099")]
    [InlineData("generation-000001/../../..")]
    [InlineData("\0\0\0\0")]
    public void Is_found_again_when_the_pointer_holds_rubbish(string rubbish)
    {
        File.WriteAllText(_folder.File("current"), rubbish);
        using (var engine = new SearchEngine(_store)) Assert.Equal(10, engine.Index.Documents);
        var outcome = Update();
        Assert.False(outcome.WasBuilt);
        Assert.Equal("generation-000002", _store.Current);
        Assert.Contains("generation-000002 answers now.", outcome.Notes);
    }

    [Fact]
    public void Never_replaces_the_one_that_is_being_served()
    {
        using var engine = new SearchEngine(_store);
        _corpus.Write("posts/2021-02-next.md", CorpusFolder.Post("Title next", "2021-02"));
        Update();
        File.Delete(Find(Current, "segments_*"));
        Assert.False(engine.Refresh());
        Assert.Equal(10, engine.Search(new SearchRequest { Query = "title" }).Total);
        Assert.Contains("generation-000003 is damaged", engine.Fault, StringComparison.Ordinal);
        Update();
        Assert.True(engine.Refresh());
        Assert.Equal(11, engine.Search(new SearchRequest { Query = "title" }).Total);
        Assert.Null(engine.Fault);
    }

    [Fact]
    public void Can_be_rolled_back_to_the_one_before()
    {
        Assert.Equal("generation-000001", _keeper.Rollback());
        using var engine = new SearchEngine(_store);
        Assert.Equal(9, engine.Index.Documents);
        Assert.Throws<IndexRefusedException>(_keeper.Rollback);
        Assert.True(Update().WasBuilt);
        Assert.True(engine.Refresh());
        Assert.Equal(10, engine.Index.Documents);
    }

    [Fact]
    public void Of_a_corpus_that_lost_many_posts_is_refused_unless_forced()
    {
        for (var i = 1; i <= 4; i++) _corpus.Delete($"posts/2020-0{i}-post.md");
        var refusal = Assert.Throws<IndexRefusedException>(() => Update());
        Assert.StartsWith("The corpus holds 6 readable posts, the index 10: more than 20 % would be lost.", refusal.Message, StringComparison.Ordinal);
        using var engine = new SearchEngine(_store);
        Assert.Equal(10, engine.Index.Documents);
        Assert.Equal(new IndexChanges(0, 0, 4), Update(force: true).Changes);
    }

    [Fact]
    public void Of_a_corpus_that_lost_many_posts_is_refused_even_when_the_newest_is_damaged()
    {
        for (var i = 1; i <= 4; i++) _corpus.Delete($"posts/2020-0{i}-post.md");
        File.Delete(Find(Current, "segments_*"));
        Assert.Throws<IndexRefusedException>(() => Update());
        using var engine = new SearchEngine(_store);
        Assert.Equal(9, engine.Index.Documents);
    }

    [Fact]
    public void Is_written_by_one_at_a_time()
    {
        using var held = _store.Lock();
        var busy = Assert.Throws<IndexBusyException>(() => Update(force: true));
        Assert.StartsWith($"Another process is writing to {_store.Folder}", busy.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Does_not_ask_the_clock()
    {
        foreach (var path in Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories)) File.SetLastWriteTimeUtc(path, new DateTime(2099, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        _corpus.Write("posts/2020-01-post.md", CorpusFolder.Post("Title changed in the past", "2020-01"));
        File.SetLastWriteTimeUtc(Path.Combine(_corpus.Path, "posts/2020-01-post.md"), new DateTime(1999, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal(new IndexChanges(0, 1, 0), Update().Changes);
        using var engine = new SearchEngine(_store);
        Assert.Equal(1, engine.Search(new SearchRequest { Query = "past" }).Total);
    }

    public void Dispose()
    {
        _corpus.Dispose();
        _folder.Dispose();
    }

    private string Current => _store.PathOf(_store.Current!);

    private IndexOutcome Update(bool force = false) => _keeper.Update(_corpus.Read(), force, cancellation: TestContext.Current.CancellationToken);

    private static void Each(string folder, Action<string> harm)
    {
        foreach (var path in Directory.GetFiles(folder)) harm(path);
    }

    private static string Find(string folder, string pattern) => Directory.GetFiles(folder, pattern).Single();

    private static void Truncate(string path, long length)
    {
        using var file = new FileStream(path, FileMode.Open);
        file.SetLength(length);
    }
}
