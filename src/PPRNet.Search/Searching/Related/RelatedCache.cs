using System.Collections.Concurrent;
using PPRNet.Search.Indexing;

namespace PPRNet.Search.Searching.Related;

/// <summary>Related posts found for one index: worked out when first asked for, so that opening a large index costs nothing. Thread-safe.</summary>
internal sealed class RelatedCache
{
    private const int MostKept = 10_000;       // crawlers ask for every post
    private const int MostVectors = 500;       // each is some 20 kB
    private readonly ConcurrentDictionary<int, PostVector> _vectors = new();
    private readonly ConcurrentDictionary<int, Relations> _found = new();

    public Relations Of(IndexSnapshot index, int document)
    {
        if (_found.TryGetValue(document, out var known)) return known;
        if (_found.Count >= MostKept) _found.Clear();
        var related = RelatedPosts.Of(index, document, other => VectorOf(index, other));
        return _found[document] = new Relations(related, NewerPosts.Of(index, index.PostOf(document), related));
    }

    private PostVector VectorOf(IndexSnapshot index, int document)
    {
        if (_vectors.TryGetValue(document, out var known)) return known;
        if (_vectors.Count >= MostVectors) _vectors.Clear();
        return _vectors[document] = PostVector.Of(index, index.PostOf(document));
    }
}

/// <summary>What a post is related to.</summary>
/// <param name="Related">Most alike first.</param>
/// <param name="Newer">The newer summary on a similar question; null when there is none.</param>
internal sealed record Relations(IReadOnlyList<RelatedPost> Related, RelatedPost? Newer);
