using PPRNet.Search.Indexing;
using PPRNet.Search.Querying;

namespace PPRNet.Search.Searching;

/// <summary>Asks for less, in steps, when all words of a query together find fewer than a handful.</summary>
internal static class Relaxing
{
    public static (PlanNode Root, Interpretation Interpretation) Relax(IndexSnapshot index, SearchPlan plan, RankingOptions ranking)
    {
        if (!plan.CanRelax) return (plan.Root, plan.Interpretation);
        var strict = CountMatches(index, plan.Root, ranking);
        if (strict >= ranking.Handful) return (plan.Root, plan.Interpretation);
        var shares = SharesFor(plan, ranking);
        foreach (var share in shares)
        {
            var relaxed = plan.Relaxed(share);
            var found = CountMatches(index, relaxed, ranking);
            if (found > strict && (found >= ranking.Handful || share == shares[^1]))
                return (relaxed, plan.Interpretation with { Relaxed = new Relaxation(strict, Sentence(strict, share)) });
        }
        return (plan.Root, plan.Interpretation);
    }

    private static IReadOnlyList<float> SharesFor(SearchPlan plan, RankingOptions ranking) =>
        plan.Required.Count < ranking.QuestionFrom ? ranking.RelaxedShares : [ranking.QuestionWords / plan.Required.Count];

    /// <summary>Filters do not count here: choosing one must not change what the query means.</summary>
    private static int CountMatches(IndexSnapshot index, PlanNode root, RankingOptions ranking)
    {
        var count = 0;
        SearchRun.Scan(index, root, ranking, (_, _, _) => count++);
        return count;
    }

    private static string Sentence(int strict, float share)
    {
        var held = share < 0.5f ? "some" : "most";
        return strict switch
        {
            0 => $"No summary has all the words, so summaries with {held} of them are shown.",
            1 => $"Only one summary has all the words, so summaries with {held} of them are shown as well.",
            _ => $"Only {strict} summaries have all the words, so summaries with {held} of them are shown as well.",
        };
    }
}
