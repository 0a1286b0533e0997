using System.Buffers;
using Lucene.Net.Index;
using PPRNet.Search.Indexing;
using PPRNet.Search.Querying;

namespace PPRNet.Search.Searching;

/// <summary>Finds and scores one concept in one segment, window by window.</summary>
internal sealed class ConceptScan : IDisposable
{
    private readonly IndexSnapshot _snapshot;
    private readonly AtomicReaderContext _leaf;
    private readonly ulong[] _mask = ArrayPool<ulong>.Shared.Rent(Window.Words);
    private readonly float[] _scores = ArrayPool<float>.Shared.Rent(Window.Size);
    private List<FieldCursor> _cursors;
    private readonly float _rarity;
    private readonly RankingOptions _ranking;
    private int _from = -1;   // the segment's document at which the current window begins; -1 before the first

    public ConceptScan(Concept concept, IndexSnapshot snapshot, int leaf, RankingOptions ranking)
    {
        Concept = concept;
        _snapshot = snapshot;
        _leaf = snapshot.Leaves[leaf];
        _ranking = ranking;
        _rarity = concept.Weight * Bm25.Rarity(concept.DocumentFrequency, snapshot.Documents) * MathF.Pow(concept.Repetition, ranking.RepetitionPower);
        _cursors = [.. OpenCursors()];
    }

    public Concept Concept { get; }

    /// <summary>The documents of the current window in which the concept stands.</summary>
    public Span<ulong> Mask => _mask.AsSpan(0, Window.Words);

    /// <summary>What the concept adds to the score of each document of the current window; meaningful where <see cref="Mask"/> is set.</summary>
    public ReadOnlySpan<float> Scores => _scores;

    /// <summary>Fills mask and scores for the window that begins at a segment's document <paramref name="from"/>; does nothing when they are.</summary>
    public void Fill(int from)
    {
        if (from == _from) return;
        if (from < _from) _cursors = [.. OpenCursors()];      // cursors only move on
        _from = from;
        Mask.Clear();
        foreach (var cursor in _cursors) Gather(cursor, from);
        foreach (var slot in Window.Slots(Mask)) _scores[slot] = _rarity * Bm25.Saturate(_scores[slot], _ranking.Saturation);
    }

    /// <summary>Gives the window's memory back.</summary>
    public void Dispose()
    {
        ArrayPool<ulong>.Shared.Return(_mask);
        ArrayPool<float>.Shared.Return(_scores);
    }

    /// <summary>What the concept adds to the score of a document of the current window, and which fields and forms earned it.</summary>
    public ScorePart Explain(int slot)
    {
        var found = OpenCursors().Where(field => field.Cursor.Advance(_from + slot) == _from + slot).ToList();
        var weights = found.ConvertAll(field => field.Weigh(_leaf.DocBase + _from + slot, field.Cursor.Frequency));
        var whole = weights.Sum();
        return new ScorePart(Concept.Kind.ToString().ToLowerInvariant(), Concept.Typed, _scores[slot], [.. found.Zip(weights, (field, weight) => new MatchShare(
            field.Field, field.Alternative.Label, field.Alternative.Reason, field.Alternative.Treatment, field.Cursor.Frequency, whole == 0 ? 0 : _scores[slot] * weight / whole))]);
    }

    private IEnumerable<FieldCursor> OpenCursors()
    {
        foreach (var field in Concept.Fields)
            foreach (var alternative in Concept.Alternatives)
                if (PostingCursor.Open(_snapshot, _leaf.Ord, field, alternative, withOffsets: false) is { } cursor)
                    yield return new FieldCursor(field, alternative, cursor, _snapshot.Lengths(field), _ranking.FieldWeight(field) * alternative.Weight, _ranking.LengthShare(field));
    }

    /// <summary>Adds weighted, length-normalised frequencies: fields are summed before they saturate (BM25F).</summary>
    private void Gather(FieldCursor field, int from)
    {
        if (field.Cursor is TermCursor term)
        {
            GatherTerm(field, term, from);
            return;
        }
        var cursor = field.Cursor;
        var mask = Mask;
        var document = cursor.Document < from ? cursor.Advance(from) : cursor.Document;
        for (; document < from + Window.Size; document = cursor.Next())
            Add(mask, document - from, field.Weigh(_leaf.DocBase + document, cursor.Frequency));
    }

    /// <summary>The same for a single term, without a call for each document: nearly all postings are walked here.</summary>
    private void GatherTerm(FieldCursor field, TermCursor cursor, int from)
    {
        var mask = Mask;
        var (documents, frequencies) = (cursor.Postings.Documents, cursor.Postings.Frequencies);
        var at = cursor.Document < from ? cursor.Postings.IndexFrom(Math.Max(0, cursor.At), from) : cursor.At;
        for (; at < documents.Length && documents[at] < from + Window.Size; at++)
            Add(mask, documents[at] - from, field.Weigh(_leaf.DocBase + documents[at], frequencies[at]));
        cursor.MoveTo(at);
    }

    private void Add(Span<ulong> mask, int slot, float weighted)
    {
        if (Window.Has(mask, slot))
        {
            _scores[slot] += weighted;
        }
        else
        {
            Window.Set(mask, slot);
            _scores[slot] = weighted;
        }
    }

    private readonly record struct FieldCursor(
        SearchField Field, Alternative Alternative, PostingCursor Cursor, LengthColumn Lengths, float Weight, float LengthShare)
    {
        /// <summary>The weighted frequency in a document, as if its text were of mean length.</summary>
        public float Weigh(int document, int frequency) => Weight * Bm25.LengthNormalised(frequency, Lengths[document], Lengths.Mean, LengthShare);
    }
}
