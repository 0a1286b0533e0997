using PPRNet.Search.Indexing;
using PPRNet.Search.Posts;
using PPRNet.Search.Searching.Related;

namespace PPRNet.Search.Tests.Searching.Related;

public sealed class A_newer_summary(RepositoryIndex repository)
{
    /// <summary>Pairs at least so alike are judged, far below what is shown.</summary>
    private const float Judged = 0.205f;

    private readonly TestIndex _index = repository.Index;

    private readonly Dictionary<(string Older, string Newer), bool> _judgments = File.ReadLines(Repository.Path("tests", "PPRNet.Search.Tests", "Searching", "Related", "data", "newer-pairs.tsv"))
        .Select(line => line.Split('\t')).ToDictionary(cells => (cells[0], cells[1]), cells => cells[2] == "yes");

    [Fact]
    public void Is_never_a_false_one()
    {
        var shown = _index.Corpus.Posts.Select(post => (Older: post.Id.Value, Newer: _index.Engine.NewerOn(post.Id)?.Post.Id.Value)).Where(pair => pair.Newer is not null).ToList();
        Assert.All(shown, pair => Assert.True(_judgments.GetValueOrDefault((pair.Older, pair.Newer!)), $"{pair.Older} → {pair.Newer}"));
        Assert.InRange(shown.Count, 5, _index.Corpus.Posts.Count / 4);
    }

    [Fact]
    public void Was_chosen_with_every_pair_judged_far_below_the_threshold()
    {
        using var live = new LiveIndex(_index.Store);
        var near = live.Read(index => _index.Corpus.Posts.SelectMany(post =>
            NewerPosts.Of(index, index.Find(post.Id), Judged, index.Relations.VectorOf).Select(newer => (post.Id.Value, newer.Post.Post.Id.Value))).ToList());
        Assert.True(near.Count > 30);
        Assert.Superset(near.ToHashSet(), _judgments.Keys.ToHashSet());
    }

    [Fact]
    public void Has_a_later_month_and_a_later_study()
    {
        const string Text = "Ruptures of the alliance are repaired by naming them.";
        var old = Some.Post(id: "2015-01-old", posted: "2015-01", title: "Repairing alliance ruptures", summary: Text, citations: [Some.Citation(year: 2014, title: "Alliance rupture repair")]);
        var filler = Enumerable.Range(1, 6).Select(i => Some.Post(id: $"2016-0{i}-other", title: $"Quite another matter{i}", summary: "Sleep and diet."));
        using var index = TestIndex.Of([
            old, .. filler,
            old with { Id = PostId.Parse("2019-01-later"), Posted = Some.Month("2019-01"), Citations = [Some.Citation(year: 2018, title: "Alliance rupture repair")] },
            old with { Id = PostId.Parse("2020-01-older-study"), Posted = Some.Month("2020-01"), Citations = [Some.Citation(year: 2012, title: "Alliance rupture repair")] },
            old with { Id = PostId.Parse("2021-01-other-topic"), Posted = Some.Month("2021-01"), Topics = [Some.Topic("Empathy")], Citations = [Some.Citation(year: 2020, title: "Alliance rupture repair")] }]);
        Assert.Equal("2019-01-later", index.Engine.NewerOn(old.Id)?.Post.Id.Value);
        Assert.Null(index.Engine.NewerOn(PostId.Parse("2019-01-later")));
        Assert.Null(index.Engine.NewerOn(PostId.Parse("2016-01-other")));
        Assert.Null(index.Engine.NewerOn(PostId.Parse("no-such-post")));
    }
}
