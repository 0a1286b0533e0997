using Lucene.Net.Index;
using PPRNet.Search.Querying;

namespace PPRNet.Search.Searching;

/// <summary>Runs a plan over one segment, window by window: which documents match, and what each concept adds to their score.</summary>
internal sealed class PlanScan
{
    private readonly ConceptScans _scans;
    private readonly int _leaf;
    private readonly PlanNode _root;
    private readonly ConceptScan[] _concepts;        // all of the plan, those of its exclusions included
    private readonly ulong[] _live = new ulong[Window.Words];
    private readonly ulong[] _matches = new ulong[Window.Words];

    public PlanScan(ConceptScans scans, int leaf, PlanNode root)
    {
        (_scans, _leaf, _root) = (scans, leaf, root);
        _concepts = [.. AllConcepts(root).Select(concept => scans.Of(concept, leaf))];
        Scored = [.. root.Scored().Select(concept => scans.Of(concept, leaf)).Distinct()];
    }

    /// <summary>Documents of the segment, deleted ones included.</summary>
    public int Documents => Reader.MaxDoc;

    /// <summary>The concepts that add to scores, in the order typed. A document's score is the sum of their parts in this order.</summary>
    public IReadOnlyList<ConceptScan> Scored { get; }

    /// <summary>The matching documents of the current window.</summary>
    public ReadOnlySpan<ulong> Matches => _matches;

    private AtomicReader Reader => _scans.Index.Leaves[_leaf].AtomicReader;

    /// <summary>Finds the matches of the window that begins at the segment's document <paramref name="from"/>.</summary>
    public void Fill(int from)
    {
        foreach (var concept in _concepts) concept.Fill(from);
        FillLive(from);
        Fill(_root, from, _matches);
    }

    /// <summary>The score of a matching document of the current window.</summary>
    public float ScoreOf(int slot)
    {
        var score = 0f;
        foreach (var concept in Scored)
            if (Window.Has(concept.Mask, slot)) score += concept.Scores[slot];
        return score;
    }

    /// <summary>The summands of <see cref="ScoreOf"/>, in the order in which it adds them.</summary>
    public IEnumerable<ScorePart> PartsOf(int slot) =>
        Scored.Where(concept => Window.Has(concept.Mask, slot)).Select(concept => concept.Explain(slot));

    private void Fill(PlanNode node, int from, Span<ulong> mask)
    {
        switch (node)
        {
            case PlanNode.Match match: _scans.Of(match.Concept, _leaf).Mask.CopyTo(mask); break;
            case PlanNode.Everything: _live.CopyTo(mask); break;
            case PlanNode.Nothing: mask.Clear(); break;
            case PlanNode.AllOf all: FillAll(all, from, mask); break;
            case PlanNode.AnyOf any: FillAny(any, from, mask); break;
            case PlanNode.Boosted boosted: Fill(boosted.Part, from, mask); break;
            case PlanNode.Enough enough: FillEnough(enough, from, mask); break;
            case PlanNode.InYears years: FillYears(years, from, mask); break;
            case PlanNode.Except except:
                Fill(except.Part, from, mask);
                for (var i = 0; i < mask.Length; i++) mask[i] = _live[i] & ~mask[i];
                break;
            default: throw new InvalidOperationException($"Unknown part of a plan: {node}.");
        }
    }

    private void FillAll(PlanNode.AllOf all, int from, Span<ulong> mask)
    {
        _live.CopyTo(mask);
        Span<ulong> part = stackalloc ulong[Window.Words];
        foreach (var node in all.Parts)
        {
            Fill(node, from, part);
            for (var i = 0; i < mask.Length; i++) mask[i] &= part[i];
        }
    }

    private void FillAny(PlanNode.AnyOf any, int from, Span<ulong> mask)
    {
        mask.Clear();
        Span<ulong> part = stackalloc ulong[Window.Words];
        foreach (var node in any.Parts)
        {
            Fill(node, from, part);
            for (var i = 0; i < mask.Length; i++) mask[i] |= part[i];
        }
    }

    private void FillEnough(PlanNode.Enough enough, int from, Span<ulong> mask)
    {
        mask.Clear();
        Span<ulong> part = stackalloc ulong[Window.Words];
        Span<float> weights = stackalloc float[Window.Size];
        foreach (var (node, weight) in enough.Parts)
        {
            Fill(node, from, part);
            foreach (var slot in Window.Slots(part)) weights[slot] += weight;
        }
        for (var slot = 0; slot < weights.Length; slot++)
            if (weights[slot] > 0 && weights[slot] >= enough.Needed) Window.Set(mask, slot);
    }

    private void FillYears(PlanNode.InYears years, int from, Span<ulong> mask)
    {
        mask.Clear();
        var column = _scans.Index.Facet(years.Clock);
        foreach (var slot in Window.Slots(_live))
            foreach (var ordinal in column.Of(_scans.Index.Leaves[_leaf].DocBase + from + slot))
                if (years.Range.Contains(column.Numbers[ordinal])) Window.Set(mask, slot);
    }

    private void FillLive(int from)
    {
        var count = Math.Min(Window.Size, Documents - from);
        for (var word = 0; word < _live.Length; word++)
            _live[word] = (count - word * 64) switch { >= 64 => ulong.MaxValue, > 0 and var left => (1UL << left) - 1, _ => 0 };
        if (Reader.LiveDocs is not { } live) return;
        for (var slot = 0; slot < count; slot++)
            if (!live.Get(from + slot)) _live[slot >> 6] &= ~(1UL << slot);
    }

    private static IEnumerable<Concept> AllConcepts(PlanNode node) => node switch
    {
        PlanNode.Except except => AllConcepts(except.Part),
        PlanNode.AllOf all => all.Parts.SelectMany(AllConcepts),
        PlanNode.AnyOf any => any.Parts.SelectMany(AllConcepts),
        PlanNode.Enough enough => enough.Parts.SelectMany(part => AllConcepts(part.Part)),
        PlanNode.Boosted boosted => AllConcepts(boosted.Part).Concat(boosted.Bonuses),
        _ => node.Concepts(),
    };
}
