namespace PPRNet.Search.Text;

/// <summary>How alike two words are spelled.</summary>
public static class Similarity
{
    /// <summary>
    /// Optimal string alignment distance: the least number of letters put in, left out, changed or swapped with their neighbour
    /// (F. Damerau, 1964, each stretch edited once). Stops counting beyond <paramref name="limit"/>.
    /// </summary>
    /// <returns>The distance, or <paramref name="limit"/> + 1 when it is larger.</returns>
    public static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit = int.MaxValue - 1)
    {
        if (Math.Abs(a.Length - b.Length) > limit) return limit + 1;
        var shared = a.CommonPrefixLength(b);             // what both begin or end with is never worth an edit
        a = a[shared..];
        b = b[shared..];
        while (!a.IsEmpty && !b.IsEmpty && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }
        const int LongestOnStack = 64;                    // words are shorter; a whole vocabulary is compared for one misspelling
        var width = b.Length + 1;
        var cells = b.Length <= LongestOnStack ? stackalloc int[3 * (LongestOnStack + 1)] : new int[3 * width];
        var before = cells[..width];
        var above = cells.Slice(width, width);
        var row = cells.Slice(2 * width, width);
        for (var j = 0; j <= b.Length; j++) above[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }
            if (least > limit) return limit + 1;
            var oldest = before;
            before = above;
            above = row;
            row = oldest;
        }
        return Math.Min(above[b.Length], limit == int.MaxValue - 1 ? int.MaxValue : limit + 1);
    }

    /// <summary>The candidate spelled most like a name, ignoring case and accents; null without candidates.</summary>
    public static string? Nearest(string name, IEnumerable<string> candidates)
    {
        var folded = TextFolding.Fold(name);
        return candidates.OrderBy(candidate => Distance(folded, TextFolding.Fold(candidate))).ThenBy(candidate => candidate, StringComparer.Ordinal).FirstOrDefault();
    }
}
