using PPRNet.Search.Indexing;
using PPRNet.Search.Querying;

namespace PPRNet.Search.Searching;

/// <summary>Runs a plan over one segment, window by window: which documents match, and what each concept adds to their score.</summary>
internal sealed class PlanScan
{
    private readonly IndexSnapshot _snapshot;
    private readonly int _leaf;
    private readonly PlanNode _root;
    private readonly Dictionary<Concept, ConceptScan> _concepts;
    private readonly ulong[] _live = new ulong[Window.Words];

    public PlanScan(IndexSnapshot snapshot, int leaf, PlanNode root, RankingOptions ranking)
    {
        (_snapshot, _leaf, _root) = (snapshot, leaf, root);
        _concepts = AllConcepts(root).Distinct<Concept>(ReferenceEqualityComparer.Instance)
            .ToDictionary(concept => concept, concept => new ConceptScan(concept, snapshot, leaf, ranking), (IEqualityComparer<Concept>)ReferenceEqualityComparer.Instance);
        Scored = [.. root.Scored().Distinct<Concept>(ReferenceEqualityComparer.Instance).Select(concept => _concepts[concept])];
    }

    /// <summary>The concepts that add to scores, in the order typed. A document's score is the sum of their parts in this order.</summary>
    public IReadOnlyList<ConceptScan> Scored { get; }

    /// <summary>The matching documents of the current window.</summary>
    public ulong[] Matches { get; } = new ulong[Window.Words];

    /// <summary>Finds the matches of the window that begins at the segment's document <paramref name="from"/>. Windows are visited in order.</summary>
    public void Fill(int from)
    {
        foreach (var concept in _concepts.Values) concept.Fill(from);
        FillLive(from);
        Fill(_root, from, Matches);
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

    private void Fill(PlanNode node, int from, ulong[] mask)
    {
        switch (node)
        {
            case PlanNode.Match match: _concepts[match.Concept].Mask.CopyTo(mask, 0); break;
            case PlanNode.Everything: _live.CopyTo(mask, 0); break;
            case PlanNode.Nothing: Array.Clear(mask); break;
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

    private void FillAll(PlanNode.AllOf all, int from, ulong[] mask)
    {
        _live.CopyTo(mask, 0);
        var part = new ulong[Window.Words];
        foreach (var node in all.Parts)
        {
            Fill(node, from, part);
            for (var i = 0; i < mask.Length; i++) mask[i] &= part[i];
        }
    }

    private void FillAny(PlanNode.AnyOf any, int from, ulong[] mask)
    {
        Array.Clear(mask);
        var part = new ulong[Window.Words];
        foreach (var node in any.Parts)
        {
            Fill(node, from, part);
            for (var i = 0; i < mask.Length; i++) mask[i] |= part[i];
        }
    }

    private void FillEnough(PlanNode.Enough enough, int from, ulong[] mask)
    {
        Array.Clear(mask);
        var part = new ulong[Window.Words];
        var weights = new float[Window.Size];
        foreach (var (node, weight) in enough.Parts)
        {
            Fill(node, from, part);
            foreach (var slot in Window.Slots(part)) weights[slot] += weight;
        }
        for (var slot = 0; slot < Window.Size; slot++)
            if (weights[slot] > 0 && weights[slot] >= enough.Needed) Window.Set(mask, slot);
    }

    private void FillYears(PlanNode.InYears years, int from, ulong[] mask)
    {
        Array.Clear(mask);
        var column = _snapshot.Facet(years.Clock);
        foreach (var slot in Window.Slots(_live))
            foreach (var ordinal in column.Of(_snapshot.Leaves[_leaf].DocBase + from + slot))
                if (years.Range.Contains(column.Numbers[ordinal])) Window.Set(mask, slot);
    }

    private void FillLive(int from)
    {
        Array.Clear(_live);
        var reader = _snapshot.Leaves[_leaf].AtomicReader;
        var count = Math.Min(Window.Size, reader.MaxDoc - from);
        for (var slot = 0; slot < count; slot++)
            if (reader.LiveDocs is not { } live || live.Get(from + slot)) Window.Set(_live, slot);
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
