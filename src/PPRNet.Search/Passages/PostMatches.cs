using PPRNet.Search.Posts;
using PPRNet.Search.Querying;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Passages;

/// <summary>Where in one post the query's concepts stand.</summary>
internal sealed class PostMatches
{
    private readonly List<ConceptMatch>[] _byField = [.. Enum.GetValues<PostField>().Select(_ => new List<ConceptMatch>())];

    /// <summary>The matches in a field, in no particular order; the same place may be matched several times.</summary>
    public IReadOnlyList<ConceptMatch> In(PostField field) => _byField[(int)field];

    public void Add(PostField field, ConceptMatch match) => _byField[(int)field].Add(match);
}

/// <summary>One place at which a concept stands.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Weight">What the alternative that stands there counts against the word typed.</param>
/// <param name="Place">Where.</param>
internal readonly record struct ConceptMatch(Concept Concept, float Weight, Occurrence Place);
