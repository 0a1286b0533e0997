using PPRNet.Search.Indexing;
using PPRNet.Search.Searching;
using PPRNet.Search.Text;

namespace PPRNet.Search.Querying;

/// <summary>Makes concepts out of words: their forms, compounds and synonyms, or a correction when the corpus does not know them.</summary>
internal sealed class ConceptMaker(IndexSnapshot index, RankingOptions ranking)
{
    /// <summary>Words that <c>therap*</c> may stand for; the rest is left out with a notice.</summary>
    private const int MaxExpansions = 512;

    private readonly TextAnalysis _analysis = index.Analysis;

    /// <summary>The required parts that a run of plain words asks for, in the order typed.</summary>
    public IEnumerable<PlanNode> OfWords(IReadOnlyList<string> words, Reading reading, IReadOnlyList<SearchField> fields)
    {
        var typed = string.Join(' ', words);
        var units = QueryUnits.Read(typed, _analysis);
        if (reading.IsWidened) Correct(units, reading);
        if (reading.IsWidened) reading.Bonuses.AddRange(Closeness.Of([.. units.Where(unit => !unit.IsStopWord)], fields, index, ranking));
        var terms = units.SelectMany(unit => unit.BaseTerms).ToList();
        for (int i = 0, term = 0; i < units.Count;)
        {
            var length = 0;
            var entry = reading.IsWidened ? index.Thesaurus.Find(terms, term, out length) : null;
            var covered = entry is null ? 0 : UnitsCovering(units, i, length);
            if (covered > 1) yield return OfGroup(units.GetRange(i, covered), entry!, reading, fields);
            else if (!reading.HasContent || !units[i].IsStopWord) yield return OfUnit(units[i], covered == 1 ? entry : null, reading, fields);
            for (var end = i + Math.Max(1, covered); i < end; i++) term += units[i].BaseTerms.Count;
        }
    }

    /// <summary>Every exact term of a query.</summary>
    public IEnumerable<string> ExactTermsOf(QueryNode? node) =>
        _analysis.Tokens(QueryPrinter.Print(node), Treatment.Exact).Select(token => token.Term).Where(term => !StopWords.Contains(term));

    /// <summary>Words between quotes: exactly these, side by side or near each other.</summary>
    public PlanNode OfPhrase(QueryNode.Phrase phrase, IReadOnlyList<SearchField> fields)
    {
        var terms = Placed(_analysis.Tokens(phrase.Text, Treatment.Exact));
        if (terms.Count == 0) return new PlanNode.Nothing();
        var rarest = terms.Min(term => index.Vocabulary.DocumentFrequency(term.Term, Treatment.Exact));
        return new PlanNode.Match(new Concept($"\"{phrase.Text}\"", fields, [new Alternative(AlternativeReason.Typed, Treatment.Exact, phrase.Text, terms, phrase.Slop)], Math.Max(1, rarest)));
    }

    /// <summary>Words that begin alike.</summary>
    public PlanNode OfPrefix(string prefix, Reading reading, IReadOnlyList<SearchField> fields)
    {
        var parts = Placed(_analysis.Tokens(prefix, Treatment.Exact));
        if (parts.Count == 0) return new PlanNode.Nothing();
        var found = index.Vocabulary.StartingWith(parts[^1].Term, Treatment.Exact).Take(MaxExpansions + 1).ToList();
        if (found.Count > MaxExpansions)
            reading.Notices.Add(new Notice("prefix-cut", $"More than {MaxExpansions} words begin with '{prefix}'; only the first {MaxExpansions} were searched for."));
        var before = parts.Take(parts.Count - 1).ToList();             // "self-ha*": the words before the last one stand as they are
        var alternatives = found.Take(MaxExpansions).Select(word => Beginning(before, word.Term)).ToList();
        if (alternatives.Count > 0) reading.Terms.Add(new InterpretedTerm(prefix + "*", [.. alternatives.Select(word => word.Label).Take(12)], "prefix"));
        return new PlanNode.Match(new Concept(prefix + "*", fields, alternatives, Math.Max(1, found.Select(word => word.DocumentFrequency).DefaultIfEmpty().Max())));
    }

