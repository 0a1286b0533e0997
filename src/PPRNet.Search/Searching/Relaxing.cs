using PPRNet.Search.Querying;

namespace PPRNet.Search.Searching;

/// <summary>
/// Asks for less, in steps, when all words of a query together find fewer than a handful. Filters do not count here: choosing one must
/// not change what the query means.
/// </summary>
internal static class Relaxing
{
    public static (PlanNode Root, Interpretation Interpretation) Relax(ConceptScans scans, SearchPlan plan)
    {
        var ranking = scans.Ranking;
        if (!plan.CanRelax) return (plan.Root, plan.Interpretation);
        var strict = scans.Count(plan.Root, ranking.Handful);
        if (strict >= ranking.Handful) return (plan.Root, plan.Interpretation);
        var shares = SharesFor(plan, ranking);
        foreach (var share in shares)
        {
            var relaxed = plan.Relaxed(share);
            var found = scans.Count(relaxed, ranking.Handful);
            if (found > strict && (found >= ranking.Handful || share == shares[^1]))
                return (relaxed, plan.Interpretation with { Relaxed = new Relaxation(strict, Sentence(strict, share)) });
        }
        return (plan.Root, plan.Interpretation);
    }

    private static IReadOnlyList<float> SharesFor(SearchPlan plan, RankingOptions ranking) =>
        plan.Required.Count < ranking.QuestionFrom ? ranking.RelaxedShares : [ranking.QuestionWords / plan.Required.Count];

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
