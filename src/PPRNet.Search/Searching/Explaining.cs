using Lucene.Net.Index;
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
        var (scan, slot) = Probe(scans, root, document);
        var isMatch = Window.Has(scan.Matches, slot);
        var matches = MatchFinder.Find(index, root, document);
        return new Explanation
        {
            Id = index.PostOf(document).Id,
            Interpretation = interpretation,
            IsMatch = isMatch,
            PassesFilters = index.FiltersOf(request.Filters).All(filter => filter.Allows(document)),
            Score = isMatch ? scan.ScoreOf(slot) : 0,
            Parts = isMatch ? [.. scan.PartsOf(slot)] : [],
            Reasons = Reasons.Of(matches),
            Missing = Reasons.Missing(root, matches),
        };
    }

    /// <summary>A scan that stands at the window of a document, and the document's slot in it.</summary>
    public static (PlanScan Scan, int Slot) Probe(ConceptScans scans, Querying.PlanNode root, int document)
    {
        var leaf = ReaderUtil.SubIndex(document, (IList<AtomicReaderContext>)scans.Index.Leaves);
        var inLeaf = document - scans.Index.Leaves[leaf].DocBase;
        var slot = inLeaf % Window.Size;
        var scan = new PlanScan(scans, leaf, root);
        scan.Fill(inLeaf - slot);
        return (scan, slot);
    }
}
