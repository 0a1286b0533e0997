using PPRNet.Search.Facets;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Web.Search;

/// <summary>The facets of a search.</summary>
internal sealed record FacetsAnswer(string Query, int Total, IReadOnlyDictionary<string, IReadOnlyList<FacetValueAnswer>> Facets, IndexAnswer Index)
{
    public static FacetsAnswer Of(SearchPage page) => new(page.Request.Query, page.Total, FacetValueAnswer.Of(page.Facets), IndexAnswer.Of(page.Index));
}

/// <summary>Two dimensions crossed; <c>cells[row][column]</c> are the totals of the searches that choose both.</summary>
internal sealed record CrossTableAnswer(
    string Query,
    string RowDimension,
    string ColumnDimension,
    IReadOnlyList<Posts.LabelAnswer> Rows,
    IReadOnlyList<Posts.LabelAnswer> Columns,
    IReadOnlyList<IReadOnlyList<int>> Cells,
    IndexAnswer Index)
{
    public static CrossTableAnswer Of(string query, CrossTable table, IndexStamp index) => new(
        query,
        table.Rows.Name,
        table.Columns.Name,
        [.. table.RowValues.Select(row => new Posts.LabelAnswer(row.Value, row.Label))],
        [.. table.ColumnValues.Select(column => new Posts.LabelAnswer(column.Value, column.Label))],
        table.Cells,
        IndexAnswer.Of(index));
}
