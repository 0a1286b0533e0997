using PPRNet.Search.Passages;
using PPRNet.Search.Querying;

namespace PPRNet.Search.Searching;

/// <summary>Says in words why a post was found, from the very matches that are marked.</summary>
internal static class Reasons
{
    /// <summary>What was found, in the order typed; the forms of one word count as one, and so does a word typed twice.</summary>
    public static IReadOnlyList<HitReason> Of(PostMatches matches)
    {
        var reasons = new HitReason[matches.Wordings];
        for (var i = 0; i < reasons.Length; i++)
        {
            var (wording, fields) = matches[i];
            reasons[i] = new HitReason(wording.Typed, wording.Found, wording.Reason, FieldSets<SearchField>.Of(fields));
        }
        return reasons;
    }

    /// <summary>The words of a plan that a post does not have. One of several ways to say a thing is enough.</summary>
    public static IReadOnlyList<string> Missing(PlanNode node, PostMatches matches) => node switch
    {
        PlanNode.Match match => matches.Has(match.Concept) ? [] : [match.Concept.Typed],
        PlanNode.AllOf all => Join(all.Parts, part => part, matches),
        PlanNode.Enough enough => Join(enough.Parts, part => part.Part, matches),
        PlanNode.Boosted boosted => Missing(boosted.Part, matches),
        PlanNode.AnyOf any => any.Parts.Select(part => Missing(part, matches)).MinBy(missing => missing.Count) ?? [],
        _ => [],
    };

    /// <summary>What each part misses; most posts miss nothing, and then nothing is made.</summary>
    private static IReadOnlyList<string> Join<T>(IReadOnlyList<T> parts, Func<T, PlanNode> nodeOf, PostMatches matches)
    {
        IReadOnlyList<string> whole = [];
        for (var i = 0; i < parts.Count; i++)
            if (Missing(nodeOf(parts[i]), matches) is { Count: > 0 } missing) whole = [.. whole, .. missing];
        return whole;
    }
}
