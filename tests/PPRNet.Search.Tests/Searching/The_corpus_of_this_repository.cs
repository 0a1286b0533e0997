using PPRNet.Search.Searching;

namespace PPRNet.Search.Tests.Searching;

public sealed class The_corpus_of_this_repository : IDisposable
{
    private readonly TestIndex _index = TestIndex.OfRepository();

    [Fact]
    public void Has_137_posts() => Assert.Equal(137, _index.Corpus.Posts.Count);

    [Fact]
    public void Has_no_fault() => Assert.DoesNotContain(_index.Corpus.Problems, problem => !problem.IsNotice);

    [Fact]
    public void Leads_with_the_burnout_post_and_its_implication()
    {
        var best = _index.Engine.Search(new SearchRequest { Query = "burnout" }).Hits[0];
        Assert.Equal("2018-05-burnout-in-psychotherapists", best.Post.Id.Value);
        Assert.True(best.Implication!.IsMatched);
        Assert.Contains("burnout", best.Implication.Content.Text, StringComparison.OrdinalIgnoreCase);
    }

    public void Dispose() => _index.Dispose();
}
