using BenchmarkDotNet.Attributes;
using PPRNet.Search.Facets;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Benchmarks;

/// <summary>What counting costs: the same searches without counts, with the blog's six dimensions, with all that there are, and with every value made for showing.</summary>
[MemoryDiagnoser]
public class FacetTime
{
    private const int Queries = 64;
    private static readonly FacetDimension[] Six = [FacetDimension.Topic, FacetDimension.Year, FacetDimension.StudyYear, FacetDimension.Kind, FacetDimension.Journal, FacetDimension.Author];

    private World _world = null!;
    private SearchRequest[] _uncounted = [];
    private SearchRequest[] _six = [];
    private SearchRequest[] _counted = [];

    public static IEnumerable<int> AllSizes => Sizes.Measured;

    [ParamsSource(nameof(AllSizes))]
    public int Posts { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _world = World.Of(Posts);
        _counted = [.. _world.Log.Take(Queries).Select(query => query.Request)];
        _six = [.. _counted.Select(request => request with { Counted = Six })];
        _uncounted = [.. _counted.Select(request => request with { Counted = [] })];
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Queries)]
    public int WithoutCounts() => _uncounted.Sum(request => _world.Engine.Search(request).Total);

    [Benchmark(OperationsPerInvoke = Queries)]
    public int SixDimensions() => _six.Sum(request => _world.Engine.Search(request).Total);

    [Benchmark(OperationsPerInvoke = Queries)]
    public int AllDimensions() => _counted.Sum(request => _world.Engine.Search(request).Total);

    [Benchmark(OperationsPerInvoke = Queries)]
    public int AllDimensionsShown() => _counted.Sum(request => _world.Engine.Search(request).Facets.Sum(facet => facet.Values.Count));

    [Benchmark(OperationsPerInvoke = Queries)]
    public int TopicsByYears() => _counted.Sum(request => _world.Engine.CrossTabulate(request, FacetDimension.Topic, FacetDimension.Year).Total);
}
