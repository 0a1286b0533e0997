using PPRNet.Search.Indexing;
using PPRNet.Search.Passages;

namespace PPRNet.Search.Searching;

/// <summary>Explains one document by running the plan over the one window that it lies in: what scores is what explains.</summary>
internal static class Explaining
{
    public static Explanation Explain(IndexSnapshot index, SearchRequest request, RankingOptions ranking, int document)
    {
        using var scans = new ConceptScans(index, ranking);
        var (root, interpretation) = Planning.Plan(scans, request with { Sort = SortOrder.Relevance });
        var window = WindowOf(scans, root, document);
        var isMatch = window.Has(document);
        var matches = MatchFinder.Find(index, root, document);
        return new Explanation
        {
            Id = index.PostOf(document).Id,
            Interpretation = interpretation,
            IsMatch = isMatch,
            PassesFilters = index.FiltersOf(request.Filters).All(filter => filter.Allows(document)),
            Score = isMatch ? window.ScoreOf(document) : 0,
            Parts = isMatch ? [.. window.PartsOf(document)] : [],
            Reasons = Reasons.Of(matches),
            Missing = Reasons.Missing(root, matches),
        };
    }

    /// <summary>A scan that stands at the window of a document.</summary>
    public static PlanScan WindowOf(ConceptScans scans, Querying.PlanNode root, int document)
    {
        var scan = new PlanScan(scans, root);
        scan.MoveTo(document - document % Window.Size);
        return scan;
    }
}
