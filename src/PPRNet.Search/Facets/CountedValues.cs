namespace PPRNet.Search.Facets;

/// <summary>
/// Shows a dimension of counts in ranges: those of the dimension, and those that somebody chose. Each post has one number at most, so
/// the count of a range is the sum over its numbers.
/// </summary>
internal static class CountedValues
{
    public static List<FacetValue> Of(FacetColumn column, int[] counts, IReadOnlySet<string> selected, IReadOnlySet<string> excluded) =>
        [.. column.Dimension.Ranges.Select(range => range.ToString()).Union(selected).Union(excluded)
            .Select(key => (Key: key, Range: CountRange.TryParse(key, out var range) ? range : default(CountRange?)))
            .Select(value => new FacetValue(value.Key, value.Range?.Label ?? value.Key, Sum(column, counts, value.Range), selected.Contains(value.Key), excluded.Contains(value.Key)))
            .Where(value => value.Count > 0 || value.IsSelected || value.IsExcluded)
            .OrderBy(value => CountRange.TryParse(value.Value, out var range) ? range.From ?? 0 : int.MaxValue)
            .ThenBy(value => value.Value, StringComparer.Ordinal)];

    private static int Sum(FacetColumn column, int[] counts, CountRange? range)
    {
        var sum = 0;
        for (var i = 0; i < counts.Length; i++)
            if (range?.Contains(column.Numbers[i]) ?? false) sum += counts[i];
        return sum;
    }
}
