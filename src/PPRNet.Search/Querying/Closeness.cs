using PPRNet.Search.Indexing;
using PPRNet.Search.Searching;
using PPRNet.Search.Text;

namespace PPRNet.Search.Querying;

/// <summary>
/// Neighbouring words of a query that stand near each other in a text more likely mean there what was meant. A bonus for each pair
/// (sequential dependence: D. Metzler and W. B. Croft, 2005); it finds nothing by itself.
/// </summary>
internal static class Closeness
{
    /// <summary>One bonus for each two neighbouring words.</summary>
    public static IEnumerable<Concept> Of(IReadOnlyList<QueryUnit> units, IReadOnlyList<SearchField> fields, IndexSnapshot index, RankingOptions ranking)
    {
        for (var i = 1; i < units.Count; i++)
            if (Pair(units[i - 1], units[i], fields, index, ranking) is { } pair) yield return pair;
    }

    private static Concept? Pair(QueryUnit first, QueryUnit second, IReadOnlyList<SearchField> fields, IndexSnapshot index, RankingOptions ranking)
    {
        var rarer = Math.Min(Frequency(first, index), Frequency(second, index));
        if (rarer == 0 || rarer > ranking.BonusMostPosts || first.LooseTerms[0].Term == second.LooseTerms[0].Term) return null;
        var typed = $"{first.Typed} {second.Typed}";
        IReadOnlyList<PlacedTerm> terms = [first.LooseTerms[0] with { Position = 0 }, second.LooseTerms[0] with { Position = 1 }];
        return new Concept(
            typed, fields, [new Alternative(AlternativeReason.Typed, Treatment.Loose, typed, terms, ranking.NearWords)], rarer, ranking.ClosenessWeight)
        { Kind = ConceptKind.Closeness };
    }

    private static int Frequency(QueryUnit unit, IndexSnapshot index) => index.Vocabulary.DocumentFrequency(unit.LooseTerms[0].Term, Treatment.Loose);
}
