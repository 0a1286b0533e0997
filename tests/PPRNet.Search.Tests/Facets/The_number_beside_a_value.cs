using CsCheck;
using PPRNet.Search.Facets;
using PPRNet.Search.Searching;
using PPRNet.Search.Text;

namespace PPRNet.Search.Tests.Facets;

public sealed class The_number_beside_a_value(RepositoryIndex repository)
{
    [Fact]
    public void Is_what_looking_at_every_post_gives()
    {
        Gen.Select(SomeWorlds.Posts, Gen.Select(SomeWorlds.Query, SomeWorlds.Filters).Array[30]).Sample(
            (posts, questions) =>
            {
                using var index = TestIndex.Of(posts, Thesaurus.Empty, SomeWorlds.Strict);
                var slow = new SlowSearch(posts);
                foreach (var (query, filters) in questions)
                {
                    var request = new SearchRequest { Query = query.Text, Filters = filters };
                    var page = index.Engine.Search(request);
                    Assert.Equal(slow.Total(query, filters), page.Total);
                    foreach (var facet in page.Facets)
                    {
                        Assert.Equal(slow.Counts(query, request, facet.Dimension).OrderBy(value => value.Value, StringComparer.Ordinal), facet.Values.Select(value => (value.Value, value.Count)).OrderBy(value => value.Value, StringComparer.Ordinal));
                        Assert.All(facet.Values, value => Assert.Equal(request.FilterOn(facet.Dimension)?.AnyOf.Contains(value.Value) ?? false, value.IsSelected));
                        Assert.All(facet.Values, value => Assert.Equal(request.FilterOn(facet.Dimension)?.NoneOf.Contains(value.Value) ?? false, value.IsExcluded));
                    }
                }
            },
            iter: 25,
            threads: 1);
    }

    [Fact]
    public void Is_what_choosing_the_value_gives_however_the_words_were_widened_and_relaxed()
    {
        var engine = repository.Index.Engine;
        Questions().Sample(
            request =>
            {
                foreach (var facet in engine.Search(request).Facets)
                    foreach (var value in facet.Values)
                        Assert.Equal(engine.Count(SlowSearch.LeadingTo(request, facet.Dimension, value.Value)), value.Count);
            },
            iter: 6,
            threads: 1);
    }

    [Fact]
    public void Never_moves_its_value()
    {
        var engine = repository.Index.Engine;
        var all = engine.Search(new SearchRequest()).Facets.ToDictionary(facet => facet.Dimension, facet => facet.Values.Select(value => value.Value).ToList());
        Questions().Sample(
            request => Assert.All(engine.Search(request).Facets, facet =>
                Assert.Equal(all[facet.Dimension].Where(value => facet.Values.Any(shown => shown.Value == value)), facet.Values.Select(value => value.Value).Where(all[facet.Dimension].Contains))),
            iter: 50,
            threads: 1);
    }

    [Fact]
    public void Is_0_for_a_chosen_value_that_leads_nowhere_and_the_value_stays_in_its_place()
    {
        using var index = TestIndex.Of(
            Some.Post("2018-01-a", topics: [Some.Topic("Anger")], summary: "burnout"),
            Some.Post("2018-02-b", topics: [Some.Topic("Burden")], summary: "grief"),
            Some.Post("2018-03-c", topics: [Some.Topic("Care")], summary: "burnout"));
        var request = new SearchRequest { Query = "burnout", Filters = [new FacetSelection { Dimension = FacetDimension.Topic, AnyOf = ["burden"], NoneOf = ["bz-unknown"] }] };
        Assert.Equal(
            [("anger", 1, false, false), ("burden", 0, true, false), ("bz-unknown", 0, false, true), ("care", 1, false, false)],
            index.Counts(FacetDimension.Topic, request).Select(value => (value.Value, value.Count, value.IsSelected, value.IsExcluded)));
    }

