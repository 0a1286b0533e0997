using PPRNet.Search.Querying;

namespace PPRNet.Search.Searching;

/// <summary>From a request to what is run: what matches, and, when the order is by relevance, what adds to scores besides.</summary>
internal static class Planning
{
    public static (PlanNode Root, Interpretation Interpretation) Plan(ConceptScans scans, SearchRequest request)
    {
        var plan = PlanOf(scans, request);
        var (root, interpretation) = Relaxing.Relax(scans, plan);
        if (request.Sort != SortOrder.Relevance || request.Exact || request.Syntax == QuerySyntax.Lucene) return (root, interpretation);
        var boosted = plan.Bonuses.Count == 0 ? root : new PlanNode.Boosted(root, plan.Bonuses);
        var isQuestion = plan.Required.Count >= scans.Ranking.FeedbackFrom && scans.Ranking.FeedbackWeight > 0;
        return isQuestion ? WithFeedback(scans, boosted, interpretation) : (boosted, interpretation);
    }

    /// <summary>What matches, for those who only count.</summary>
    public static (PlanNode Root, Interpretation Interpretation) PlanMatches(ConceptScans scans, SearchRequest request) => Relaxing.Relax(scans, PlanOf(scans, request));

    private static SearchPlan PlanOf(ConceptScans scans, SearchRequest request) =>
        new QueryPlanner(scans.Index, scans.Ranking).Plan(QueryReading.Of(request), request.Exact);

    private static (PlanNode, Interpretation) WithFeedback(ConceptScans scans, PlanNode boosted, Interpretation interpretation)
    {
        var asked = boosted.Concepts();
        var words = Feedback.Words(scans.Index, asked, SearchRun.BestOf(scans, boosted, scans.Ranking.FeedbackPosts), scans.Ranking);
        var told = Feedback.Tell(interpretation.Text, asked, words);
        var matching = boosted is PlanNode.Boosted both ? both.Part : boosted;
        return (new PlanNode.Boosted(matching, [.. boosted.Scored().Skip(asked.Count), .. words]),
            told is null ? interpretation : interpretation with { Terms = [.. interpretation.Terms, told] });
    }
}
