using System.Buffers;
using PPRNet.Search.Querying;

namespace PPRNet.Search.Searching;

/// <summary>Runs a plan over an index, window by window: which documents match, and what their scores are.</summary>
internal sealed class PlanScan
{
    private readonly ConceptScans _scans;
    private readonly PlanNode _root;
    private readonly List<ConceptScan> _scored = [];
    private readonly ulong[] _matches = new ulong[Window.Words];

    public PlanScan(ConceptScans scans, PlanNode root)
    {
        (_scans, _root) = (scans, root);
        foreach (var concept in root.Scored())
            if (scans.Of(concept) is var scan && !_scored.Contains(scan)) _scored.Add(scan);
    }

    /// <summary>The document at which the current window begins.</summary>
    public int From { get; private set; } = -1;

    /// <summary>The matching documents of the current window; who filters may take some out.</summary>
    public Span<ulong> Matches => _matches;

    /// <summary>Finds the matches of a window.</summary>
    public void MoveTo(int from)
    {
        From = from;
        Fill(_root, _matches);
    }

    /// <summary>
    /// The scores of the current window, right for every matching document: the sum of what its concepts add, in the order typed. Good until the
    /// next call on any scan of the request.
    /// </summary>
    public ReadOnlySpan<float> Score()
    {
        var scores = _scans.Scores[..Math.Min(Window.Size, _scans.Index.Documents - From)];
        scores.Clear();
        foreach (var concept in _scored) concept.AddTo(scores, From);
        return scores;
    }

    /// <summary>Whether a document of the current window matches.</summary>
    public bool Has(int document) => Window.Has(_matches, document - From);

    /// <summary>The score of a matching document of the current window, for those who want no other.</summary>
    public float ScoreOf(int document) => Score()[document - From];

    /// <summary>The summands of a matching document's score, in the order in which they are added.</summary>
    public IEnumerable<ScorePart> PartsOf(int document)
    {
        foreach (var scan in _scored)
            if (scan.ScoreIn(document) is { } score)
                yield return new ScorePart(
                    scan.Concept.Kind.ToString().ToLowerInvariant(), scan.Concept.Typed, score, ConceptMerging.Shares(_scans.Index, scan.Concept, _scans.Ranking, document, score));
    }

    private void Fill(PlanNode node, Span<ulong> mask)
    {
        switch (node)
        {
            case PlanNode.Match match: _scans.Of(match.Concept).MaskAt(From).CopyTo(mask); break;
            case PlanNode.Everything: FillEverything(mask); break;
            case PlanNode.Nothing: mask.Clear(); break;
            case PlanNode.AllOf all: FillAll(all, mask); break;
            case PlanNode.AnyOf any: FillAny(any, mask); break;
            case PlanNode.Boosted boosted: Fill(boosted.Part, mask); break;
            case PlanNode.Enough enough: FillEnough(enough, mask); break;
            case PlanNode.InYears years: FillYears(years, mask); break;
            case PlanNode.Except except: FillExcept(except, mask); break;
            default: throw new InvalidOperationException($"Unknown part of a plan: {node}.");
        }
    }

    private void FillEverything(Span<ulong> mask)
    {
        var count = Math.Min(Window.Size, _scans.Index.Documents - From);
        for (var word = 0; word < mask.Length; word++)
            mask[word] = (count - word * 64) switch { >= 64 => ulong.MaxValue, > 0 and var left => (1UL << left) - 1, _ => 0 };
    }

    private void FillAll(PlanNode.AllOf all, Span<ulong> mask)
    {
        FillEverything(mask);
        Span<ulong> part = stackalloc ulong[Window.Words];
        foreach (var node in all.Parts)
        {
            Fill(node, part);
            for (var i = 0; i < mask.Length; i++) mask[i] &= part[i];
        }
    }

    private void FillAny(PlanNode.AnyOf any, Span<ulong> mask)
    {
        mask.Clear();
        Span<ulong> part = stackalloc ulong[Window.Words];
        foreach (var node in any.Parts)
        {
            Fill(node, part);
            for (var i = 0; i < mask.Length; i++) mask[i] |= part[i];
        }
    }

    private void FillExcept(PlanNode.Except except, Span<ulong> mask)
    {
        Span<ulong> part = stackalloc ulong[Window.Words];
        Fill(except.Part, part);
        FillEverything(mask);
        for (var i = 0; i < mask.Length; i++) mask[i] &= ~part[i];
    }

    private void FillEnough(PlanNode.Enough enough, Span<ulong> mask)
    {
        mask.Clear();
        Span<ulong> part = stackalloc ulong[Window.Words];
        var weights = ArrayPool<float>.Shared.Rent(Window.Size);      // meaningful where the mask is set
        foreach (var (node, weight) in enough.Parts)
        {
            Fill(node, part);
            foreach (var slot in Window.Slots(part)) weights[slot] = Window.Has(mask, slot) ? weights[slot] + weight : weight;
            for (var i = 0; i < mask.Length; i++) mask[i] |= part[i];
        }
        foreach (var slot in Window.Slots(mask))
            if (weights[slot] <= 0 || weights[slot] < enough.Needed) mask[slot >> 6] &= ~(1UL << slot);
        ArrayPool<float>.Shared.Return(weights);
    }

    private void FillYears(PlanNode.InYears years, Span<ulong> mask)
    {
        mask.Clear();
        var column = _scans.Index.Facet(years.Clock);
        var count = Math.Min(Window.Size, _scans.Index.Documents - From);
        for (var slot = 0; slot < count; slot++)
            foreach (var ordinal in column.Of(From + slot))
                if (years.Range.Contains(column.Numbers[ordinal])) Window.Set(mask, slot);
    }
}
