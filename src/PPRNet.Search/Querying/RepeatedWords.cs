namespace PPRNet.Search.Querying;

/// <summary>A word typed twice counts twice, but is looked for once.</summary>
internal static class RepeatedWords
{
    /// <summary>The parts without repetitions, in order; what is left weighs for them.</summary>
    public static List<PlanNode> Merge(List<PlanNode> parts)
    {
        var merged = new List<PlanNode>(parts.Count);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            if (part is not PlanNode.Match match)
            {
                merged.Add(part);
            }
            else if (places.TryAdd(KeyOf(match.Concept), merged.Count))
            {
                merged.Add(part);
            }
            else
            {
                var first = ((PlanNode.Match)merged[places[KeyOf(match.Concept)]]).Concept;
                merged[places[KeyOf(match.Concept)]] = new PlanNode.Match(first with { Weight = first.Weight + match.Concept.Weight });
            }
        }
        return merged;
    }

    /// <summary>The same for two concepts that are looked for alike: "Client" and "clients'" are not, since each has its own exact form.</summary>
    private static string KeyOf(Concept concept) => string.Join('\n',
        concept.Fields.Select(field => field.ToString())
            .Concat(concept.Alternatives.Select(form => $"{form.Treatment} {form.Slop} {string.Join(' ', form.Terms.Select(placed => $"{placed.Position}:{placed.Term}"))}")));
}
