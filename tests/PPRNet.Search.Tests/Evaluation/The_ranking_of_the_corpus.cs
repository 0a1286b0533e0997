using PPRNet.Search.Evaluation;

namespace PPRNet.Search.Tests.Evaluation;

public sealed class The_ranking_of_the_corpus
{
    /// <summary>nDCG@10 over every judged query, rounded down: whoever changes the ranking sees here what it does to it.</summary>
    private const double Achieved = 0.88;

    [Fact]
    public void Stays_as_good_as_it_was()
    {
        using var world = TestIndex.OfRepository();
        var judged = JudgedCollection.ReadFile(Repository.Path("corpus", "judgments.tsv"));
        var rankings = Evaluator.Run(world.Engine, judged, id => id.Value);
        var mean = Measures.Mean([.. rankings.Select(ranking => ranking.Measures).OfType<Measures>()]);
        Assert.True(mean.Ndcg10 >= Achieved, $"nDCG@10 is {mean.Ndcg10:0.0000}, was {Achieved}; 'evaluate' shows where");
    }

    [Fact]
    public void Is_judged_by_posts_that_exist()
    {
        using var world = TestIndex.OfRepository();
        var judged = JudgedCollection.ReadFile(Repository.Path("corpus", "judgments.tsv"));
        var ids = world.Corpus.Posts.Select(post => post.Id.Value).ToHashSet();
        Assert.All(judged.Grades.Values.SelectMany(grades => grades.Keys), id => Assert.Contains(id, ids));
    }
}
