using CsCheck;
using PPRNet.Search.Facets;
using PPRNet.Search.Searching;
using PPRNet.Search.Text;

namespace PPRNet.Search.Tests.Facets;

public sealed class A_cross_table(RepositoryIndex repository)
{
    [Fact]
    public void Holds_in_each_cell_and_total_what_looking_at_every_post_gives()
    {
        var dimensions = Gen.Shuffle(FacetDimension.All.ToArray(), 2);
        Gen.Select(SomeWorlds.Posts, Gen.Select(SomeWorlds.Query, SomeWorlds.Filters, dimensions).Array[20]).Sample(
            (posts, questions) =>
            {
                using var index = TestIndex.Of(posts, Thesaurus.Empty, SomeWorlds.Strict);
                foreach (var (query, filters, crossed) in questions)
                    Check(new SlowSearch(posts), query, index.Engine.CrossTabulate(new SearchRequest { Query = query.Text, Filters = filters }, crossed[0], crossed[1]), filters);
            },
            iter: 15,
            threads: 1);
    }

    [Fact]
    public void Leads_to_the_searches_that_its_cells_count()
    {
        var engine = repository.Index.Engine;
        var request = new SearchRequest { Query = "alliance", Filters = [new FacetSelection { Dimension = FacetDimension.Year, AnyOf = ["2018"], NoneOf = ["2020"] }] };
        var table = engine.CrossTabulate(request, FacetDimension.Topic, FacetDimension.Year);
        Assert.NotEmpty(table.Cells);
        for (var row = 0; row < table.RowValues.Count; row++)
            for (var column = 0; column < table.ColumnValues.Count; column++)
                Assert.Equal(
                    engine.Count(SlowSearch.LeadingTo(SlowSearch.LeadingTo(request, table.Rows, table.RowValues[row].Value), table.Columns, table.ColumnValues[column].Value)),
                    table.Cells[row][column]);
    }

    [Fact]
    public void Keeps_the_values_with_the_most_posts_when_there_are_very_many()
    {
        var table = repository.Index.Engine.CrossTabulate(new SearchRequest(), FacetDimension.Author, FacetDimension.Topic);
        var authors = repository.Index.Counts(FacetDimension.Author);
        Assert.Equal((CrossTable.MaxValues, authors.Count - CrossTable.MaxValues), (table.RowValues.Count, table.RowsLeftOut));
        Assert.Equal(authors.Max(author => author.Count), table.RowTotals.Max());
        Assert.Equal(authors.Select(author => author.Value).Where(table.RowValues.Select(row => row.Value).Contains), table.RowValues.Select(row => row.Value));
    }

    [Fact]
    public void Is_refused_for_a_dimension_with_itself() =>
        Assert.Throws<ArgumentException>(() => repository.Index.Engine.CrossTabulate(new SearchRequest(), FacetDimension.Topic, FacetDimension.Topic));

    private static void Check(SlowSearch slow, SlowQuery query, CrossTable table, IReadOnlyList<FacetSelection> filters)
    {
        var free = SlowSearch.Freed(SlowSearch.Freed(new SearchRequest { Filters = filters }, table.Rows), table.Columns);
        Assert.Equal(slow.Total(query, free.Filters), table.Total);
        Assert.Equal(Lines(table.Rows), table.RowValues.Select((row, i) => (row.Value, table.RowTotals[i])).Order());
        Assert.Equal(Lines(table.Columns), table.ColumnValues.Select((column, i) => (column.Value, table.ColumnTotals[i])).Order());
        for (var row = 0; row < table.RowValues.Count; row++)
            for (var column = 0; column < table.ColumnValues.Count; column++)
                Assert.Equal(slow.Total(query, SlowSearch.LeadingTo(SlowSearch.LeadingTo(free, table.Rows, table.RowValues[row].Value), table.Columns, table.ColumnValues[column].Value).Filters), table.Cells[row][column]);

        IEnumerable<(string, int)> Lines(FacetDimension dimension) => slow.Counts(query, free, dimension).Where(value => value.Count > 0).Order();
    }
}
