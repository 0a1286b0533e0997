using System.Collections.Frozen;
using PPRNet.Search.Searching;

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

    /// <summary>Counts the documents of a window that match the query, and leaves of them those that pass every filter, that is: the hits.</summary>
    /// <param name="matches">The documents.</param>
    /// <param name="from">The document at which the window begins.</param>
    public void Count(Span<ulong> matches, int from)
    {
        Span<ulong> kept = stackalloc ulong[Window.Words];
        Span<int> documents = stackalloc int[Window.Size];
        foreach (var (filter, column) in _filters)
        {
            if (!filter.IsChoice || column == _counts.Length) continue;
            matches.CopyTo(kept);
            foreach (var (other, _) in _filters)
            {
                if (ReferenceEquals(other, filter)) filter.NarrowToRefused(kept, from);
                else other.Narrow(kept, from);
            }
            _columns[column].Count(documents[..Window.List(kept, from, documents)], _counts[column]);
        }
        foreach (var (filter, _) in _filters) filter.Narrow(matches, from);
        var hits = documents[..Window.List(matches, from, documents)];
        for (var column = 0; column < _counts.Length; column++) _columns[column].Count(hits, _counts[column]);
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

    /// <returns>Behind the last column for a dimension that is not counted.</returns>
    private static int IndexOf(IReadOnlyList<FacetColumn> columns, FacetDimension dimension)
    {
        var at = 0;
        while (at < columns.Count && columns[at].Dimension != dimension) at++;
        return at;
    }
}
