using System.Collections.Concurrent;
using PPRNet.Search.Indexing;

namespace PPRNet.Search.Searching.Related;

/// <summary>What posts of one index are related to: worked out when first asked for, so that opening a large index costs nothing. Thread-safe.</summary>
internal sealed class RelatedCache(IndexSnapshot index)
{
    private const int MostKept = 10_000;       // crawlers ask for every post
    private const int MostVectors = 500;       // each is some 20 kB
    private readonly ConcurrentDictionary<int, IReadOnlyList<RelatedPost>> _related = new();
    private readonly ConcurrentDictionary<int, RelatedPost?> _newer = new();
    private readonly ConcurrentDictionary<int, PostVector> _vectors = new();

    /// <summary>Posts about much the same, most alike first.</summary>
    public IReadOnlyList<RelatedPost> RelatedTo(int document) =>
        Kept(_related, MostKept, document, () => RelatedPosts.Of(index, document, VectorOf));

    /// <summary>The newer summary on a similar question; null when there is none.</summary>
    public RelatedPost? NewerOn(int document) =>
        Kept(_newer, MostKept, document, () => NewerPosts.Of(index, document, NewerPosts.LeastLikeness, VectorOf).FirstOrDefault().Post);

    /// <summary>What a document is about.</summary>
    public PostVector VectorOf(int document) =>
        Kept(_vectors, MostVectors, document, () => PostVector.Of(index, index.PostOf(document)));

    private static T Kept<T>(ConcurrentDictionary<int, T> known, int most, int document, Func<T> make)
    {
        if (known.TryGetValue(document, out var found)) return found;
        if (known.Count >= most) known.Clear();
        return known[document] = make();
    }
}
