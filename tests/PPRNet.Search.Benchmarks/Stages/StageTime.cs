using System.Buffers;
using System.Diagnostics;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
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
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? Buffer;

    public static SizeResult Measure(int posts)
    {
        using var world = World.Of(posts);
        using var live = new LiveIndex(world.Store);
        using var directory = new FlatDirectory(world.Store.PathOf(world.Store.Current!));      // the fastest there is, so that the ratio does not flatter
        using var reader = DirectoryReader.Open(directory);
        var bare = new IndexSearcher(reader) { Similarity = new BM25Similarity() };
        var site = new SiteAddresses("http://localhost");
        var analysis = live.Read(index => index.Analysis);
        var stems = world.Log.Select(query => query.FirstWord).Distinct().ToDictionary(word => word, word => analysis.Loose(word.ToLowerInvariant()));
        var stages = new (string Name, Action<LoggedQuery> Run)[]
        {
            (StageNames.Bare, query => bare.Search(new TermQuery(new Term(IndexFields.Words(SearchField.Summary, Treatment.Loose), stems[query.FirstWord])), 10)),
            (StageNames.Plan, query => live.Read(index => Plan(index, query.Request))),
            (StageNames.Rank, query => live.Read(index => SearchRun.Of(index, query.Request with { Counted = [] }, RankingOptions.Default).Total)),
            (StageNames.Count, query => live.Read(index => SearchRun.Of(index, query.Request, RankingOptions.Default).Total)),
            (StageNames.Show, query => world.Engine.Search(query.Request)),
            (StageNames.Json, query => Answer(world.Engine, query.Request, site)),
        };
        var (warmUps, rounds) = posts switch { >= 1_000_000 => (4, 1), >= 100_000 => (4, 3), _ => (24, 8) };    // code that is still being compiled takes five times as long
        var measured = stages.Select(_ => new List<Measured>()).ToArray();
        for (var round = -warmUps; round < rounds; round++)
            for (var stage = 0; stage < stages.Length; stage++)
                foreach (var query in world.Log)
                {
                    var (before, start) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
                    stages[stage].Run(query);
                    if (round < 0) continue;
                    measured[stage].Add(new Measured(query.Kind, Stopwatch.GetElapsedTime(start).TotalMicroseconds, GC.GetAllocatedBytesForCurrentThread() - before));
                }
        var (one, two) = (Throughput(world, site, 1), Throughput(world, site, 2));
        return new SizeResult(
            posts,
            [.. stages.Select((stage, i) => StageResult.Of(stage.Name, measured[i]))],
            [.. Enum.GetValues<QueryKind>().Select(kind => (OfKind(measured[0], kind, StageNames.Bare), OfKind(measured[^1], kind, kind.ToString())))],
            two / one);
    }

    private static StageResult OfKind(List<Measured> measured, QueryKind kind, string name) => StageResult.Of(name, [.. measured.Where(answer => answer.Kind == kind)]);

    private static int Plan(IndexSnapshot index, SearchRequest request)
    {
        using var scans = new ConceptScans(index, RankingOptions.Default);
        return Planning.Plan(scans, request).Root.Concepts().Count;
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
    public static StageResult Of(string name, IReadOnlyList<Measured> measured)
    {
        var sorted = measured.Select(answer => answer.Microseconds).Order().ToList();
        return new StageResult(name, sorted[sorted.Count / 2], sorted.Average(), sorted[(int)(sorted.Count * 0.99)], measured.Average(answer => answer.Bytes / 1024.0));
    }
}

/// <summary>One stage of one question.</summary>
internal readonly record struct Measured(QueryKind Kind, double Microseconds, long Bytes);

/// <summary>All stages at one size of corpus, the whole answer and the bare query for each kind of question, and what a second thread is worth.</summary>
internal sealed record SizeResult(int Posts, IReadOnlyList<StageResult> Stages, IReadOnlyList<(StageResult Bare, StageResult Whole)> Kinds, double TwoThreads);
