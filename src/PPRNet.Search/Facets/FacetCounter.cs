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
        [.. _columns.Select((column, i) =>
        {
            var selection = selections.FirstOrDefault(selection => selection.Dimension == column.Dimension);
            return new FacetCounts(column.Dimension, limit => ValuesOf(column, _counts[i], selection, limit));
        })];

    private static List<FacetValue> ValuesOf(FacetColumn column, int[] counts, FacetSelection? selection, int limit)
    {
        var selected = selection?.AnyOf.ToHashSet(StringComparer.Ordinal) ?? [];
        var excluded = selection?.NoneOf.ToHashSet(StringComparer.Ordinal) ?? [];
        if (column.Dimension.Shape == FacetShape.Count) return CountedValues.Of(column, counts, selected, excluded);
        var values = new List<FacetValue>();
        var chosen = selected.Union(excluded).Select(column.OrdinalOf).Where(ordinal => ordinal >= 0).ToHashSet();
        var (least, fitting) = Fullest(counts, chosen, limit);
        for (var i = 0; i < counts.Length; i++)
        {
            var isShown = chosen.Count > 0 && chosen.Contains(i) || counts[i] > least || counts[i] == least && fitting-- > 0;
            if (isShown) values.Add(Value(column.Values[i].Key, column.Values[i].Label, counts[i]));
        }
        var unknown = selected.Union(excluded).Where(key => column.OrdinalOf(key) < 0).ToList();
        if (unknown.Count == 0) return values;
        values.AddRange(unknown.Select(key => Value(key, key, 0)));
        values.Sort((a, b) => FacetColumn.Compare(column.Dimension, (a.Value, a.Label), (b.Value, b.Label)));
        return values;

        FacetValue Value(string key, string label, int count) => new(key, label, count, selected.Contains(key), excluded.Contains(key));
    }

    /// <summary>
    /// The least count of the fullest values when the chosen ones and they are <paramref name="limit"/> together, and how many with just
    /// that count are still among them. Nothing is sorted.
    /// </summary>
    private static (int Least, int Fitting) Fullest(int[] counts, IReadOnlySet<int> chosen, int limit)
    {
        if (counts.Length <= limit) return (1, int.MaxValue);
        var valuesWith = new int[counts.Max() + 1];
        foreach (var count in counts) valuesWith[count]++;
        foreach (var ordinal in chosen) valuesWith[counts[ordinal]]--;
        var left = Math.Max(0, limit - chosen.Count);
        for (var least = valuesWith.Length - 1; least > 0; least--)
        {
            if (valuesWith[least] >= left) return (least, left);
            left -= valuesWith[least];
        }
        return (1, int.MaxValue);
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
