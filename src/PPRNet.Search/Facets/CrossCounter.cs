namespace PPRNet.Search.Facets;

/// <summary>Counts two dimensions against each other.</summary>
internal sealed class CrossCounter(FacetColumn rows, FacetColumn columns, IReadOnlyList<FacetFilter> otherFilters)
{
    private readonly int[,] _cells = new int[rows.Values.Count, columns.Values.Count];

    /// <summary>Counts a document that matches the query.</summary>
    public void Count(int document)
    {
        foreach (var filter in otherFilters)
            if (!filter.Allows(document)) return;
        foreach (var row in rows.Of(document))
            foreach (var column in columns.Of(document))
                _cells[row, column]++;
    }

    /// <summary>The table without empty rows and columns.</summary>
    public CrossTable ToTable()
    {
        var filledRows = Enumerable.Range(0, rows.Values.Count).Where(row => Enumerable.Range(0, columns.Values.Count).Any(column => _cells[row, column] > 0)).ToList();
        var filledColumns = Enumerable.Range(0, columns.Values.Count).Where(column => Enumerable.Range(0, rows.Values.Count).Any(row => _cells[row, column] > 0)).ToList();
        return new CrossTable(
            rows.Dimension,
            columns.Dimension,
            [.. filledRows.Select(row => rows.Values[row])],
            [.. filledColumns.Select(column => columns.Values[column])],
            [.. filledRows.Select(row => (IReadOnlyList<int>)[.. filledColumns.Select(column => _cells[row, column])])]);
    }
}
