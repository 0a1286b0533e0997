namespace PPRNet.Search.Facets;

/// <summary>
/// Two dimensions crossed over one search. Each cell counts the posts that choosing its row and its column leads to: they take the
/// place of the search's own choices in these two dimensions. Other choices and all exclusions hold.
/// </summary>
/// <param name="Rows">Dimension of the rows.</param>
/// <param name="Columns">Dimension of the columns.</param>
/// <param name="RowValues">Value and label of each row with at least one post.</param>
/// <param name="ColumnValues">Value and label of each column with at least one post.</param>
/// <param name="Cells">Counts by row, then column.</param>
public sealed record CrossTable(
    FacetDimension Rows,
    FacetDimension Columns,
    IReadOnlyList<(string Value, string Label)> RowValues,
    IReadOnlyList<(string Value, string Label)> ColumnValues,
    IReadOnlyList<IReadOnlyList<int>> Cells)
{
    /// <summary>The most rows, and the most columns; of more, those with the most posts are kept.</summary>
    public const int MaxValues = 200;

    /// <summary>
    /// Posts of each row, whatever their columns: what choosing the row alone leads to. A post with several columns counts once here,
    /// and one without any counts too, so this is not the sum of the cells.
    /// </summary>
    public required IReadOnlyList<int> RowTotals { get; init; }

    /// <summary>Posts of each column, whatever their rows.</summary>
    public required IReadOnlyList<int> ColumnTotals { get; init; }

    /// <summary>All posts of the search without choices in the two dimensions.</summary>
    public required int Total { get; init; }

    /// <summary>Rows with posts that were left out because there are more than <see cref="MaxValues"/>.</summary>
    public required int RowsLeftOut { get; init; }

    /// <summary>Columns with posts that were left out.</summary>
    public required int ColumnsLeftOut { get; init; }
}
