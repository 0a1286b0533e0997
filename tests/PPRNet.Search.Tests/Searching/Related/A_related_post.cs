using PPRNet.Search.Posts;

namespace PPRNet.Search.Tests.Searching.Related;

public sealed class A_related_post(RepositoryIndex repository)
{
    private readonly TestIndex _index = repository.Index;

    [Theory]
    [InlineData("2018-05-burnout-in-psychotherapists", "2018-09-therapist-burnout-and-patient-outcomes")]
    [InlineData("2013-07-repairing-alliance-ruptures", "2015-01-methods-of-repairing-ruptures")]
    [InlineData("2014-10-humanistic-experiential-therapies", "2022-07-humanistic-psychotherapies-updated")]
    [InlineData("2016-06-synchrony-and-the-alliance", "2022-08-inter-brain-plasticity")]
    [InlineData("2018-12-cohesion-in-group-therapy", "2022-07-efficacy-of-group-therapy")]
    public void Comes_first_for_a_post_that_it_belongs_to(string id, string expected) =>
        Assert.Equal(expected, _index.Engine.Related(PostId.Parse(id), 1)[0].Post.Id.Value);

    [Fact]
    public void Says_why_in_words_of_the_titles_and_shared_topics() =>
        Assert.Equal("Both on burnout; topic Therapist Factors", _index.Engine.Related(PostId.Parse("2018-05-burnout-in-psychotherapists"), 1)[0].Reason);

    [Fact]
    public void Is_never_the_post_itself_and_always_has_a_reason()
    {
        foreach (var post in _index.Corpus.Posts)
            foreach (var related in _index.Engine.Related(post.Id, 5))
            {
                Assert.NotEqual(post.Id, related.Post.Id);
                Assert.NotEmpty(related.Reason);
            }
    }

    [Fact]
    public void Is_as_alike_one_way_as_the_other()
    {
        var one = PostId.Parse("2013-07-repairing-alliance-ruptures");
        var related = _index.Engine.Related(one, 1)[0];
        Assert.Equal(related.Likeness, _index.Engine.Related(related.Post.Id, 20).Single(back => back.Post.Id == one).Likeness, 1e-5f);
    }

    [Fact]
    public void Is_missing_where_nothing_is_alike()
    {
        using var index = TestIndex.Of(
            Some.Post(id: "2018-01-sleep", title: "Sleep", summary: "Dreams at night.", topics: [Some.Topic("Nights")], citations: []),
            Some.Post(id: "2018-02-diet", title: "Diet", summary: "Apples every day.", topics: [Some.Topic("Food")], citations: []));
        Assert.Empty(index.Engine.Related(PostId.Parse("2018-01-sleep"), 5));
        Assert.Empty(index.Engine.Related(PostId.Parse("no-such-post"), 5));
    }
}
