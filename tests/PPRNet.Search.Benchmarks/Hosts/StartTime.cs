using System.Diagnostics;
using System.Globalization;
using PPRNet.Search.Tests;

namespace PPRNet.Search.Benchmarks.Hosts;

/// <summary>
/// From the start of a process to its first answer, for several published hosts over this repository's corpus. Starts are interleaved,
/// so that the ratio to the last one holds on a busy machine too.
/// </summary>
internal static class StartTime
{
    private const int Starts = 11;

    /// <param name="published">Folders of published hosts; the last one is what the others are compared with.</param>
    public static async Task<int> PrintAsync(IReadOnlyList<string> published)
    {
        using var index = new TempFolder();
        var runs = published.Select(_ => new List<(TimeSpan Elapsed, TimeSpan Processor)>()).ToArray();
        foreach (var folder in published) await Start(folder, index.Path);        // builds the index, and brings the files into memory
        for (var start = 0; start < Starts; start++)
            for (var i = 0; i < published.Count; i++) runs[i].Add(await Start(published[i], index.Path));
        var limit = Medians(runs[^1]);
        for (var i = 0; i < published.Count; i++)
        {
            var (elapsed, processor) = Medians(runs[i]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{published[i],-40} {elapsed,6:0} ms to the first answer ({elapsed / limit.Elapsed:0.00}), {processor,6:0} ms of processor time ({processor / limit.Processor:0.00})"));
        }
        return 0;
    }

    private static async Task<(TimeSpan, TimeSpan)> Start(string published, string index)
    {
        var clock = Stopwatch.StartNew();
        using var host = await HostProcess.StartAsync(published, Repository.Path("corpus"), index);
        return (clock.Elapsed, host.ProcessorTime);
    }

    private static (double Elapsed, double Processor) Medians(List<(TimeSpan Elapsed, TimeSpan Processor)> runs) =>
        (runs.Select(run => run.Elapsed.TotalMilliseconds).Order().ElementAt(runs.Count / 2), runs.Select(run => run.Processor.TotalMilliseconds).Order().ElementAt(runs.Count / 2));
}
