using PPRNet.Search.Posts;
using PPRNet.Search.Querying;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Passages;

/// <summary>Where in one post the query's concepts stand.</summary>
internal sealed class PostMatches
{
    private readonly List<ConceptMatch>[] _byField = [.. Enum.GetValues<PostField>().Select(_ => new List<ConceptMatch>())];
    private readonly Dictionary<Concept, List<FieldMatch>> _byConcept = new((IEqualityComparer<Concept>)ReferenceEqualityComparer.Instance);

    /// <summary>The matches in a text, in no particular order; the same place may be matched several times.</summary>
    public IReadOnlyList<ConceptMatch> In(PostField field) => _byField[(int)field];

    /// <summary>The fields in which a concept stands, labels such as topics among them, and as what.</summary>
    public IReadOnlyList<FieldMatch> Of(Concept concept) => _byConcept.TryGetValue(concept, out var matches) ? matches : [];

    /// <summary>Notes that an alternative of a concept stands in a field.</summary>
    public void Add(Concept concept, FieldMatch match)
    {
        if (!_byConcept.TryGetValue(concept, out var matches)) _byConcept[concept] = matches = [];
        matches.Add(match);
    }

    /// <summary>Notes a place in a text.</summary>
    public void Add(PostField field, ConceptMatch match) => _byField[(int)field].Add(match);
}

/// <summary>One place at which a concept stands.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Weight">What the alternative that stands there counts against the word typed.</param>
/// <param name="Place">Where.</param>
internal readonly record struct ConceptMatch(Concept Concept, float Weight, Occurrence Place);

/// <summary>A field in which an alternative of a concept stands.</summary>
/// <param name="Field">The field.</param>
/// <param name="Alternative">What stands there.</param>
internal readonly record struct FieldMatch(SearchField Field, Alternative Alternative);
