using System.Buffers;
using System.Diagnostics;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using PPRNet.Search.Benchmarks.Generator;
using PPRNet.Search.Indexing;
using PPRNet.Search.Querying;
using PPRNet.Search.Searching;
using PPRNet.Search.Text;
using PPRNet.Search.Web.Search;

namespace PPRNet.Search.Benchmarks.Stages;

/// <summary>
/// A whole answer (parse … JSON bytes), stage by stage, beside a bare term query for the first word of the same question. The stages are
/// cumulative and measured in interleaved rounds of one process, so that their ratios hold on a busy machine too.
/// </summary>
internal static class StageTime
{
    private const int WarmUpRounds = 12;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? Buffer;

    public static SizeResult Measure(int posts)
    {
        using var world = World.Of(posts);
        using var live = new LiveIndex(world.Store);
        using var directory = new SimpleFSDirectory(world.Store.PathOf(world.Store.Current!));
        using var reader = DirectoryReader.Open(directory);
        var bare = new IndexSearcher(reader) { Similarity = new BM25Similarity() };
        var site = new SiteAddresses("http://localhost");
        var stages = new (string Name, Action<LoggedQuery> Run)[]
        {
            (StageNames.Bare, query => bare.Search(new TermQuery(new Term(IndexFields.Words(SearchField.Summary, Treatment.Exact), query.FirstWord)), 10)),
            (StageNames.Plan, query => live.Read(index => Plan(index, query.Request))),
            (StageNames.Rank, query => live.Read(index => SearchRun.Of(index, query.Request with { Counted = [] }, RankingOptions.Default).Total)),
            (StageNames.Count, query => live.Read(index => SearchRun.Of(index, query.Request, RankingOptions.Default).Total)),
            (StageNames.Show, query => world.Engine.Search(query.Request)),
            (StageNames.Json, query => Answer(world.Engine, query.Request, site)),
        };
        var rounds = posts >= 100_000 ? 5 : 40;
        var times = stages.Select(_ => new List<double>()).ToArray();
        var bytes = new long[stages.Length];
        for (var round = -WarmUpRounds; round < rounds; round++)
            for (var stage = 0; stage < stages.Length; stage++)
                foreach (var query in world.Log)
                {
                    var (before, start) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
                    stages[stage].Run(query);
                    if (round < 0) continue;
                    times[stage].Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
                    bytes[stage] += GC.GetAllocatedBytesForCurrentThread() - before;
                }
        var (one, two) = (Throughput(world, site, 1), Throughput(world, site, 2));
        return new SizeResult(posts, [.. stages.Select((stage, i) => StageResult.Of(stage.Name, times[i], bytes[i]))], two / one);
    }

    private static int Plan(IndexSnapshot index, SearchRequest request)
    {
        using var scans = new ConceptScans(index, RankingOptions.Default);
        return Planning.Plan(scans, request).Root.Concepts().Count();
    }

    /// <summary>Written into a buffer that is used again, as the site does it.</summary>
    private static void Answer(SearchEngine engine, SearchRequest request, SiteAddresses site)
    {
        var page = engine.Search(request);
        var buffer = Buffer ??= new ArrayBufferWriter<byte>();
        buffer.ResetWrittenCount();
        AnswerWriter.Write(buffer, page, LinksAnswer.Of(page, site), site);
    }

    /// <summary>Whole answers a second with so many threads.</summary>
    private static double Throughput(World world, SiteAddresses site, int threads)
    {
        var answered = 0L;
        var watch = Stopwatch.StartNew();
        var workers = Enumerable.Range(0, threads).Select(first => new Thread(() =>
        {
            for (var i = first; watch.Elapsed < TimeSpan.FromSeconds(2); i++)
            {
                Answer(world.Engine, world.Log[i % world.Log.Count].Request, site);
                Interlocked.Increment(ref answered);
            }
        })).ToList();
        workers.ForEach(worker => worker.Start());
        workers.ForEach(worker => worker.Join());
        return answered / watch.Elapsed.TotalSeconds;
    }
}

/// <summary>The stages of an answer, each with all before it.</summary>
internal static class StageNames
{
    public const string Bare = "bare term query", Plan = "parse, plan, relax", Rank = "rank", Count = "count all dimensions", Show = "passages, marks, figures", Json = "JSON bytes";
}

/// <summary>One stage over the whole log of questions; times in µs.</summary>
internal sealed record StageResult(string Name, double P50, double Mean, double P99, double Kilobytes)
{
    public static StageResult Of(string name, List<double> times, long bytes)
    {
        var sorted = times.Order().ToList();
        return new StageResult(name, sorted[sorted.Count / 2], times.Average(), sorted[(int)(sorted.Count * 0.99)], bytes / 1024.0 / times.Count);
    }
}

/// <summary>All stages at one size of corpus, and what a second thread is worth.</summary>
internal sealed record SizeResult(int Posts, IReadOnlyList<StageResult> Stages, double TwoThreads);
