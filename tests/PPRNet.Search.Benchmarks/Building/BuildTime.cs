using BenchmarkDotNet.Attributes;
using PPRNet.Search.Benchmarks.Generator;
using PPRNet.Search.Corpus;
using PPRNet.Search.Indexing;
using PPRNet.Search.Tests;

namespace PPRNet.Search.Benchmarks.Building;

/// <summary>A whole build (two treatments, columns, verification, swap) against bare writers of the same posts; see <see cref="BareIndex"/>.</summary>
[MemoryDiagnoser]
public class BuildTime
{
    private CorpusSnapshot _corpus = null!;
    private BareIndex _bare = null!;

    public static IEnumerable<int> AllSizes => Sizes.Measured;

    [ParamsSource(nameof(AllSizes))]
    public int Posts { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _corpus = GeneratedCorpus.Of(Posts);
        _bare = new BareIndex(_corpus);
    }

    [Benchmark(Baseline = true)]
    public int BareWriterSameFields() => _bare.WriteSameFields();

    [Benchmark]
    public int BareWriterFourTexts() => BareIndex.WriteFourTexts(_corpus.Posts);

    [Benchmark]
    public int WholeBuild()
    {
        using var folder = new TempFolder();
        return new IndexKeeper(new IndexStore(folder.Path)).Update(_corpus).Manifest.Documents;
    }
}
