using System.Collections.Frozen;

namespace PPRNet.Search.Facets;

/// <summary>
/// Shows a dimension of counts in ranges: those of the dimension, and those that somebody chose. Each post has one number at most, so
/// the count of a range is the sum over its numbers.
/// </summary>
internal static class CountedValues
{
    public static FacetCounts Of(FacetColumn column, int[] counts, FacetSelection? selection)
    {
        var dimension = column.Dimension;
        return selection is null
            ? new FacetCounts(dimension, new FacetTally(dimension.RangeNames, [.. dimension.Ranges.Select(range => Sum(column, counts, range))], FrozenSet<int>.Empty, FrozenSet<int>.Empty))
            : new FacetCounts(dimension, WithChosen(column, counts, selection));
    }

    private static List<FacetValue> WithChosen(FacetColumn column, int[] counts, FacetSelection selection) =>
        [.. column.Dimension.RangeNames.Select(range => range.Value).Union(selection.AnyOf).Union(selection.NoneOf)
            .Select(key => (Key: key, Range: CountRange.TryParse(key, out var range) ? range : default(CountRange?)))
            .Select(value => new FacetValue(
                value.Key, value.Range?.Label ?? value.Key, value.Range is { } range ? Sum(column, counts, range) : 0, selection.AnyOf.Contains(value.Key), selection.NoneOf.Contains(value.Key)))
            .Where(value => value.Count > 0 || value.IsSelected || value.IsExcluded)
            .OrderBy(value => CountRange.TryParse(value.Value, out var range) ? range.From ?? 0 : int.MaxValue)
            .ThenBy(value => value.Value, StringComparer.Ordinal)];

    /// <summary>The numbers of a column stand in order, so those of a range are a stretch of it.</summary>
    private static int Sum(FacetColumn column, int[] counts, CountRange range)
    {
        var sum = 0;
        for (var at = FirstFrom(column.Numbers, range.From ?? int.MinValue); at < counts.Length && range.Contains(column.Numbers[at]); at++) sum += counts[at];
        return sum;
    }

    private static int FirstFrom(IReadOnlyList<int> numbers, int least)
    {
        var (low, high) = (0, numbers.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (numbers[middle] < least) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
