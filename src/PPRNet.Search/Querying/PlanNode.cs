using PPRNet.Search.Facets;

namespace PPRNet.Search.Querying;

/// <summary>What is looked for, after words have become concepts.</summary>
internal abstract record PlanNode
{
    private PlanNode() { }

    /// <summary>Posts in which the concept stands.</summary>
    public sealed record Match(Concept Concept) : PlanNode;

    /// <summary>Posts of these years.</summary>
    public sealed record InYears(FacetDimension Clock, YearRange Range) : PlanNode;

    /// <summary>Posts that match every part.</summary>
    public sealed record AllOf(IReadOnlyList<PlanNode> Parts) : PlanNode;

    /// <summary>Posts that match at least one part.</summary>
    public sealed record AnyOf(IReadOnlyList<PlanNode> Parts) : PlanNode;

    /// <summary>Posts whose matched parts weigh at least <paramref name="Needed"/> together: the relaxed form of <see cref="AllOf"/>.</summary>
    /// <param name="Parts">The parts with their weights.</param>
    /// <param name="Needed">The least sum of weights.</param>
    public sealed record Enough(IReadOnlyList<(PlanNode Part, float Weight)> Parts, float Needed) : PlanNode;

    /// <summary>Posts that do not match the part. It never scores and is never marked.</summary>
    public sealed record Except(PlanNode Part) : PlanNode;

    /// <summary>Posts that match the part; the bonuses add to their scores, but find nothing and are never marked.</summary>
    /// <param name="Part">What matches.</param>
    /// <param name="Bonuses">What only adds to scores.</param>
    public sealed record Boosted(PlanNode Part, IReadOnlyList<Concept> Bonuses) : PlanNode;

    /// <summary>Every post.</summary>
    public sealed record Everything : PlanNode;

    /// <summary>No post.</summary>
    public sealed record Nothing : PlanNode;

    /// <summary>The concepts that may score and be marked: all but those under <see cref="Except"/>, in the order typed.</summary>
    public IReadOnlyList<Concept> Concepts()
    {
        var concepts = new List<Concept>();
        AddConcepts(concepts);
        return concepts;
    }

    /// <summary>The concepts that score: those of <see cref="Concepts"/>, then the bonuses.</summary>
    public IReadOnlyList<Concept> Scored() => this is Boosted boosted ? [.. boosted.Part.Concepts(), .. boosted.Bonuses] : Concepts();

    private void AddConcepts(List<Concept> into)
    {
        switch (this)
        {
            case Match match: into.Add(match.Concept); break;
            case AllOf all: foreach (var part in all.Parts) part.AddConcepts(into); break;
            case AnyOf any: foreach (var part in any.Parts) part.AddConcepts(into); break;
            case Enough enough: foreach (var (part, _) in enough.Parts) part.AddConcepts(into); break;
            case Boosted boosted: boosted.Part.AddConcepts(into); break;
        }
    }
}
