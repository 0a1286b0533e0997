using PPRNet.Search.Corpus;
using PPRNet.Search.Posts;
using PPRNet.Search.Text;

namespace PPRNet.Search.Indexing;

/// <summary>
/// What an index is to hold: every post by name, month and content, in the order of its documents, and the texts of those posts
/// that no index holds yet.
/// </summary>
internal sealed class IndexContent
{
    private readonly IReadOnlyDictionary<PostId, Post> _texts;

    private IndexContent(IEnumerable<IndexedPost> posts, IReadOnlyDictionary<PostId, Post> texts, TextAnalysis analysis, CorpusSources sources, string? fingerprint = null)
    {
        _texts = texts;
        Posts = [.. posts.Order()];
        Analysis = analysis;
        Sources = sources;
        fingerprint ??= Fingerprints.OfCorpus(Posts.ToDictionary(post => post.Id, post => post.Hash), sources);
        Manifest = new IndexManifest(IndexFields.SchemaVersion, analysis.Version, fingerprint, Posts.Count);
    }

    /// <summary>Every post, in the order of the documents.</summary>
    public IReadOnlyList<IndexedPost> Posts { get; }

    public TextAnalysis Analysis { get; }

    public CorpusSources Sources { get; }

    public IndexManifest Manifest { get; }

    public static IndexContent Of(CorpusSnapshot corpus) => new(
        corpus.Posts.Select(post => new IndexedPost(post.Id, post.Posted.Ordinal, corpus.HashOf(post.Id))),
        corpus.Posts.ToDictionary(post => post.Id),
        corpus.Thesaurus.Analysis,
        corpus.Sources,
        corpus.Fingerprint);

    /// <summary>What an index holds, with one post put in its place, or taken out when there is no text.</summary>
    public static IndexContent Of(IEnumerable<IndexedPost> held, PostId id, Post? post, TextAnalysis analysis, CorpusSources sources)
    {
        var others = held.Where(other => other.Id != id);
        return post is null
            ? new IndexContent(others, new Dictionary<PostId, Post>(), analysis, sources)
            : new IndexContent(
                others.Append(new IndexedPost(id, post.Posted.Ordinal, Fingerprints.OfPost(post))),
                new Dictionary<PostId, Post> { [id] = post },
                analysis,
                sources);
    }

    /// <exception cref="KeyNotFoundException">Only its name is known: it must be taken from an index that holds it.</exception>
    public Post TextOf(PostId id) => _texts[id];
}
