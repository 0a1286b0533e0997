using BenchmarkDotNet.Attributes;
using Lucene.Net.Analysis.En;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using PPRNet.Search.Benchmarks.Generator;
using PPRNet.Search.Corpus;
using PPRNet.Search.Indexing;
using PPRNet.Search.Posts;
using PPRNet.Search.Tests;

namespace PPRNet.Search.Benchmarks.Building;

/// <summary>
/// One changed post until searches could see it. Ours writes, checks and swaps a whole new generation, so that the answers are
/// those of a full build; the bare writer marks the old document as deleted and adds a segment.
/// </summary>
[MemoryDiagnoser]
public class UpdateTime : IDisposable
{
    private TempFolder _bareFolder = null!;
    private TempFolder _ourFolder = null!;
    private SimpleFSDirectory _directory = null!;
    private EnglishAnalyzer _analyzer = null!;
    private IndexWriter _writer = null!;
    private IndexKeeper _keeper = null!;
    private CorpusSnapshot _corpus = null!;
    private int _changes;

    public static IEnumerable<int> AllSizes => Sizes.Measured;

    [ParamsSource(nameof(AllSizes))]
    public int Posts { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _corpus = GeneratedCorpus.Of(Posts);
        (_bareFolder, _ourFolder) = (new TempFolder(), new TempFolder());
        _keeper = new IndexKeeper(new IndexStore(_ourFolder.Path));
        _keeper.Update(_corpus);
        _directory = new SimpleFSDirectory(_bareFolder.Path);
        _analyzer = new EnglishAnalyzer(LuceneVersion.LUCENE_48);
        _writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, _analyzer));
        foreach (var post in _corpus.Posts) _writer.AddDocument(BareIndex.OfFourTexts(post));
        _writer.Commit();
    }

    [Benchmark(Baseline = true)]
    public void BareWriter()
    {
        var post = Changed();
        _writer.UpdateDocument(new Term("id", post.Id.Value), BareIndex.OfFourTexts(post));
        _writer.Commit();
    }

    [Benchmark]
    public bool OnePost()
    {
        var post = Changed();
        return _keeper.Apply(post.Id, post, _corpus.Sources)!.WasBuilt;
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _writer.Dispose();
        _analyzer.Dispose();
        _directory.Dispose();
        _bareFolder.Dispose();
        _ourFolder.Dispose();
        GC.SuppressFinalize(this);
    }

    private Post Changed()
    {
        var post = _corpus.Posts[++_changes * 31 % _corpus.Posts.Count];
        return post with { Summary = $"{post.Summary} Changed {_changes} times." };
    }
}
