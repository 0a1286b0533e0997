namespace PPRNet.Search.Indexer.Importing;

/// <summary>The lines in which two texts differ, by their longest common subsequence.</summary>
internal static class LineDifference
{
    /// <summary>Removed lines with <c>- </c>, added ones with <c>+ </c>, in order; common lines are left out.</summary>
    public static IReadOnlyList<string> Between(string before, string after)
    {
        var (a, b) = (before.TrimEnd('\n').Split('\n'), after.TrimEnd('\n').Split('\n'));
        var common = Lengths(a, b);
        var lines = new List<string>();
        var (i, j) = (0, 0);
        while (i < a.Length || j < b.Length)
        {
            if (i < a.Length && j < b.Length && a[i] == b[j]) (i, j) = (i + 1, j + 1);
            else if (j == b.Length || i < a.Length && common[i + 1, j] >= common[i, j + 1]) lines.Add("- " + a[i++]);
            else lines.Add("+ " + b[j++]);
        }
        return lines;
    }

    /// <summary>For each pair of ends, how many lines the rests have in common.</summary>
    private static int[,] Lengths(string[] a, string[] b)
    {
        var lengths = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
            for (var j = b.Length - 1; j >= 0; j--)
                lengths[i, j] = a[i] == b[j] ? 1 + lengths[i + 1, j + 1] : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        return lengths;
    }
}
