using PPRNet.Search.Querying;

namespace PPRNet.Search.Searching;

/// <summary>From a request to what is run: what matches, and, when the order is by relevance, what adds to scores besides.</summary>
internal static class Planning
{
    public static (PlanNode Root, Interpretation Interpretation) Plan(ConceptScans scans, SearchRequest request)
    {
        var (root, interpretation, bonuses) = PlanMatches(scans, request);
        if (request.Sort != SortOrder.Relevance || request.Exact || request.Syntax == QuerySyntax.Lucene) return (root, interpretation);
        var boosted = bonuses.Count == 0 ? root : new PlanNode.Boosted(root, bonuses);
        return WithFeedback(scans, root, boosted, interpretation);
    }

    /// <summary>What matches, for those who only count.</summary>
    public static (PlanNode Root, Interpretation Interpretation, IReadOnlyList<Concept> Bonuses) PlanMatches(ConceptScans scans, SearchRequest request)
    {
        var plan = new QueryPlanner(scans.Index, scans.Ranking).Plan(QueryReading.Of(request), request.Exact);
        var (root, interpretation) = Relaxing.Relax(scans, plan);
        return (root, interpretation, plan.Bonuses);
    }

    private static (PlanNode, Interpretation) WithFeedback(ConceptScans scans, PlanNode root, PlanNode boosted, Interpretation interpretation)
    {
        var ranking = scans.Ranking;
        var asked = root.Concepts().ToList();
        if (asked.Count < ranking.FeedbackFrom || ranking.FeedbackWeight <= 0) return (boosted, interpretation);
        var words = Feedback.Words(scans.Index, asked, SearchRun.BestOf(scans, boosted, ranking.FeedbackPosts), ranking);
        var told = Feedback.Tell(interpretation.Text, asked, words);
        return (new PlanNode.Boosted(root, [.. boosted.Scored().Skip(asked.Count), .. words]),
            told is null ? interpretation : interpretation with { Terms = [.. interpretation.Terms, told] });
    }
}
