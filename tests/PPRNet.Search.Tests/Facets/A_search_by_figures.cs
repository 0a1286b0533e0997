using PPRNet.Search.Facets;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Tests.Facets;

public sealed class A_search_by_figures : IDisposable
{
    private readonly TestIndex _index = TestIndex.Of(
        Some.Post("2018-01-small", posted: "2018-01", summary: "They included 9 studies with 120 patients. It was r = .20."),
        Some.Post("2018-02-large", posted: "2018-02", summary: "They included 60 studies with 8,000 patients. It was g = 0.40."),
        Some.Post("2018-03-single", posted: "2018-03", summary: "They interviewed 37 clients."),
        Some.Post("2018-04-other", posted: "2018-04", summary: "An earlier review of 300 studies with 90,000 patients was large (d = 0.8)."),
        Some.Post("2018-05-both", posted: "2018-05", summary: "The sample had 2,362 therapists and 58,423 clients."),
        Some.Post("2018-06-none", posted: "2018-06", summary: "Therapy helps."));

    [Theory]
    [InlineData("studies", "10-", "2018-02-large")]
    [InlineData("studies", "-9", "2018-01-small")]
    [InlineData("participants", "1000-", "2018-05-both 2018-02-large")]
    [InlineData("participants", "37", "2018-03-single")]
    [InlineData("effect", "r", "2018-01-small")]
    [InlineData("effect", "any", "2018-02-large 2018-01-small")]
    [InlineData("effect", "d", "")]
    public void Finds_what_the_study_itself_states(string dimension, string value, string ids) =>
        Assert.Equal(ids, string.Join(' ', _index.Ids(new SearchRequest { Filters = [Choose(dimension, value)] })));

    [Fact]
    public void Leaves_out_what_is_excluded() =>
        Assert.DoesNotContain("2018-02-large", _index.Ids(new SearchRequest { Filters = [new FacetSelection { Dimension = FacetDimension.Studies, NoneOf = ["10-"] }] }));

    [Fact]
    public void Shows_ranges_from_the_smallest_up_and_the_chosen_one_with_its_count()
    {
        var counts = _index.Counts(FacetDimension.Participants, new SearchRequest { Filters = [Choose("participants", "5000-")] });
        Assert.Equal(
            [("1-99", "1–99", 1, false), ("100-999", "100–999", 1, false), ("1000-9999", "1,000–9,999", 1, false), ("5000-", "5,000 or more", 2, true), ("10000-", "10,000 or more", 1, false)],
            counts.Select(value => (value.Value, value.Label, value.Count, value.IsSelected)));
    }

    [Fact]
    public void Sorts_by_participants_and_posts_without_a_total_come_last() =>
        Assert.Equal(
            ["2018-05-both", "2018-02-large", "2018-01-small", "2018-03-single", "2018-06-none", "2018-04-other"],
            _index.Ids(new SearchRequest { Sort = SortOrder.Participants }));

    [Fact]
    public void Says_what_is_expected_in_place_of_a_number_that_can_not_be_read()
    {
        Assert.False(FacetSelectionReader.TryRead(FacetDimension.Studies, ["many"], [], name => _index.Engine.Resolve(FacetDimension.Studies, name), out _, out var fault));
        Assert.Equal("'many' is not a number of studies; expected 12, 10-49, 50- or -9, up to 1000000000.", fault);
    }

    public void Dispose() => _index.Dispose();

    private FacetSelection Choose(string dimension, string value) =>
        FacetSelectionReader.TryRead(FacetDimension.Find(dimension)!, [value], [], name => _index.Engine.Resolve(FacetDimension.Find(dimension)!, name), out var selection, out var fault)
            ? selection
            : throw new ArgumentException(fault, nameof(value));
}
