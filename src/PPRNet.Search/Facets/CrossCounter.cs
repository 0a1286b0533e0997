using PPRNet.Search.Searching;

namespace PPRNet.Search.Facets;

/// <summary>
/// Counts two dimensions against each other. The documents are gathered first and the cells counted afterwards, when it is known which
/// values have posts: authors against journals would else be a table of millions of empty cells.
/// </summary>
internal sealed class CrossCounter(FacetColumn rows, FacetColumn columns, IReadOnlyList<FacetFilter> filters)
{
    private readonly List<int> _documents = [];

    /// <summary>Takes in the documents of a window that match the query.</summary>
    public void Count(Span<ulong> matches, int from)
    {
        foreach (var filter in filters) filter.Narrow(matches, from);
        foreach (var slot in Window.Slots(matches)) _documents.Add(from + slot);
    }

    /// <summary>The table without empty rows and columns.</summary>
    public CrossTable ToTable()
    {
        var (rowAxis, columnAxis) = (new Axis(rows, _documents), new Axis(columns, _documents));
        var cells = new int[rowAxis.Kept.Count][];
        for (var row = 0; row < cells.Length; row++) cells[row] = new int[columnAxis.Kept.Count];
        foreach (var document in _documents)
            foreach (var row in rows.Of(document))
                foreach (var column in columns.Of(document))
                    if (rowAxis.PlaceOf(row) is >= 0 and var r && columnAxis.PlaceOf(column) is >= 0 and var c) cells[r][c]++;
        return new CrossTable(rows.Dimension, columns.Dimension, rowAxis.Values, columnAxis.Values, cells)
        {
            RowTotals = rowAxis.Totals,
            ColumnTotals = columnAxis.Totals,
            Total = _documents.Count,
            RowsLeftOut = rowAxis.LeftOut,
            ColumnsLeftOut = columnAxis.LeftOut,
        };
    }

    /// <summary>The values of one dimension that the table shows, in the dimension's order.</summary>
    private sealed class Axis
    {
        private readonly FacetColumn _column;
        private readonly int[] _counts;
        private readonly int[] _places;

        public Axis(FacetColumn column, List<int> documents)
        {
            _column = column;
            _counts = new int[column.Values.Count];
            foreach (var document in documents)
                foreach (var ordinal in column.Of(document)) _counts[ordinal]++;
            var filled = Enumerable.Range(0, _counts.Length).Where(ordinal => _counts[ordinal] > 0).ToList();
            Kept = [.. filled.OrderByDescending(ordinal => _counts[ordinal]).Take(CrossTable.MaxValues).Order()];
            LeftOut = filled.Count - Kept.Count;
            _places = new int[_counts.Length];
            Array.Fill(_places, -1);
            for (var place = 0; place < Kept.Count; place++) _places[Kept[place]] = place;
        }

        /// <summary>Ordinals shown.</summary>
        public IReadOnlyList<int> Kept { get; }

        public int LeftOut { get; }

        public IReadOnlyList<(string Value, string Label)> Values => [.. Kept.Select(ordinal => _column.Values[ordinal])];

        public IReadOnlyList<int> Totals => [.. Kept.Select(ordinal => _counts[ordinal])];

        /// <returns>-1 for a value that is not shown.</returns>
        public int PlaceOf(int ordinal) => _places[ordinal];
    }
}