    [Fact]
    public void Is_there_for_no_value_of_a_dimension_that_no_post_has()
    {
        using var index = TestIndex.Of(Some.Post(topics: [], citations: []));
        foreach (var dimension in new[] { FacetDimension.Topic, FacetDimension.StudyYear, FacetDimension.Kind, FacetDimension.Author, FacetDimension.Journal })
        {
            Assert.Empty(index.Counts(dimension));
            var request = new SearchRequest { Filters = [new FacetSelection { Dimension = dimension, AnyOf = ["2018"] }] };
            Assert.Equal((0, 0), (index.Engine.Search(request).Total, index.Counts(dimension, request).Single().Count));
        }
    }

    [Fact]
    public void Is_not_made_for_dimensions_that_nobody_counts_and_filters_hold_all_the_same()
    {
        var request = new SearchRequest { Filters = [new FacetSelection { Dimension = FacetDimension.Year, AnyOf = ["2018"] }] };
        var (all, some) = (repository.Index.Engine.Search(request), repository.Index.Engine.Search(request with { Counted = [FacetDimension.Topic] }));
        Assert.Equal(all.Total, some.Total);
        Assert.Equal(all.Facets[0].Values, Assert.Single(some.Facets).Values);
    }

    [Fact]
    public void Is_found_again_by_a_search_inside_the_list()
    {
        var authors = repository.Index.Engine.Search(new SearchRequest()).Facets.Single(facet => facet.Dimension == FacetDimension.Author);
        Assert.Equal(["Flückiger, C."], authors.Matching("FLUCK").Select(value => value.Label));
        Assert.Equal(["Stiles, T. C.", "Stiles, W. B."], authors.Matching("stilés").Select(value => value.Label));
        Assert.Equal(["Stiles, W. B."], authors.Matching("w stiles").Select(value => value.Label));
        Assert.Equal(authors.Values, authors.Matching("  "));
        Assert.Empty(authors.Matching("xyzzy"));
    }

    [Fact]
    public void Decides_which_values_of_a_long_list_are_shown_first_and_chosen_ones_always_are()
    {
        var request = new SearchRequest { Filters = [new FacetSelection { Dimension = FacetDimension.Author, AnyOf = ["zilcha-mano-s", "atzil-slonim-d"] }] };
        var authors = repository.Index.Engine.Search(request).Facets.Single(facet => facet.Dimension == FacetDimension.Author);
        var shown = authors.Most(10);
        Assert.Equal(10, shown.Count);
        Assert.Equal(2, shown.Count(value => value.IsSelected));
        Assert.Equal(authors.Values.Where(shown.Contains), shown);
        Assert.True(shown.Where(value => !value.IsSelected).Min(value => value.Count) >= authors.Values.Except(shown).Max(value => value.Count));
    }

    /// <summary>Requests over the corpus of this repository: words of its posts, and choices of its values.</summary>
    private Gen<SearchRequest> Questions()
    {
        var words = repository.Index.Corpus.Posts.SelectMany(post => post.Summary.Split(' ')).Distinct().ToArray();
        var values = repository.Index.Engine.Search(new SearchRequest()).Facets.Select(facet => Choice(facet.Dimension, [.. facet.Values.Select(value => value.Value)])).ToArray();
        return Gen.Select(Gen.OneOf(words).Array[0, 3], Gen.OneOf(values).Array[0, 2], (query, filters) => new SearchRequest
        {
            Query = string.Join(' ', query),
            Filters = [.. filters.DistinctBy(filter => filter.Dimension)],
        });
    }

    private static Gen<FacetSelection> Choice(FacetDimension dimension, string[] values) =>
        Gen.Select(Gen.OneOf(values).Array[0, 2], Gen.OneOf(values).Array[0, 2], (any, none) => new FacetSelection { Dimension = dimension, AnyOf = [.. any.Distinct()], NoneOf = [.. none.Distinct()] });
}
