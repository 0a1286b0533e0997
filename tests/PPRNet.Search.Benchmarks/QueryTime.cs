using BenchmarkDotNet.Attributes;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using PPRNet.Search.Benchmarks.Generator;
using PPRNet.Search.Indexing;
using PPRNet.Search.Querying;
using PPRNet.Search.Text;

namespace PPRNet.Search.Benchmarks;

/// <summary>A whole answer (plan, hits, facets, passages) against a bare term query for its first word, on the same index.</summary>
[MemoryDiagnoser]
public class QueryTime
{
    private const int Rounds = 8;

    private World _world = null!;
    private LoggedQuery[] _queries = [];
    private SimpleFSDirectory _directory = null!;
    private DirectoryReader _reader = null!;
    private IndexSearcher _bare = null!;

    public static IEnumerable<int> AllSizes => Sizes.Measured;

    [ParamsSource(nameof(AllSizes))]
    public int Posts { get; set; }

    [ParamsAllValues]
    public QueryKind Kind { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _world = World.Of(Posts);
        _queries = [.. _world.Log.Where(query => query.Kind == Kind).Take(Rounds)];
        _directory = new SimpleFSDirectory(_world.Store.PathOf(_world.Store.Current!));
        _reader = DirectoryReader.Open(_directory);
        _bare = new IndexSearcher(_reader) { Similarity = new BM25Similarity() };
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _reader.Dispose();
        _directory.Dispose();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Rounds)]
    public int BareTermQuery()
    {
        var found = 0;
        foreach (var query in _queries)
            found += _bare.Search(new TermQuery(new Term(IndexFields.Words(SearchField.Summary, Treatment.Exact), query.FirstWord)), 10).TotalHits;
        return found;
    }

    [Benchmark(OperationsPerInvoke = Rounds)]
    public int WholeAnswer()
    {
        var found = 0;
        foreach (var query in _queries) found += _world.Engine.Search(query.Request).Total;
        return found;
    }
}
