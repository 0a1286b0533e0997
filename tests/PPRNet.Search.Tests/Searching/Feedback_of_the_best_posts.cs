using PPRNet.Search.Posts;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Tests.Searching;

public sealed class Feedback_of_the_best_posts : IDisposable
{
    private const string Question = "when patients lie awake every single night";

    /// <summary>Two posts answer in the question's words and share "insomnia"; the third has only that word beside one of the question's.</summary>
    private readonly TestIndex _world = TestIndex.Of(
    [
        Some.Post("2018-01-one", summary: "Patients lie awake every single night: insomnia. Insomnia passes.", implications: ""),
        Some.Post("2018-02-two", summary: "Every night patients may lie awake with insomnia; insomnia is common.", implications: ""),
        Some.Post("2017-01-plain", summary: "One night of patients who wait for an appointment, and nothing else happens.", implications: ""),
        Some.Post("2016-01-about", summary: "Insomnia, night and patients: insomnia has many causes and several treatments.", implications: ""),
        .. Enumerable.Range(10, 20).Select(i => Some.Post($"2015-01-other-{i}", summary: "Group cohesion in the first sessions.", implications: "")),
    ]);

    [Fact]
    public void Lifts_posts_that_have_their_words()
    {
        var ids = _world.Ids(Question);
        Assert.True(ids.IndexOf("2016-01-about") < ids.IndexOf("2017-01-plain"), string.Join(", ", ids));
    }

    [Fact]
    public void Is_told_to_the_reader() =>
        Assert.Contains(_world.Engine.Search(new SearchRequest { Query = Question }).Interpretation.Terms, term => term.Reason == "feedback" && term.AlsoSearched.Contains("insomnia"));

    [Fact]
    public void Finds_nothing_that_the_words_of_the_query_do_not_find()
    {
        using var without = TestIndex.Of(_world.Corpus, new RankingOptions { FeedbackWeight = 0 });
        Assert.Equal(without.Ids(Question).Order(), _world.Ids(Question).Order());
        Assert.Equal(4, _world.Ids(Question).Count);
    }

    [Theory]
    [InlineData(Question, true)]                // exact words only
    [InlineData("lie awake", false)]            // too short for a question
    public void Is_off_for(string query, bool exact) =>
        Assert.DoesNotContain(_world.Engine.Search(new SearchRequest { Query = query, Exact = exact }).Interpretation.Terms, term => term.Reason == "feedback");

    [Fact]
    public void Is_a_part_of_the_score_that_is_explained()
    {
        var explained = _world.Engine.Explain(new SearchRequest { Query = Question }, PostId.Parse("2016-01-about"))!;
        Assert.Contains(explained.Parts, part => part is { Kind: "feedback", Words: "insomnia", Score: > 0 });
        Assert.Equal(explained.Score, explained.Parts.Aggregate(0f, (sum, part) => sum + part.Score));
    }

    public void Dispose() => _world.Dispose();
}

internal static class IndexesOfLists
{
    public static int IndexOf(this IReadOnlyList<string> list, string wanted) => list.ToList().IndexOf(wanted);
}
