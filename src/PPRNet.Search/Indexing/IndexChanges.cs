using PPRNet.Search.Posts;

namespace PPRNet.Search.Indexing;

/// <summary>How an index differs from the one before it.</summary>
/// <param name="Created">Posts that were not there.</param>
/// <param name="Updated">Posts with another content.</param>
/// <param name="Deleted">Posts that are gone.</param>
public sealed record IndexChanges(int Created, int Updated, int Deleted)
{
    /// <summary>No post differs.</summary>
    public static IndexChanges None { get; } = new(0, 0, 0);

    internal static IndexChanges Between(OpenGeneration? before, IndexContent after)
    {
        var held = before is null ? new Dictionary<PostId, string>() : IndexedPosts.Of(before.Reader).ToDictionary(post => post.Id, post => post.Hash);
        var created = after.Posts.Count(post => !held.ContainsKey(post.Id));
        var updated = after.Posts.Count(post => held.TryGetValue(post.Id, out var hash) && hash != post.Hash);
        return new IndexChanges(created, updated, held.Count + created - after.Posts.Count);
    }
}
