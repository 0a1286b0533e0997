using CsCheck;
using PPRNet.Search.Facets;
using PPRNet.Search.Posts;
using PPRNet.Search.Searching;
using PPRNet.Search.Text;

namespace PPRNet.Search.Tests.Facets;

public sealed class A_histogram
{
    [Fact]
    public void Shows_for_each_year_what_choosing_it_gives_and_for_each_month_what_looking_at_every_post_gives()
    {
        Gen.Select(SomeWorlds.Posts, Gen.Select(SomeWorlds.Query, SomeWorlds.Filters).Array[20]).Sample(
            (posts, questions) =>
            {
                using var index = TestIndex.Of(posts, Thesaurus.Empty, SomeWorlds.Strict);
                foreach (var (query, filters) in questions)
                    foreach (var clock in new[] { FacetDimension.Year, FacetDimension.StudyYear })
                    {
                        var request = new SearchRequest { Query = query.Text, Filters = filters };
                        var histogram = index.Engine.Histogram(request, clock);
                        var slow = new SlowSearch(posts);
                        if (histogram.Unit == HistogramUnit.Year)
                            Assert.Equal(slow.Counts(query, request, clock).Where(year => year.Count > 0).Order(), histogram.Bars.Where(bar => bar.Count > 0).Select(bar => (bar.Value, bar.Count)).Order());
                        else
                            Assert.All(histogram.Bars, bar => Assert.Equal(new SlowSearch([.. posts.Where(post => post.Posted.ToString() == bar.Value)]).Total(query, filters), bar.Count));
                        if (histogram.Unit == HistogramUnit.Month) Assert.Equal(slow.Total(query, filters), histogram.Bars.Sum(bar => bar.Count));
                    }
            },
            iter: 15,
            threads: 1);
    }

    [Fact]
    public void Has_no_gaps_between_years()
    {
        using var index = TestIndex.Of(Posted("2012-03"), Posted("2017-01"), Posted("2017-02"));
        var histogram = index.Engine.Histogram(new SearchRequest(), FacetDimension.Year);
        Assert.Equal([("2012", 1), ("2013", 0), ("2014", 0), ("2015", 0), ("2016", 0), ("2017", 2)], histogram.Bars.Select(bar => (bar.Value, bar.Count)));
        Assert.Equal(2, histogram.Highest);
    }

    [Fact]
    public void Shows_months_when_the_chosen_years_are_few()
    {
        using var index = TestIndex.Of(Posted("2012-03"), Posted("2016-12"), Posted("2017-01"), Posted("2017-02"));
        var request = new SearchRequest { Filters = [new FacetSelection { Dimension = FacetDimension.Year, Ranges = [new YearRange(2016, null)] }] };
        var histogram = index.Engine.Histogram(request, FacetDimension.Year);
        Assert.Equal((HistogramUnit.Month, 24), (histogram.Unit, histogram.Bars.Count));
        Assert.Equal([("2016-12", "December 2016", 1), ("2017-01", "January 2017", 1), ("2017-02", "February 2017", 1)], histogram.Bars.Where(bar => bar.Count > 0).Select(bar => (bar.Value, bar.Label, bar.Count)));
    }

    [Fact]
    public void Of_studies_knows_only_years()
    {
        using var index = TestIndex.Of(Some.Post(citations: [Some.Citation(year: 2010)]));
        Assert.Equal([("2010", 1)], index.Engine.Histogram(new SearchRequest(), FacetDimension.StudyYear).Bars.Select(bar => (bar.Value, bar.Count)));
    }

    [Fact]
    public void Is_empty_when_nothing_matches_and_refused_for_what_is_no_clock()
    {
        using var index = TestIndex.Of(Posted("2012-03"));
        Assert.Empty(index.Engine.Histogram(new SearchRequest { Query = "nothing", Exact = true }, FacetDimension.Year).Bars);
        Assert.Throws<ArgumentException>(() => index.Engine.Histogram(new SearchRequest(), FacetDimension.Topic));
    }

    private static Post Posted(string month) => Some.Post($"{month}-post", posted: month);
}
