namespace PPRNet.Search.Facets;

/// <summary>
/// Two dimensions crossed over one search. Each cell counts the posts that choosing its row and its column leads to: the search's
/// own choices in these two dimensions are left out.
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
    IReadOnlyList<IReadOnlyList<int>> Cells);
