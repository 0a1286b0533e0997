namespace PPRNet.Search.Indexing;

/// <summary>Finds places in ascending lists of documents.</summary>
internal static class SortedDocuments
{
    /// <summary>The first index at or after <paramref name="from"/> whose document is at least <paramref name="target"/>; the length when there is none.</summary>
    public static int IndexFrom(ReadOnlySpan<int> documents, int from, int target)
    {
        // Steps double until they overshoot: targets are mostly near, and a far one still costs only a logarithm.
        var step = 1;
        var low = from;
        while (low < documents.Length && documents[low] < target)
        {
            from = low + 1;
            low += step;
            step *= 2;
        }
        var high = Math.Min(low, documents.Length);
        while (from < high)
        {
            var middle = (from + high) >>> 1;
            if (documents[middle] < target) from = middle + 1;
            else high = middle;
        }
        return from;
    }
}
