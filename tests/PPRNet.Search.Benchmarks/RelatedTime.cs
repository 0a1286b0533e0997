using BenchmarkDotNet.Attributes;
using PPRNet.Search.Indexing;
using PPRNet.Search.Searching.Related;

namespace PPRNet.Search.Benchmarks;

/// <summary>What it costs to ask about a post for the first time, with nothing kept: its related posts, and the newer one on a similar question.</summary>
[MemoryDiagnoser]
public class RelatedTime
{
    private const int Asked = 16;

    private LiveIndex _live = null!;

    public static IEnumerable<int> AllSizes => Sizes.Measured;

    [ParamsSource(nameof(AllSizes))]
    public int Posts { get; set; }

    [GlobalSetup]
    public void Setup() => _live = new LiveIndex(World.Of(Posts).Store);

    [GlobalCleanup]
    public void Cleanup() => _live.Dispose();

    [Benchmark(Baseline = true, OperationsPerInvoke = Asked)]
    public int Related() => _live.Read(index => Documents(index).Sum(document => RelatedPosts.Of(index, document, other => PostVector.Of(index, index.PostOf(other))).Count));

    [Benchmark(OperationsPerInvoke = Asked)]
    public int Newer() => _live.Read(index => Documents(index).Sum(document =>
        NewerPosts.Of(index, document, NewerPosts.LeastLikeness, other => PostVector.Of(index, index.PostOf(other))).Count()));

    private static IEnumerable<int> Documents(IndexSnapshot index) => Enumerable.Range(0, Asked).Select(i => i * (index.Documents / Asked));
}
