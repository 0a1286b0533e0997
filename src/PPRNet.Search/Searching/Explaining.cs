using Lucene.Net.Index;
using PPRNet.Search.Indexing;
using PPRNet.Search.Passages;

namespace PPRNet.Search.Searching;

/// <summary>Explains one document by running the plan over the one window that it lies in: what scores is what explains.</summary>
internal static class Explaining
{
    public static Explanation Explain(IndexSnapshot index, SearchRequest request, RankingOptions ranking, int document)
    {
        var (root, interpretation) = Planning.Plan(index, request with { Sort = SortOrder.Relevance }, ranking);
        var (scan, slot) = Probe(index, root, ranking, document);
        var isMatch = Window.Has(scan.Matches, slot);
        var matches = MatchFinder.Find(index, [.. root.Concepts()], [document])[0];
        return new Explanation
        {
            Id = index.PostOf(document).Id,
            Interpretation = interpretation,
            IsMatch = isMatch,
            PassesFilters = index.FiltersOf(request.Filters).All(filter => filter.Allows(document)),
            Score = isMatch ? scan.ScoreOf(slot) : 0,
            Parts = isMatch ? [.. scan.PartsOf(slot)] : [],
            Reasons = Reasons.Of(root.Concepts(), matches),
            Missing = Reasons.Missing(root, matches),
        };
    }

    /// <summary>A scan that stands at the window of a document, and the document's slot in it.</summary>
    public static (PlanScan Scan, int Slot) Probe(IndexSnapshot index, Querying.PlanNode root, RankingOptions ranking, int document)
    {
        var leaf = ReaderUtil.SubIndex(document, (IList<AtomicReaderContext>)index.Leaves);
        var inLeaf = document - index.Leaves[leaf].DocBase;
        var slot = inLeaf % Window.Size;
        var scan = new PlanScan(index, leaf, root, ranking);
        scan.Fill(inLeaf - slot);
        return (scan, slot);
    }
}
