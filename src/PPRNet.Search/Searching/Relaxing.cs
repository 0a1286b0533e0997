using PPRNet.Search.Indexing;
using PPRNet.Search.Querying;

namespace PPRNet.Search.Searching;

/// <summary>Plans a request, and asks for less in steps when all its words together find fewer than a handful.</summary>
internal static class Relaxing
{
    public static (PlanNode Root, Interpretation Interpretation) Plan(IndexSnapshot index, SearchRequest request, RankingOptions ranking)
    {
        var plan = new QueryPlanner(index, ranking).Plan(QueryGrammar.Parse(request.Query), request.Exact);
        if (!plan.CanRelax) return (plan.Root, plan.Interpretation);
        var strict = CountMatches(index, plan.Root, ranking);
        if (strict >= ranking.Handful) return (plan.Root, plan.Interpretation);
        foreach (var share in ranking.RelaxedShares)
        {
            var relaxed = plan.Relaxed(share);
            var found = CountMatches(index, relaxed, ranking);
            if (found > strict && (found >= ranking.Handful || share == ranking.RelaxedShares[^1]))
                return (relaxed, plan.Interpretation with { Relaxed = new Relaxation(strict, Sentence(strict)) });
        }
        return (plan.Root, plan.Interpretation);
    }

    /// <summary>Filters do not count here: choosing one must not change what the query means.</summary>
    private static int CountMatches(IndexSnapshot index, PlanNode root, RankingOptions ranking)
    {
        var count = 0;
        SearchRun.Scan(index, root, ranking, (_, _, _) => count++);
        return count;
    }

    private static string Sentence(int strict) => strict switch
    {
        0 => "No summary has all the words, so summaries with most of them are shown.",
        1 => "Only one summary has all the words, so summaries with most of them are shown as well.",
        _ => $"Only {strict} summaries have all the words, so summaries with most of them are shown as well.",
    };
}
