using System.Globalization;

namespace PPRNet.Search.Benchmarks;

/// <summary>The numbers of posts that are measured.</summary>
internal static class Sizes
{
    private const string Option = "--sizes";

    public static IReadOnlyList<int> Measured { get; private set; } = [400, 10_000, 100_000];

    /// <summary>Takes the sizes out of the command line and gives back what BenchmarkDotNet reads.</summary>
    public static string[] Read(string[] args)
    {
        var at = Array.IndexOf(args, Option);
        if (at >= 0 && at + 1 < args.Length) Measured = [.. args[at + 1].Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture))];
        else if (args.Contains("dry", StringComparer.OrdinalIgnoreCase)) Measured = [Measured[0]];
        return at < 0 ? args : [.. args[..at], .. args[Math.Min(args.Length, at + 2)..]];
    }
}
