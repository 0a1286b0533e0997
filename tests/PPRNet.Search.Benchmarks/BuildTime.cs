using BenchmarkDotNet.Attributes;
using Lucene.Net.Analysis.En;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using PPRNet.Search.Benchmarks.Generator;
using PPRNet.Search.Corpus;
using PPRNet.Search.Indexing;
using PPRNet.Search.Posts;
using PPRNet.Search.Tests;

namespace PPRNet.Search.Benchmarks;

/// <summary>A whole build (two treatments, columns, verification, swap) against a bare writer of the same texts with Lucene's English analyser.</summary>
[MemoryDiagnoser]
public class BuildTime
{
    private CorpusSnapshot _corpus = null!;

    public static IEnumerable<int> AllSizes => Sizes.Measured;

    [ParamsSource(nameof(AllSizes))]
    public int Posts { get; set; }

    [GlobalSetup]
    public void Setup() => _corpus = GeneratedCorpus.Of(Posts);

    [Benchmark(Baseline = true)]
    public int BareWriter()
    {
        using var folder = new TempFolder();
        using var directory = new SimpleFSDirectory(folder.Path);
        using var analyzer = new EnglishAnalyzer(LuceneVersion.LUCENE_48);
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer));
        foreach (var post in _corpus.Posts)
            writer.AddDocument([
                new StringField("id", post.Id.Value, Field.Store.YES),
                .. Enum.GetValues<PostField>().Select(field => new TextField(field.ToString(), post.TextOf(field), Field.Store.YES)),
            ]);
        writer.Commit();
        return writer.NumDocs;
    }

    [Benchmark]
    public int WholeBuild()
    {
        using var folder = new TempFolder();
        return new IndexKeeper(new IndexStore(folder.Path)).Update(_corpus).Manifest.Documents;
    }
}
