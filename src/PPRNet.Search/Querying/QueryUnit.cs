using PPRNet.Search.Text;

namespace PPRNet.Search.Querying;

/// <summary>A word or compound of a query in its index forms.</summary>
/// <param name="Typed">As typed.</param>
/// <param name="ExactTerms">Its exact term; several when it holds punctuation that parts words ("and/or").</param>
/// <param name="LooseTerms">The same, loose.</param>
/// <param name="ExactParts">For a compound, its parts.</param>
/// <param name="LooseParts">The same, loose.</param>
internal sealed record QueryUnit(
    string Typed, IReadOnlyList<PlacedTerm> ExactTerms, IReadOnlyList<PlacedTerm> LooseTerms, IReadOnlyList<PlacedTerm> ExactParts, IReadOnlyList<PlacedTerm> LooseParts)
{
    /// <summary>What was typed, when the unit is a correction of it.</summary>
    public string? CorrectedFrom { get; init; }

    /// <summary>The exact term that it is corrected by.</summary>
    public string ExactTerm => ExactTerms[0].Term;

    /// <summary>A plain word that says nothing.</summary>
    public bool IsStopWord => ExactParts.Count == 0 && ExactTerms.All(term => StopWords.Contains(term.Term));

    /// <summary>The loose terms of its words one by one, for the thesaurus.</summary>
    public IReadOnlyList<string> BaseTerms { get; } = [.. (LooseParts.Count > 0 ? LooseParts : LooseTerms).Select(term => term.Term)];
}

/// <summary>Cuts words as typed into units: compounds stay whole however they are written.</summary>
internal static class QueryUnits
{
    public static List<QueryUnit> Read(string typed, TextAnalysis analysis)
    {
        var exact = analysis.Tokens(typed, Treatment.Exact);
        var loose = exact.Select(token => token with { Term = analysis.Loose(token.Term) }).ToList();
        var units = new List<QueryUnit>();
        for (var i = 0; i < exact.Count;)
        {
            var position = exact[i].Position;
            var widest = Enumerable.Range(i, exact.Count - i).TakeWhile(t => exact[t].Position == position).MaxBy(t => exact[t].Length);
            var end = position + exact[widest].Length;
            var parts = Enumerable.Range(i, exact.Count - i).Where(t => exact[t].Length == 1 && exact[t].Position < end).ToList();
            var isCompound = exact[widest].Length > 1;
            units.Add(new QueryUnit(
                typed[exact[widest].Start..exact[widest].End],
                [new PlacedTerm(exact[widest].Term, 0)],
                [new PlacedTerm(loose[widest].Term, 0)],
                isCompound ? [.. parts.Select(t => new PlacedTerm(exact[t].Term, exact[t].Position - position))] : [],
                isCompound ? [.. parts.Select(t => new PlacedTerm(loose[t].Term, loose[t].Position - position))] : []));
            while (i < exact.Count && exact[i].Position < end) i++;
        }
        return units;
    }
}
