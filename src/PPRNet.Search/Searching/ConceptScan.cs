using System.Buffers;
using PPRNet.Search.Querying;

namespace PPRNet.Search.Searching;

/// <summary>Walks one concept window by window: in which documents of the window it stands, and what it adds to their scores.</summary>
/// <param name="concept">The concept.</param>
/// <param name="postings">Where it stands.</param>
/// <param name="rarity">What a strength of 1 adds to a score.</param>
internal sealed class ConceptScan(Concept concept, ConceptPostings postings, float rarity) : IDisposable
{
    private ulong[]? _mask;                           // only of what must match; bonuses merely add
    private int _masked = -1;                        // the window that the mask is of
    private int _from = -1;                          // the window that the stretch is of
    private int _begin, _end;                        // its stretch of the postings

    public Concept Concept => concept;

    /// <summary>The documents of the window at <paramref name="from"/> in which the concept stands.</summary>
    public ReadOnlySpan<ulong> MaskAt(int from)
    {
        if (postings.Marks is { } marks) return marks.AsSpan(from >> 6, Window.Words);
        var mask = (_mask ??= ArrayPool<ulong>.Shared.Rent(Window.Words)).AsSpan(0, Window.Words);
        if (_masked == from) return mask;
        MoveTo(from);
        mask.Clear();
        foreach (var document in postings.Documents.AsSpan(_begin, _end - _begin)) Window.Set(mask, document - from);
        _masked = from;
        return mask;
    }

    /// <summary>Adds to the scores of a window what the concept is worth in each of its documents, whether they match the query or not.</summary>
    public void AddTo(Span<float> scores, int from)
    {
        MoveTo(from);
        var documents = postings.Documents.AsSpan(_begin, _end - _begin);
        var strengths = postings.Strengths.AsSpan(_begin, documents.Length);
        for (var i = 0; i < documents.Length; i++) scores[documents[i] - from] += rarity * strengths[i];
    }

    /// <summary>What the concept adds to the score of a document; null where it does not stand.</summary>
    public float? ScoreIn(int document) =>
        postings.IndexFrom(0, document) is var at && at < postings.Documents.Length && postings.Documents[at] == document ? rarity * postings.Strengths[at] : null;

    /// <summary>Gives the window's memory back.</summary>
    public void Dispose()
    {
        if (_mask is not null) ArrayPool<ulong>.Shared.Return(_mask);
        _mask = null;
    }

    private void MoveTo(int from)
    {
        if (from == _from) return;
        _begin = postings.IndexFrom(from < _from ? 0 : _end, from);
        _end = postings.IndexFrom(_begin, from + Window.Size);
        _from = from;
    }
}