    private static Alternative Beginning(IReadOnlyList<PlacedTerm> before, string word) => new(
        AlternativeReason.Prefix, Treatment.Exact, string.Join(' ', before.Select(part => part.Term).Append(word)), [.. before, new PlacedTerm(word, before.Count == 0 ? 0 : before[^1].Position + 1)]);

    /// <summary>Words spelled much alike.</summary>
    public PlanNode OfSimilar(string word, Reading reading, IReadOnlyList<SearchField> fields)
    {
        var found = index.Spelling.Similar(TextFolding.Fold(word)).ToList();
        var alternatives = found.Select(similar => Single(AlternativeReason.Similar, similar.Word) with { Weight = similar.Distance == 0 ? 1 : ranking.SimilarWeight }).ToList();
        if (alternatives.Count > 0) reading.Terms.Add(new InterpretedTerm(word + "~", [.. alternatives.Select(similar => similar.Label).Take(12)], "similar"));
        return new PlanNode.Match(new Concept(word + "~", fields, alternatives, Math.Max(1, found.Select(similar => similar.DocumentFrequency).DefaultIfEmpty().Max())));
    }

    /// <summary>A DOI, whole.</summary>
    public static PlanNode OfDoi(QueryNode part)
    {
        var doi = QueryPrinter.Print(part).Trim('"', '(', ')').ToLowerInvariant();
        return new PlanNode.Match(new Concept(doi, [SearchField.Doi], [Single(AlternativeReason.Typed, Posts.CitationParser.FindDoi(doi) ?? doi)], 1));
    }

    /// <summary>One word or compound.</summary>
    private PlanNode.Match OfUnit(QueryUnit unit, ThesaurusEntry? entry, Reading reading, IReadOnlyList<SearchField> fields)
    {
        var alternatives = Forms(unit, unit.CorrectedFrom is null ? AlternativeReason.Typed : AlternativeReason.Spelling, reading.IsExact);
        var frequency = Frequency(unit, reading.IsExact);
        var synonyms = entry is null ? [] : Synonyms(entry, unit.Typed, reading);
        if (frequency == 0 && synonyms.Count == 0) reading.Unknown.Add(unit.Typed);
        if (frequency == 0) frequency = synonyms.Select(Frequency).DefaultIfEmpty().Max();
        return new PlanNode.Match(ConceptOf(unit.CorrectedFrom ?? unit.Typed, fields, [.. alternatives, .. synonyms], frequency));
    }

    /// <summary>Several words that the thesaurus knows as one term: all of the words, or a synonym of the whole.</summary>
    private PlanNode OfGroup(List<QueryUnit> units, ThesaurusEntry entry, Reading reading, IReadOnlyList<SearchField> fields)
    {
        var typed = string.Join(' ', units.Select(unit => unit.Typed));
        var synonyms = Synonyms(entry, typed, reading);
        var words = units.Where(unit => !unit.IsStopWord).Select(unit => (PlanNode)OfUnit(unit, null, reading, fields)).ToList();
        var all = words.Count == 1 ? words[0] : new PlanNode.AllOf(words);
        if (synonyms.Count == 0) return all;
        return new PlanNode.AnyOf([all, new PlanNode.Match(ConceptOf(typed, fields, synonyms, synonyms.Max(Frequency)))]);
    }

    /// <summary>The other terms of a group that stand in the corpus at all.</summary>
    private List<Alternative> Synonyms(ThesaurusEntry entry, string typed, Reading reading)
    {
        var synonyms = entry.Others.Select(Synonym).Where(synonym => Frequency(synonym) > 0).ToList();
        if (synonyms.Count > 0) reading.Terms.Add(new InterpretedTerm(typed, [.. synonyms.Select(synonym => synonym.Label)], "synonym"));
        return synonyms;
    }

    private Alternative Synonym(ThesaurusTerm term)
    {
        var treatment = term.IsAcronym ? Treatment.Exact : Treatment.Loose;
        return new Alternative(AlternativeReason.Synonym, treatment, term.Text, Placed(_analysis.Tokens(term.Text, treatment)), 0, ranking.SynonymWeight);
    }

