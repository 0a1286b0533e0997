using BenchmarkDotNet.Attributes;
using PPRNet.Search.Indexing;
using PPRNet.Search.Querying;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Benchmarks;

/// <summary>What making ten hits worth reading costs (passages, marks, reasons, figures) as a share of the whole answer.</summary>
[MemoryDiagnoser]
public class PassageTime
{
    private const int Queries = 64;

    private World _world = null!;
    private LiveIndex _live = null!;
    private SearchRequest[] _requests = [];
    private (PlanNode Root, IReadOnlyList<RankedHit> Hits)[] _found = [];

    public static IEnumerable<int> AllSizes => Sizes.Measured;

    [ParamsSource(nameof(AllSizes))]
    public int Posts { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _world = World.Of(Posts);
        _live = new LiveIndex(_world.Store);
        _requests = [.. _world.Log.Take(Queries).Select(query => query.Request)];
        _found = _live.Read(index => _requests.Select(request => SearchRun.Of(index, request, RankingOptions.Default) is var run ? (run.Root, run.PageOf(request)) : default).ToArray());
    }

    [GlobalCleanup]
    public void Cleanup() => _live.Dispose();

    [Benchmark(Baseline = true, OperationsPerInvoke = Queries)]
    public int WholeAnswer() => _requests.Sum(request => _world.Engine.Search(request).Hits.Count);

    [Benchmark(OperationsPerInvoke = Queries)]
    public int HitsAlone() => _live.Read(index => _found.Sum(found => HitMaker.Make(index, found.Root, found.Hits).Count));
}
