using CsCheck;
using PPRNet.Search.Facets;
using PPRNet.Search.Posts;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Tests.Searching;

public sealed class An_explanation(RepositoryIndex repository)
{
    private readonly TestIndex _index = repository.Index;

    [Fact]
    public void Has_parts_that_add_up_to_the_score_of_the_hit() => ForHits((request, hit) =>
    {
        var explanation = _index.Engine.Explain(request, hit.Post.Id)!;
        Assert.True(explanation.IsMatch && explanation.PassesFilters);
        Assert.Equal(hit.Score, explanation.Score);
        var sum = 0f;
        foreach (var part in explanation.Parts) sum += part.Score;
        Assert.Equal(hit.Score, sum);
    });

    [Fact]
    public void Has_shares_that_add_up_to_their_part() => ForHits((request, hit) =>
    {
        foreach (var part in _index.Engine.Explain(request, hit.Post.Id)!.Parts.Where(part => part.Shares.Count > 0))
            Assert.Equal(part.Score, part.Shares.Sum(share => share.Score), part.Score * 1e-5f);
    });

    [Fact]
    public void Gives_the_reasons_that_the_hit_gives() => ForHits((request, hit) =>
    {
        var explanation = _index.Engine.Explain(request, hit.Post.Id)!;
        Assert.Equal(hit.Reasons.Select(Written), explanation.Reasons.Select(Written));
        Assert.Equal(hit.Missing, explanation.Missing);
    });

    [Fact]
    public void Names_the_synonym_and_where_it_stands()
    {
        using var index = WithThesaurus.Of("synonyms: [[dropout, premature termination]]", Some.Post(title: "Treatment", summary: "Premature termination is common."));
        var reason = Assert.Single(index.Engine.Search(new SearchRequest { Query = "dropout" }).Hits[0].Reasons);
        Assert.Equal("dropout → premature termination (Synonym) in Summary", Written(reason));
    }

    [Fact]
    public void Tells_forms_of_a_word_from_a_correction()
    {
        using var index = TestIndex.Of([.. Enumerable.Range(1, 3).Select(i => Some.Post(id: $"2018-0{i}-alliance", title: "Alliances", summary: "The alliance matters."))]);
        Assert.Equal("alliance → alliance (Typed) in Title, Summary", Written(index.Engine.Search(new SearchRequest { Query = "alliance" }).Hits[0].Reasons[0]));
        Assert.Equal("allaince → alliance (Spelling) in Title, Summary", Written(index.Engine.Search(new SearchRequest { Query = "allaince" }).Hits[0].Reasons[0]));
    }

    [Fact]
    public void Says_which_words_a_relaxed_hit_lacks()
    {
        using var index = TestIndex.Of(Some.Post(title: "Alliance", summary: "The alliance matters."), Some.Post(id: "2018-06-other", title: "Ruptures of mindfulness"));
        var hit = index.Engine.Search(new SearchRequest { Query = "alliance mindfulness" }).Hits[0];
        Assert.Equal(hit.Post.Title == "Alliance" ? ["mindfulness"] : ["alliance"], hit.Missing);
    }

    [Fact]
    public void Never_reports_a_chosen_filter()
    {
        var topic = _index.Corpus.Posts[0].Topics[0];
        var filters = new[] { new FacetSelection { Dimension = FacetDimension.Topic, AnyOf = [topic.Slug] } };
        var page = _index.Engine.Search(new SearchRequest { Filters = filters });
        Assert.NotEmpty(page.Hits);
        Assert.All(page.Hits, hit => Assert.Empty(hit.Reasons));
        Assert.Empty(_index.Engine.Explain(page.Request, page.Hits[0].Post.Id)!.Parts);
    }

    [Fact]
    public void Of_a_post_that_does_not_match_says_so_and_scores_nothing()
    {
        var explanation = _index.Engine.Explain(new SearchRequest { Query = "\"motivational interviewing\"" }, PostId.Parse("2018-05-burnout-in-psychotherapists"))!;
        Assert.False(explanation.IsMatch);
        Assert.Equal(0, explanation.Score);
        Assert.Empty(explanation.Parts);
        Assert.Equal(["\"motivational interviewing\""], explanation.Missing);
    }

    [Fact]
    public void Of_a_post_that_a_filter_keeps_out_says_that_the_words_match()
    {
        var request = new SearchRequest { Query = "burnout", Filters = [new FacetSelection { Dimension = FacetDimension.Year, AnyOf = ["2013"] }] };
        var explanation = _index.Engine.Explain(request, PostId.Parse("2018-05-burnout-in-psychotherapists"))!;
        Assert.True(explanation.IsMatch);
        Assert.False(explanation.PassesFilters);
    }

    [Fact]
    public void Of_an_unknown_post_is_none() => Assert.Null(_index.Engine.Explain(new SearchRequest { Query = "burnout" }, PostId.Parse("no-such-post")));

    private void ForHits(Action<SearchRequest, Hit> check) => SomeQueries.Over(_index.Corpus.Posts).Sample(query =>
    {
        var request = new SearchRequest { Query = query };
        foreach (var hit in _index.Engine.Search(request).Hits) check(request, hit);
    }, iter: 100);

    private static string Written(HitReason reason) => $"{reason.Typed} → {reason.Found} ({reason.Reason}) in {string.Join(", ", reason.Fields)}";
}
