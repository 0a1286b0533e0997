using System.Globalization;
using BenchmarkDotNet.Running;
using PPRNet.Search.Benchmarks.Building;
using PPRNet.Search.Benchmarks.Hosts;
using PPRNet.Search.Benchmarks.Stages;

namespace PPRNet.Search.Benchmarks;

/// <summary>
/// Everything runs in this process: the generated indexes are built once and shared, and ratios are taken under the same conditions.
/// <c>--sizes 400,10000</c> chooses the numbers of posts; a dry job takes the smallest, since it measures nothing.
/// <c>--stages FOLDER</c> measures a whole answer stage by stage and writes a report and a picture of it.
/// <c>--build</c> measures posts indexed in a second of processor time, beside bare writers.
/// <c>--start FOLDER FOLDER …</c> measures the time from the start of published hosts to their first answer, and its ratio to the last one's.
/// <c>--memory FOLDER</c> measures what a published host needs in memory.
/// <c>--http ADDRESS [SECONDS]</c> loads a running site instead.
/// </summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        if (args is ["--http", var site, .. var more]) return await HttpLoad.RunAsync(site.TrimEnd('/'), more is [var seconds, ..] ? int.Parse(seconds, CultureInfo.InvariantCulture) : 10);
        var rest = Sizes.Read(args);
        if (rest is ["--stages", var folder]) return StageReport.Write(folder, [.. Sizes.Measured.Select(StageTime.Measure)]);
        if (rest is ["--start", .. { Length: > 0 } published]) return await StartTime.PrintAsync(published);
        if (rest is ["--memory", var host]) return await HostMemory.PrintAsync(host, Sizes.Measured);
        if (rest is ["--build"]) return BuildRate.Print(Sizes.Measured);
        var summaries = BenchmarkSwitcher.FromAssembly(typeof(Sizes).Assembly).Run(rest.Contains("--inProcess") ? rest : [.. rest, "--inProcess"]);
        World.CloseAll();
        return summaries.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success)) ? 1 : 0;
    }
}
