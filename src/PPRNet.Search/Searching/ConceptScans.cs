using PPRNet.Search.Indexing;
using PPRNet.Search.Querying;

namespace PPRNet.Search.Searching;

/// <summary>
/// The concepts of one request over one index. Each is found and scored once a window, however many plans ask for it: the strict one,
/// its relaxed forms, and the one that ranks. Used by one thread.
/// </summary>
internal sealed class ConceptScans : IDisposable
{
    private readonly Dictionary<Concept, ConceptScan>[] _ofLeaves;

    public ConceptScans(IndexSnapshot index, RankingOptions ranking)
    {
        (Index, Ranking) = (index, ranking);
        _ofLeaves = new Dictionary<Concept, ConceptScan>[index.Leaves.Count];
        for (var leaf = 0; leaf < _ofLeaves.Length; leaf++) _ofLeaves[leaf] = new(ReferenceEqualityComparer.Instance);
    }

    public IndexSnapshot Index { get; }

    public RankingOptions Ranking { get; }

    /// <summary>The scan of a concept in a segment.</summary>
    public ConceptScan Of(Concept concept, int leaf)
    {
        if (!_ofLeaves[leaf].TryGetValue(concept, out var scan))
            _ofLeaves[leaf][concept] = scan = new ConceptScan(concept, Index, leaf, Ranking);
        return scan;
    }

    /// <summary>Visits every document that a plan matches, in order.</summary>
    public void Visit(PlanNode root, Action<PlanScan, int, int> visit)
    {
        for (var leaf = 0; leaf < Index.Leaves.Count; leaf++)
        {
            var scan = new PlanScan(this, leaf, root);
            for (var from = 0; from < scan.Documents; from += Window.Size)
            {
                scan.Fill(from);
                foreach (var slot in Window.Slots(scan.Matches)) visit(scan, Index.Leaves[leaf].DocBase + from + slot, slot);
            }
        }
    }

    /// <summary>How many documents a plan matches; stops looking when there are <paramref name="enough"/>.</summary>
    public int Count(PlanNode root, int enough)
    {
        var count = 0;
        for (var leaf = 0; leaf < Index.Leaves.Count && count < enough; leaf++)
        {
            var scan = new PlanScan(this, leaf, root);
            for (var from = 0; from < scan.Documents && count < enough; from += Window.Size)
            {
                scan.Fill(from);
                count += Window.Count(scan.Matches);
            }
        }
        return Math.Min(count, enough);
    }

    /// <summary>Gives the windows' memory back.</summary>
    public void Dispose()
    {
        foreach (var scans in _ofLeaves)
            foreach (var scan in scans.Values) scan.Dispose();
    }
}
