using PPRNet.Search.Searching;

namespace PPRNet.Search.Querying;

/// <summary>What was meant: the tree to run, and what to tell the reader about it.</summary>
internal sealed record SearchPlan
{
    /// <summary>What is looked for.</summary>
    public required PlanNode Root { get; init; }

    /// <summary>
    /// When the query is a plain list of required parts: those parts with their rarity, so that the plan can be relaxed. Otherwise empty.
    /// </summary>
    public IReadOnlyList<(PlanNode Part, float Weight)> Required { get; init; } = [];

    /// <summary>What every relaxed form keeps: exclusions, years and named fields are never dropped.</summary>
    public IReadOnlyList<PlanNode> Kept { get; init; } = [];

    /// <summary>What only adds to scores: neighbouring words near each other.</summary>
    public IReadOnlyList<Concept> Bonuses { get; init; } = [];

    /// <summary>How it was read, without relaxation.</summary>
    public required Interpretation Interpretation { get; init; }

    /// <summary>Whether some of the required words may be left out.</summary>
    public bool CanRelax => Required.Count > 1;

    /// <summary>The rarity of all required parts together.</summary>
    public float WholeWeight => Required.Sum(part => part.Weight);

    /// <summary>The plan with parts of at least this rarity together instead of all of them.</summary>
    public PlanNode Relaxed(float needed)
    {
        var enough = new PlanNode.Enough(Required, needed);
        return Kept.Count == 0 ? enough : new PlanNode.AllOf([enough, .. Kept]);
    }
}
