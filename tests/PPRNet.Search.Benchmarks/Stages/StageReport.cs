using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace PPRNet.Search.Benchmarks.Stages;

/// <summary>Writes <c>stages.md</c> and <c>stages.svg</c>.</summary>
internal static class StageReport
{
    public static int Write(string folder, IReadOnlyList<SizeResult> sizes)
    {
        Directory.CreateDirectory(folder);
        var report = Markdown(sizes);
        File.WriteAllText(Path.Combine(folder, "stages.md"), report);
        File.WriteAllText(Path.Combine(folder, "stages.svg"), StagePlot.Draw(sizes));
        Console.WriteLine(report);
        return 0;
    }

    private static string Markdown(IReadOnlyList<SizeResult> sizes)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Machine: {Environment.ProcessorCount} cores, {RuntimeInformation.OSArchitecture}, {RuntimeInformation.FrameworkDescription}. Times in µs of wall clock, cumulative; × is the ratio to the bare term query of the same size and column.\n\n");
        text.Append("| posts | stage | p50 | × | mean | × | p99 | × | KB allocated |\n|---:|---|---:|---:|---:|---:|---:|---:|---:|\n");
        foreach (var size in sizes)
            foreach (var stage in size.Stages)
                text.Append(CultureInfo.InvariantCulture, $"| {size.Posts:N0} | {stage.Name} | {stage.P50:0} | {stage.P50 / size.Stages[0].P50:0.0} | {stage.Mean:0} | {stage.Mean / size.Stages[0].Mean:0.0} | {stage.P99:0} | {stage.P99 / size.Stages[0].P99:0.0} | {stage.Kilobytes:0} |\n");
        text.Append("\nThe whole answer by kind of question:\n\n| posts | kind | bare p50 | p50 | × | mean | p99 | KB allocated |\n|---:|---|---:|---:|---:|---:|---:|---:|\n");
        foreach (var size in sizes)
            foreach (var (bare, whole) in size.Kinds)
                text.Append(CultureInfo.InvariantCulture, $"| {size.Posts:N0} | {whole.Name} | {bare.P50:0} | {whole.P50:0} | {whole.P50 / bare.P50:0.0} | {whole.Mean:0} | {whole.P99:0} | {whole.Kilobytes:0} |\n");
        text.Append('\n');
        foreach (var size in sizes) text.Append(CultureInfo.InvariantCulture, $"Two threads answer {size.TwoThreads:0.00} times what one does at {size.Posts:N0} posts.\n");
        foreach (var (small, large) in sizes.Zip(sizes.Skip(1)))
            text.Append(CultureInfo.InvariantCulture, $"From {small.Posts:N0} to {large.Posts:N0} posts the mean of a whole answer grows with exponent {Math.Log(large.Stages[^1].Mean / small.Stages[^1].Mean) / Math.Log((double)large.Posts / small.Posts):0.00}.\n");
        return text.ToString();
    }
}
