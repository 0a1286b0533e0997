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
        var (root, reading, best) = (plan.Root, plan.Interpretation, strict);
        foreach (var needed in StepsOf(scans.Index.Documents, plan, ranking))
        {
            if (best >= ranking.Handful) break;
            var relaxed = plan.Relaxed(needed);
            var found = scans.Count(relaxed, ranking.Handful);
            if (found > best) (root, reading, best) = (relaxed, plan.Interpretation with { Relaxed = new Relaxation(strict, Sentence(strict, needed / plan.WholeWeight)) }, found);
        }
        return (root, reading);
    }

    /// <summary>
    /// How much rarity is asked for in each step. A word that stands nowhere says nothing about a question's other words; but in a few
    /// words it is probably the one that counts, so that posts with the lesser half are no answer.
    /// </summary>
    private static List<float> StepsOf(int documents, SearchPlan plan, RankingOptions ranking)
    {
        var nowhere = Bm25.Rarity(0, documents);
        var known = plan.Required.Where(part => part.Weight < nowhere).Select(part => part.Weight).ToList();
        if (plan.Required.Count >= ranking.QuestionFrom) return known.Count == 0 ? [] : [ranking.QuestionWords * known.Average()];
        var isKnown = known.Count == plan.Required.Count;
        return [.. ranking.RelaxedShares.Where(share => isKnown || share >= 0.5f).Select(share => share * plan.WholeWeight)];
    }

    private static string Sentence(int strict, float share)
    {
        var held = share < 0.49f ? "some" : "most";
        return strict switch
        {
            0 => $"No summary has all the words, so summaries with {held} of them are shown.",
            1 => $"Only one summary has all the words, so summaries with {held} of them are shown as well.",
            _ => $"Only {strict} summaries have all the words, so summaries with {held} of them are shown as well.",
        };
    }
}
