using Lucene.Net.Search;
using PPRNet.Search.Indexing;
using PPRNet.Search.Querying;

namespace PPRNet.Search.Searching;

/// <summary>Walks the documents of one segment in which an alternative stands in one field, in order.</summary>
internal abstract class PostingCursor
{
    /// <summary>No further document.</summary>
    public const int End = DocIdSetIterator.NO_MORE_DOCS;

    /// <summary>Where it stands; -1 before the first move, <see cref="End"/> after the last document.</summary>
    public int Document { get; protected set; } = -1;

    /// <summary>How often the alternative stands in the current document's field.</summary>
    public abstract int Frequency { get; }

    /// <summary>Moves to the first document at or after <paramref name="target"/>, which lies beyond the current one.</summary>
    public abstract int Advance(int target);

    /// <summary>Moves to the next document.</summary>
    public abstract int Next();

    /// <summary>Opens a cursor, or returns null when a term of the alternative does not stand in the field at all.</summary>
    /// <param name="snapshot">The index.</param>
    /// <param name="leaf">Number of the segment.</param>
    /// <param name="field">Where to look.</param>
    /// <param name="alternative">What to look for.</param>
    /// <param name="withOffsets">Whether <see cref="PhraseCursor.Marked"/> will be asked for.</param>
    public static PostingCursor? Open(IndexSnapshot snapshot, int leaf, SearchField field, Alternative alternative, bool withOffsets)
    {
        var words = IndexFields.Words(field, alternative.Treatment);
        if (alternative.Terms.Count == 1 && !withOffsets)
            return snapshot.Postings.Documents(leaf, words, alternative.Terms[0].Term) is { } documents ? new TermCursor(documents) : null;
        var terms = new Postings[alternative.Terms.Count];
        for (var i = 0; i < terms.Length; i++)
        {
            if (snapshot.Postings.Places(leaf, words, alternative.Terms[i].Term) is not { } places) return null;
            terms[i] = places;
        }
        return terms.Length == 0 ? null : new PhraseCursor(terms, alternative);
    }
}

/// <summary>One occurrence of an alternative in a text.</summary>
/// <param name="Position">Position of its first word.</param>
/// <param name="LastPosition">Position of its last word.</param>
/// <param name="Start">Where it starts, in UTF-16 units.</param>
/// <param name="End">Where it ends, exclusive.</param>
internal readonly record struct Occurrence(int Position, int LastPosition, int Start, int End)
{
    /// <summary>A single word.</summary>
    public static Occurrence Of(Place place) => new(place.Position, place.Position, place.Start, place.End);
}

/// <summary>The postings of one term, frequencies only.</summary>
internal sealed class TermCursor(Postings postings) : PostingCursor
{
    public Postings Postings => postings;

    /// <summary>Where it stands in <see cref="Postings"/>; -1 before the first move.</summary>
    public int At { get; private set; } = -1;

    public override int Frequency => postings.Frequencies[At];

    public override int Advance(int target) => MoveTo(postings.IndexFrom(At + 1, target));

    public override int Next() => MoveTo(At + 1);

    /// <summary>Moves to a place in <see cref="Postings"/> and tells the document there.</summary>
    public int MoveTo(int at)
    {
        At = at;
        return Document = at < postings.Documents.Length ? postings.Documents[at] : End;
    }
}