    /// <summary>Puts right what is spelled wrong, before anything is looked up: a correction has the synonyms of what was meant.</summary>
    private void Correct(List<QueryUnit> units, Reading reading)
    {
        var isKnown = KnownToThesaurus(units);
        for (var i = 0; i < units.Count; i++)
        {
            if (isKnown[i] || units[i].IsStopWord || Frequency(units[i], exact: false) > 0 || Frequency(units[i], exact: true) > 0) continue;
            if (index.Spelling.Correct(units[i].ExactTerm, reading.Context) is not { } word) continue;
            reading.Replacements.Add((units[i].Typed, word));
            reading.Terms.Add(new InterpretedTerm(units[i].Typed, [word], "spelling"));
            units[i] = QueryUnits.Read(word, _analysis)[0] with { CorrectedFrom = units[i].Typed };
        }
    }

    /// <summary>Which units belong to a term of the thesaurus: "Zoom" is not misspelled even if no post has it.</summary>
    private bool[] KnownToThesaurus(List<QueryUnit> units)
    {
        var isKnown = new bool[units.Count];
        var terms = units.SelectMany(unit => unit.BaseTerms).ToList();
        for (int i = 0, term = 0; i < units.Count; term += units[i++].BaseTerms.Count)
            if (index.Thesaurus.Find(terms, term, out var length) is not null)
                Array.Fill(isKnown, true, i, UnitsCovering(units, i, length));
        return isKnown;
    }

    private Concept ConceptOf(string typed, IReadOnlyList<SearchField> fields, IReadOnlyList<Alternative> alternatives, int frequency) =>
        new(typed, fields, alternatives, frequency)
        {
            Repetition = index.Vocabulary.Repetition(alternatives.Where(form => form is { Treatment: Treatment.Loose, Terms.Count: 1 }).Select(form => form.Terms[0].Term)),
        };

    /// <summary>The loose form, and the exact one for its bonus; an unlisted compound also in its parts.</summary>
    private List<Alternative> Forms(QueryUnit unit, AlternativeReason reason, bool exact)
    {
        var forms = new List<Alternative>();
        if (!exact) forms.Add(new Alternative(reason, Treatment.Loose, unit.Typed, unit.LooseTerms));
        forms.Add(new Alternative(reason, Treatment.Exact, unit.Typed, unit.ExactTerms, 0, exact ? 1 : ranking.ExactBonus) { IsBonus = !exact });
        if (unit.ExactParts.Count > 0 && !_analysis.IsListedCompound(unit.ExactTerm))
            forms.Add(new Alternative(AlternativeReason.Compound, exact ? Treatment.Exact : Treatment.Loose, unit.Typed, exact ? unit.ExactParts : unit.LooseParts));
        return forms;
    }

    private int Frequency(QueryUnit unit, bool exact)
    {
        var treatment = exact ? Treatment.Exact : Treatment.Loose;
        var whole = (exact ? unit.ExactTerms : unit.LooseTerms).Min(term => index.Vocabulary.DocumentFrequency(term.Term, treatment));
        var parts = exact ? unit.ExactParts : unit.LooseParts;
        return parts.Count == 0 ? whole : Math.Max(whole, parts.Min(term => index.Vocabulary.DocumentFrequency(term.Term, treatment)));
    }

    private int Frequency(Alternative alternative) =>
        alternative.Terms.Count == 0 ? 0 : alternative.Terms.Min(term => index.Vocabulary.DocumentFrequency(term.Term, alternative.Treatment));

    private static Alternative Single(AlternativeReason reason, string exactTerm) => new(reason, Treatment.Exact, exactTerm, [new PlacedTerm(exactTerm, 0)]);

    /// <summary>The terms of a phrase: the parts of compounds, which stand at the same places however they were written.</summary>
    private static List<PlacedTerm> Placed(IReadOnlyList<TextToken> tokens) =>
        [.. tokens.Where(token => token.Length == 1).Select(token => new PlacedTerm(token.Term, token.Position))];

    /// <summary>How many units a thesaurus entry of <paramref name="terms"/> terms covers; 0 when it ends inside one.</summary>
    private static int UnitsCovering(List<QueryUnit> units, int at, int terms)
    {
        var covered = 0;
        for (; terms > 0 && at + covered < units.Count; covered++) terms -= units[at + covered].BaseTerms.Count;
        return terms == 0 ? covered : 0;
    }
}
