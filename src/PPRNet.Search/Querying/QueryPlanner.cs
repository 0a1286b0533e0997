using PPRNet.Search.Indexing;
using PPRNet.Search.Searching;
using PPRNet.Search.Text;

namespace PPRNet.Search.Querying;

/// <summary>
/// Turns what was typed into what was meant: words become concepts with their synonyms, spellings and compounds; words that say
/// nothing are left out; words that the corpus does not know are corrected.
/// </summary>
internal sealed class QueryPlanner(IndexSnapshot index, RankingOptions ranking)
{
    private readonly ConceptMaker _concepts = new(index, ranking);

    /// <summary>Plans a query.</summary>
    /// <param name="query">What was typed.</param>
    /// <param name="exact">Only the words as typed: no stemming, synonyms or corrections.</param>
    public SearchPlan Plan(ParsedQuery query, bool exact)
    {
        var reading = new Reading(exact, IsWidened: !exact && !query.IsLiteral, HasContent(query.Root), [.. _concepts.ExactTermsOf(query.Root)]);
        var parts = query.Root is null ? [] : RepeatedWords.Merge(PartsOf(query.Root, reading, IndexFields.Searched));
        var required = parts.Where(part => part is not PlanNode.Except and not PlanNode.InYears && !IsRestricted(part)).ToList();
        return new SearchPlan
        {
            Root = All(parts),
            Required = exact || query.IsLiteral ? [] : [.. required.Select(part => (part, RarityOf(part)))],
            Kept = [.. parts.Except(required)],
            Bonuses = reading.Bonuses,
            Interpretation = new Interpretation
            {
                Text = query.Printed,
                IsExact = exact,
                Terms = reading.Terms,
                Corrected = reading.Replacements.Count == 0 ? null : new Correction(Corrected(query, reading), reading.Replacements),
                Notices = [.. query.Notices, .. reading.Notices, .. UnknownWords(reading.Unknown)],
            },
        };
    }

    /// <summary>The parts of a node that are required together.</summary>
    private List<PlanNode> PartsOf(QueryNode node, Reading reading, IReadOnlyList<SearchField> fields)
    {
        var parts = new List<PlanNode>();
        var run = new List<string>();
        foreach (var part in node is QueryNode.AllOf all ? all.Parts : [node])
        {
            if (part is QueryNode.Word word)
            {
                run.Add(word.Text);
                continue;
            }
            Flush();
            var planned = Plan(part, reading, fields);
            parts.AddRange(planned is PlanNode.AllOf nested ? nested.Parts : [planned]);
        }
        Flush();
        return parts;

        void Flush()
        {
            if (run.Count > 0) parts.AddRange(_concepts.OfWords(run, reading, fields));
            run.Clear();
        }
    }

    private PlanNode Plan(QueryNode node, Reading reading, IReadOnlyList<SearchField> fields) => node switch
    {
        QueryNode.Word or QueryNode.AllOf => All(PartsOf(node, reading, fields)),
        QueryNode.Phrase phrase => _concepts.OfPhrase(phrase, fields),
        QueryNode.Prefix prefix => _concepts.OfPrefix(prefix.Text, reading, fields),
        QueryNode.Fuzzy fuzzy => _concepts.OfSimilar(fuzzy.Text, reading, fields),
        QueryNode.InField inField => inField.Field == SearchField.Doi ? ConceptMaker.OfDoi(inField.Part) : Plan(inField.Part, reading, [inField.Field]),
        QueryNode.InYears years => new PlanNode.InYears(years.Clock, years.Range),
        QueryNode.AnyOf any => new PlanNode.AnyOf([.. any.Parts.Select(part => Plan(part, reading, fields))]),
        QueryNode.Anything => new PlanNode.Everything(),
        QueryNode.Except except => new PlanNode.Except(Plan(except.Part, reading.Silent(), fields)),
        _ => throw new InvalidOperationException($"Unknown part of a query: {node}."),
    };

    private static PlanNode All(List<PlanNode> parts) => parts.Count switch
    {
        0 => new PlanNode.Everything(),
        1 => parts[0],
        _ => new PlanNode.AllOf(parts),
    };

    /// <summary>Parts that look only into named fields are what the reader insists on.</summary>
    private static bool IsRestricted(PlanNode part) =>
        part.Concepts() is [var concept, ..] && !ReferenceEquals(concept.Fields, IndexFields.Searched);

    /// <summary>How much leaving a part out would lose: the rarity of what it looks for, the rarest that can be if it is nowhere.</summary>
    private float RarityOf(PlanNode part) => part switch
    {
        PlanNode.AllOf all => all.Parts.Sum(RarityOf),
        PlanNode.AnyOf any => any.Parts.Min(RarityOf),
        PlanNode.Match match => Bm25.Rarity(match.Concept.DocumentFrequency, index.Documents),
        _ => 0,
    };

    private bool HasContent(QueryNode? node) => node switch
    {
        null => false,
        QueryNode.Word word => index.Analysis.Tokens(word.Text, Treatment.Exact).Any(token => !StopWords.Contains(token.Term)),
        QueryNode.AllOf all => all.Parts.Any(HasContent),
        QueryNode.AnyOf any => any.Parts.Any(HasContent),
        QueryNode.InField inField => HasContent(inField.Part),
        QueryNode.Except => false,
        _ => true,
    };

    /// <summary>What can not be found is named, so that nobody takes what is found for an answer to it.</summary>
    private static IEnumerable<Notice> UnknownWords(IReadOnlyList<string> words)
    {
        const int Named = 5;
        if (words.Count == 0) yield break;
        var named = string.Join(", ", words.Distinct().Take(Named).Select(word => $"'{word}'")) + (words.Count > Named ? " …" : "");
        yield return new Notice("words-unknown", words.Count == 1 ? $"No summary has the word {named}." : $"No summary has any of the words {named}.");
    }

    private static string Corrected(ParsedQuery query, Reading reading) =>
        QueryPrinter.Print(QueryRewriting.Replace(query.Root!, reading.Replacements));
}

/// <summary>What planning one query has found out so far.</summary>
/// <param name="IsExact">Only words as typed.</param>
/// <param name="IsWidened">Synonyms and corrections count as well.</param>
/// <param name="HasContent">Some word says something; then words like "the" and "how" are left out.</param>
/// <param name="Context">Every exact term of the query, as evidence for corrections.</param>
internal sealed record Reading(bool IsExact, bool IsWidened, bool HasContent, IReadOnlyList<string> Context)
{
    public List<InterpretedTerm> Terms { get; private init; } = [];

    public List<(string From, string To)> Replacements { get; private init; } = [];

    public List<Notice> Notices { get; private init; } = [];

    /// <summary>Words that stand nowhere and that nothing else was searched for.</summary>
    public List<string> Unknown { get; private init; } = [];

    /// <summary>What only adds to scores.</summary>
    public List<Concept> Bonuses { get; private init; } = [];

    /// <summary>For excluded parts: they are not widened, and nothing is said about them.</summary>
    public Reading Silent() => this with { IsWidened = false, Terms = [], Replacements = [], Notices = [], Bonuses = [], Unknown = [] };
}
