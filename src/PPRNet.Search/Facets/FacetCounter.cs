using System.Collections.Frozen;

namespace PPRNet.Search.Facets;

/// <summary>
/// Counts every dimension in the same pass that finds the hits. A document that passes all filters counts everywhere; one that
/// only a single dimension's own choice keeps out still counts in that dimension, so the numbers there stay those of its siblings.
/// Exclusions keep a document out of every count, since they stay when another value is chosen.
/// </summary>
internal sealed class FacetCounter
{
    private readonly IReadOnlyList<FacetColumn> _columns;
    private readonly int[][] _counts;
    private readonly (FacetFilter Filter, int Column)[] _filters;

    public FacetCounter(IReadOnlyList<FacetColumn> columns, IReadOnlyList<FacetFilter> filters)
    {
        _columns = columns;
        _counts = [.. columns.Select(column => new int[column.Values.Count])];
        _filters = [.. filters.Select(filter => (filter, IndexOf(columns, filter.Dimension)))];
    }

    /// <summary>Counts a document that matches the query.</summary>
    /// <returns>True when it passes every filter, that is: when it is a hit.</returns>
    public bool Count(int document)
    {
        var blocking = -1;
        foreach (var (filter, column) in _filters)
        {
            if (filter.Allows(document)) continue;
            if (blocking >= 0 || !filter.IsChoice) return false;
            blocking = column;
        }
        if (blocking >= 0)
        {
            if (blocking < _counts.Length) Add(blocking, document);
            return false;
        }
        for (var column = 0; column < _counts.Length; column++) Add(column, document);
        return true;
    }

    /// <summary>The counts for people: values at 0 are left out unless chosen or excluded.</summary>
    public IReadOnlyList<FacetCounts> ToCounts(IReadOnlyList<FacetSelection> selections) =>
        [.. _columns.Select((column, i) => CountsOf(column, _counts[i], selections.FirstOrDefault(selection => selection.Dimension == column.Dimension)))];

    private static FacetCounts CountsOf(FacetColumn column, int[] counts, FacetSelection? selection)
    {
        if (column.Dimension.Shape == FacetShape.Count) return CountedValues.Of(column, counts, selection);
        if (selection is null) return new FacetCounts(column.Dimension, new FacetTally(column.Values, counts, FrozenSet<int>.Empty, FrozenSet<int>.Empty));
        var tally = new FacetTally(column.Values, counts, Numbers(selection.AnyOf), Numbers(selection.NoneOf));
        var unknown = selection.AnyOf.Union(selection.NoneOf).Where(key => column.OrdinalOf(key) < 0)
            .Select(key => new FacetValue(key, key, 0, selection.AnyOf.Contains(key), selection.NoneOf.Contains(key)));
        return new FacetCounts(column.Dimension, tally, [.. unknown]);

        HashSet<int> Numbers(IReadOnlyList<string> keys) => [.. keys.Select(column.OrdinalOf).Where(number => number >= 0)];
    }

    private void Add(int column, int document)
    {
        var counts = _counts[column];
        foreach (var ordinal in _columns[column].Of(document)) counts[ordinal]++;
    }

    /// <returns>Behind the last column for a dimension that is not counted.</returns>
    private static int IndexOf(IReadOnlyList<FacetColumn> columns, FacetDimension dimension)
    {
        var at = 0;
        while (at < columns.Count && columns[at].Dimension != dimension) at++;
        return at;
    }
}
