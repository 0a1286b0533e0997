using PPRNet.Search.Indexing;
using PPRNet.Search.Querying;

namespace PPRNet.Search.Searching;

/// <summary>From a request to what is run: what matches, and, when the order is by relevance, what adds to scores besides.</summary>
internal static class Planning
{
    public static (PlanNode Root, Interpretation Interpretation) Plan(IndexSnapshot index, SearchRequest request, RankingOptions ranking)
    {
        var (root, interpretation, bonuses) = PlanMatches(index, request, ranking);
        if (request.Sort != SortOrder.Relevance || request.Exact || request.Syntax == QuerySyntax.Lucene) return (root, interpretation);
        var boosted = bonuses.Count == 0 ? root : new PlanNode.Boosted(root, bonuses);
        return WithFeedback(index, root, boosted, interpretation, ranking);
    }

    /// <summary>What matches, for those who only count.</summary>
    public static (PlanNode Root, Interpretation Interpretation, IReadOnlyList<Concept> Bonuses) PlanMatches(IndexSnapshot index, SearchRequest request, RankingOptions ranking)
    {
        var plan = new QueryPlanner(index, ranking).Plan(QueryReading.Of(request), request.Exact);
        var (root, interpretation) = Relaxing.Relax(index, plan, ranking);
        return (root, interpretation, plan.Bonuses);
    }

    private static (PlanNode, Interpretation) WithFeedback(IndexSnapshot index, PlanNode root, PlanNode boosted, Interpretation interpretation, RankingOptions ranking)
    {
        var asked = root.Concepts().ToList();
        if (asked.Count < ranking.FeedbackFrom || ranking.FeedbackWeight <= 0) return (boosted, interpretation);
        var words = Feedback.Words(index, asked, SearchRun.BestOf(index, boosted, ranking, ranking.FeedbackPosts), ranking);
        var told = Feedback.Tell(interpretation.Text, asked, words);
        return (new PlanNode.Boosted(root, [.. boosted.Scored().Skip(asked.Count), .. words]),
            told is null ? interpretation : interpretation with { Terms = [.. interpretation.Terms, told] });
    }
}
