using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
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

    /// <summary>The places in the current document that a reader should see marked: phrases whole, near words one by one.</summary>
    public abstract void Occurrences(List<Occurrence> into);

    /// <summary>Opens a cursor, or returns null when a term of the alternative does not stand in the field at all.</summary>
    public static PostingCursor? Open(AtomicReader reader, SearchField field, Alternative alternative, bool withOffsets)
    {
        if (reader.GetTerms(IndexFields.Words(field, alternative.Treatment)) is not { } terms) return null;
        var flags = withOffsets ? DocsAndPositionsFlags.OFFSETS : DocsAndPositionsFlags.NONE;
        var postings = new List<DocsAndPositionsEnum>(alternative.Terms.Count);
        foreach (var placed in alternative.Terms)
        {
            var walk = terms.GetEnumerator();
            if (!walk.SeekExact(new BytesRef(placed.Term))) return null;
            if (alternative.Terms.Count == 1 && !withOffsets) return new TermCursor(walk.Docs(reader.LiveDocs, null, DocsFlags.FREQS));
            postings.Add(walk.DocsAndPositions(reader.LiveDocs, null, flags));
        }
        return new PhraseCursor([.. postings], alternative);
    }
}

/// <summary>One occurrence of an alternative in a text.</summary>
/// <param name="Position">Position of its first word.</param>
/// <param name="LastPosition">Position of its last word.</param>
/// <param name="Start">Where it starts, in UTF-16 units; -1 when offsets were not asked for.</param>
/// <param name="End">Where it ends, exclusive.</param>
internal readonly record struct Occurrence(int Position, int LastPosition, int Start, int End);

/// <summary>The postings of one term, frequencies only.</summary>
internal sealed class TermCursor(DocsEnum postings) : PostingCursor
{
    public override int Frequency => postings.Freq;

    public override int Advance(int target) => Document = postings.Advance(target);

    public override int Next() => Document = postings.NextDoc();

    public override void Occurrences(List<Occurrence> into) => throw new NotSupportedException("Opened without positions.");
}
