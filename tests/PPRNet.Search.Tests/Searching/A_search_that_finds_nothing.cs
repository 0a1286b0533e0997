using CsCheck;
using PPRNet.Search.Facets;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Tests.Searching;

public sealed class A_search_that_finds_nothing : IDisposable
{
    private readonly TestIndex _index = TestIndex.Of(
        Some.Post("2018-05-a", "Burnout among therapists", "2018-05", [Some.Topic("Therapist Factors")]),
        Some.Post("2019-05-b", "The working alliance", "2019-05", [Some.Topic("Alliance")], summary: "Ruptures of the bond are repaired."));

    [Fact]
    public void Offers_to_drop_the_filter_that_hides_the_hits()
    {
        var page = _index.Engine.Search(new SearchRequest { Query = "burnout", Filters = [Topic("alliance")] });
        Assert.Equal(("Without topic: Alliance", "burnout", 0, 1), Facts(page.TryInstead[0]));
        Assert.Equal(("Everything with these filters", "", 1, 1), Facts(page.TryInstead[1]));
    }

    [Theory]
    [InlineData("\"therapists burnout\"", "Without the quotes: therapists burnout", "therapists burnout")]
    [InlineData("title:ruptures", "In any part of the summary: ruptures", "ruptures")]
    [InlineData("burnout -therapists", "Without -therapists", "burnout")]
    public void Offers_to_ask_for_less(string typed, string label, string query)
    {
        var offered = _index.Engine.Search(new SearchRequest { Query = typed }).TryInstead;
        Assert.Contains((label, query, 0, 1), offered.Select(Facts));
    }

    [Fact]
    public void Offers_the_words_in_all_forms_and_corrected()
    {
        Assert.Contains(("The words in all their forms", "rupture", 0, 1), _index.Engine.Search(new SearchRequest { Query = "rupture", Exact = true }).TryInstead.Select(Facts));
        Assert.Contains(("Search for: burnout", "burnout", 0, 1), _index.Engine.Search(new SearchRequest { Query = "burnuot", Exact = true }).TryInstead.Select(Facts));
    }

    [Fact]
    public void Leads_at_least_to_everything() =>
        Assert.Equal([("All summaries", "", 0, 2)], _index.Engine.Search(new SearchRequest { Query = "zzzzqqqq" }).TryInstead.Select(Facts));

    [Fact]
    public void Never_leads_to_another_empty_list_and_counts_truly()
    {
        var words = Gen.OneOf("burnout", "alliance", "\"bond of\"", "-therapists", "title:bond", "zzzz", "OR", "(", "1234", "therap*");
        var filters = Gen.OneOf<FacetSelection?>(null, Topic("alliance"), Topic("none"), new FacetSelection { Dimension = FacetDimension.Year, Ranges = [new YearRange(2019, null)] });
        Gen.Select(words.Array[0, 5], filters, Gen.Bool).Sample(
            (typed, filter, exact) =>
            {
                var page = _index.Engine.Search(new SearchRequest { Query = string.Join(' ', typed), Filters = filter is null ? [] : [filter], Exact = exact });
                Assert.Equal(page.Total == 0, page.TryInstead.Count > 0);
                Assert.All(page.TryInstead, near => Assert.Equal((near.Count, true), (_index.Engine.Search(near.Request).Total, near.Count > 0)));
            },
            iter: 300, threads: 1);
    }

    public void Dispose() => _index.Dispose();

    private static (string, string, int, int) Facts(NearbySearch near) => (near.Label, near.Request.Query, near.Request.Filters.Count, near.Count);

    private static FacetSelection Topic(string slug) => new() { Dimension = FacetDimension.Topic, AnyOf = [slug] };
}
