using PPRNet.Search.Passages;
using PPRNet.Search.Querying;

namespace PPRNet.Search.Searching;

/// <summary>Says in words why a post was found, from the very matches that are marked.</summary>
internal static class Reasons
{
    /// <summary>What was found, in the order typed; the forms of one word count as one, and so does a word typed twice.</summary>
    public static IReadOnlyList<HitReason> Of(IEnumerable<Concept> concepts, PostMatches matches) =>
    [
        .. from concept in concepts
           from match in matches.Of(concept)
           group match.Field by (concept.Typed, match.Alternative.Label, match.Alternative.Reason) into found
           select new HitReason(found.Key.Typed, found.Key.Label, found.Key.Reason, [.. found.Distinct().Order()]),
    ];

    /// <summary>The words of a plan that a post does not have. One of several ways to say a thing is enough.</summary>
    public static IReadOnlyList<string> Missing(PlanNode node, PostMatches matches) => node switch
    {
        PlanNode.Match match => matches.Of(match.Concept).Count > 0 ? [] : [match.Concept.Typed],
        PlanNode.AllOf all => [.. all.Parts.SelectMany(part => Missing(part, matches))],
        PlanNode.Enough enough => [.. enough.Parts.SelectMany(part => Missing(part.Part, matches))],
        PlanNode.Boosted boosted => Missing(boosted.Part, matches),
        PlanNode.AnyOf any => any.Parts.Select(part => Missing(part, matches)).MinBy(missing => missing.Count) ?? [],
        _ => [],
    };
}
