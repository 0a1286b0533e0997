using System.Diagnostics;
using System.Globalization;
using Lucene.Net.Store;
using PPRNet.Search.Benchmarks.Generator;
using PPRNet.Search.Corpus;
using PPRNet.Search.Indexing;
using PPRNet.Search.Tests;

namespace PPRNet.Search.Benchmarks.Building;

/// <summary>
/// Posts indexed in a second of processor time, beside bare writers of the same posts. Rounds are interleaved in one process, and the
/// process's own time is read, so that neighbours on the machine count little.
/// </summary>
internal static class BuildRate
{
    public static int Print(IReadOnlyList<int> sizes)
    {
        foreach (var posts in sizes) Print(posts);
        return 0;
    }

    private static void Print(int posts)
    {
        var corpus = GeneratedCorpus.Of(posts);
        var bare = new BareIndex(corpus);
        var runs = new (string Name, Action Run)[]
        {
            ("bare writer, the same fields", () => bare.WriteSameFields()),
            ("bare writer, four texts once", () => BareIndex.WriteFourTexts(corpus.Posts)),
            ("ours, written", () => Write(IndexContent.Of(corpus))),
            ("ours, written, verified, in place", () => Put(corpus)),
        };
        var costs = runs.Select(_ => new List<Cost>()).ToArray();
        var (warmUps, rounds) = posts < 10_000 ? (5, 9) : (1, 3);
        for (var round = -warmUps; round < rounds; round++)
            for (var i = 0; i < runs.Length; i++)
            {
                var cost = Cost.Of(runs[i].Run);
                if (round >= 0) costs[i].Add(cost);
            }
        var limit = Median(costs[0]);
        for (var i = 0; i < runs.Length; i++)
        {
            var cost = Median(costs[i]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{posts,9:N0} posts  {runs[i].Name,-34} {posts / cost.Processor.TotalSeconds,7:N0} posts a processor second, {limit.Processor / cost.Processor,5:0.00} of the first; {cost.Processor.TotalMicroseconds / posts,6:N0} µs and {cost.Bytes / 1024.0 / posts,4:N0} KB a post; {cost.Elapsed.TotalSeconds,6:0.00} s by the clock"));
        }
    }

    private static void Write(IndexContent content)
    {
        using var folder = new TempFolder();
        using var directory = new SimpleFSDirectory(folder.Path);
        new IndexBuilder().Build(directory, content, null, CancellationToken.None);
    }

    private static void Put(CorpusSnapshot corpus)
    {
        using var folder = new TempFolder();
        new IndexKeeper(new IndexStore(folder.Path)).Update(corpus);
    }

    private static Cost Median(List<Cost> costs) => costs.OrderBy(cost => cost.Processor).ElementAt(costs.Count / 2);

    private readonly record struct Cost(TimeSpan Processor, TimeSpan Elapsed, long Bytes)
    {
        public static Cost Of(Action run)
        {
            GC.Collect();
            var (processor, bytes, clock) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(), Stopwatch.GetTimestamp());
            run();
            return new Cost(Environment.CpuUsage.TotalTime - processor, Stopwatch.GetElapsedTime(clock), GC.GetTotalAllocatedBytes() - bytes);
        }
    }
}
