using PPRNet.Search.Figures;
using PPRNet.Search.Posts;
using PPRNet.Search.Text;

namespace PPRNet.Search.Indexing;

/// <summary>
/// The posts that were shown lately, read and taken apart once: reading ten posts anew costs many times what finding them does.
/// Bounded, so that memory does not follow the corpus; when it is full it starts again. Thread-safe.
/// </summary>
internal sealed class HeldPosts(int documents, Func<int, HeldPost> read)
{
    /// <summary>About 25 MB; more than today's corpus has.</summary>
    private const int Most = 2_000;

    private readonly HeldPost?[] _posts = new HeldPost?[documents];     // writes race harmlessly with equal values
    private int _count;

    public HeldPost Get(int document)
    {
        if (_posts[document] is { } held) return held;
        if (Interlocked.Increment(ref _count) > Most)
        {
            Array.Clear(_posts);
            Interlocked.Exchange(ref _count, 1);
        }
        return _posts[document] = read(document);
    }
}

/// <summary>A post with what was found in it when it was indexed.</summary>
/// <param name="Post">The post.</param>
/// <param name="Sentences">The sentences of each text, by <see cref="PostField"/>.</param>
/// <param name="Links">The bytes of <see cref="SentenceLinks"/>.</param>
/// <param name="Figures">The figures that it states.</param>
internal sealed record HeldPost(Post Post, Sentence[][] Sentences, byte[] Links, IReadOnlyList<Figure> Figures);
