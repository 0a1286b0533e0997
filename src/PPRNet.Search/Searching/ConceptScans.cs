using System.Buffers;
using PPRNet.Search.Indexing;
using PPRNet.Search.Querying;

namespace PPRNet.Search.Searching;

/// <summary>The concepts of one request over one index, shared by every plan that asks for them: the strict one, its relaxed forms, and the one that ranks. Used by one thread.</summary>
internal sealed class ConceptScans(IndexSnapshot index, RankingOptions ranking) : IDisposable
{
    private readonly Dictionary<Concept, ConceptScan> _scans = new((IEqualityComparer<Concept>)ReferenceEqualityComparer.Instance);
    private readonly float[] _scores = ArrayPool<float>.Shared.Rent(Window.Size);

    public IndexSnapshot Index => index;

    public RankingOptions Ranking => ranking;

    /// <summary>Memory for the scores of one window; what stands in it belongs to whoever wrote last.</summary>
    public Span<float> Scores => _scores.AsSpan(0, Window.Size);

    /// <summary>The scan of a concept.</summary>
    public ConceptScan Of(Concept concept)
    {
        if (!_scans.TryGetValue(concept, out var scan))
            _scans[concept] = scan = new ConceptScan(concept, index.Concepts.Of(concept, ranking), RarityOf(concept));
        return scan;
    }

    /// <summary>The windows of the index in order, each with the documents in it that a plan matches; the same object every time.</summary>
    public IEnumerable<PlanScan> Windows(PlanNode root)
    {
        var scan = new PlanScan(this, root);
        for (var from = 0; from < index.Documents; from += Window.Size)
        {
            scan.MoveTo(from);
            yield return scan;
        }
    }

    /// <summary>How many documents a plan matches; stops looking when there are <paramref name="enough"/>.</summary>
    public int Count(PlanNode root, int enough)
    {
        var count = 0;
        foreach (var window in Windows(root))
            if ((count += Window.Count(window.Matches)) >= enough) return enough;
        return count;
    }

    /// <summary>Gives the windows' memory back.</summary>
    public void Dispose()
    {
        foreach (var scan in _scans.Values) scan.Dispose();
        ArrayPool<float>.Shared.Return(_scores);
    }

    private float RarityOf(Concept concept) =>
        concept.Weight * Bm25.Rarity(concept.DocumentFrequency, index.Documents) * MathF.Pow(concept.Repetition, ranking.RepetitionPower);
}
