using PPRNet.Search.Posts;

namespace PPRNet.Search.Indexing;

/// <summary>
/// How an index that holds some posts already becomes the one that is wanted: runs of its documents, and runs of changed posts
/// between them, one after the other in the order of the new index. So the result is the index that a full build would write.
/// </summary>
internal sealed class SlicePlan
{
    private SlicePlan(IReadOnlyList<Slice> all, IReadOnlyList<IndexedPost> changed) => (All, Changed) = (all, changed);

    public IReadOnlyList<Slice> All { get; }

    /// <summary>The posts that must be analysed, in order.</summary>
    public IReadOnlyList<IndexedPost> Changed { get; }

    /// <summary>How often the old index must be read through: once for every run taken from it.</summary>
    public int Passes => All.Count(slice => !slice.IsChanged);

    public static SlicePlan Between(IReadOnlyList<IndexedPost> held, IReadOnlyList<IndexedPost> wanted)
    {
        var documents = new Dictionary<(PostId, string), int>(held.Count);
        for (var i = 0; i < held.Count; i++) documents[(held[i].Id, held[i].Hash)] = i;
        var (slices, changed) = (new List<Slice>(), new List<IndexedPost>());
        foreach (var post in wanted)
        {
            var isChanged = !documents.TryGetValue((post.Id, post.Hash), out var document);
            if (isChanged)
            {
                document = changed.Count;
                changed.Add(post);
            }
            if (slices is not [.., var last] || last.IsChanged != isChanged || document < last.Documents[^1]) slices.Add(last = new Slice(isChanged, []));
            last.Documents.Add(document);
        }
        return new SlicePlan(slices, changed);
    }
}

/// <summary>A run of documents that follow one another in the new index.</summary>
/// <param name="IsChanged">Of the changed posts, not of the old index.</param>
/// <param name="Documents">Which ones, ascending.</param>
internal sealed record Slice(bool IsChanged, List<int> Documents);
