using PPRNet.Search.Indexing;
using PPRNet.Search.Querying;

namespace PPRNet.Search.Searching;

/// <summary>Finds and scores one concept in one segment, window by window.</summary>
internal sealed class ConceptScan
{
    private readonly List<FieldCursor> _cursors = [];
    private readonly float _rarity;
    private readonly RankingOptions _ranking;
    private readonly int _docBase;
    private readonly float[] _scores = new float[Window.Size];

    public ConceptScan(Concept concept, IndexSnapshot snapshot, int leaf, RankingOptions ranking)
    {
        Concept = concept;
        _ranking = ranking;
        _docBase = snapshot.Leaves[leaf].DocBase;
        _rarity = concept.Weight * Bm25.Rarity(concept.DocumentFrequency, snapshot.Documents);
        foreach (var field in concept.Fields)
            foreach (var alternative in concept.Alternatives)
                if (PostingCursor.Open(snapshot.Leaves[leaf].AtomicReader, field, alternative, withOffsets: false) is { } cursor)
                    _cursors.Add(new FieldCursor(cursor, snapshot.Lengths(field), ranking.FieldWeight(field) * alternative.Weight, ranking.LengthShare(field)));
    }

    public Concept Concept { get; }

    /// <summary>The documents of the current window in which the concept stands.</summary>
    public ulong[] Mask { get; } = new ulong[Window.Words];

    /// <summary>What the concept adds to the score of each document of the current window; meaningful where <see cref="Mask"/> is set.</summary>
    public float[] Scores => _scores;

    /// <summary>Fills mask and scores for the window that begins at a segment's document <paramref name="from"/>.</summary>
    public void Fill(int from)
    {
        Array.Clear(Mask);
        foreach (var cursor in _cursors) Gather(cursor, from);
        foreach (var slot in Window.Slots(Mask)) _scores[slot] = _rarity * Bm25.Saturate(_scores[slot], _ranking.Saturation);
    }

    /// <summary>Adds weighted, length-normalised frequencies: fields are summed before they saturate (BM25F).</summary>
    private void Gather(FieldCursor field, int from)
    {
        var cursor = field.Cursor;
        var end = from + Window.Size;
        var document = cursor.Document < from ? cursor.Advance(from) : cursor.Document;
        for (; document < end; document = cursor.Next())
        {
            var slot = document - from;
            var weighted = field.Weight * Bm25.LengthNormalised(cursor.Frequency, field.Lengths[_docBase + document], field.Lengths.Mean, field.LengthShare);
            if (Window.Has(Mask, slot))
            {
                _scores[slot] += weighted;
            }
            else
            {
                Window.Set(Mask, slot);
                _scores[slot] = weighted;
            }
        }
    }

    private readonly record struct FieldCursor(PostingCursor Cursor, LengthColumn Lengths, float Weight, float LengthShare);
}
