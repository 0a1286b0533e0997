using PPRNet.Search.Indexing;
using PPRNet.Search.Querying;

namespace PPRNet.Search.Searching;

/// <summary>
/// The documents in which terms stand at given distances, or close together. With one term it walks that term with its positions.
/// Documents are met first; positions are looked at only where all terms are present.
/// </summary>
internal sealed class PhraseCursor(Postings[] postings, Alternative alternative) : PostingCursor
{
    private readonly int[] _at = NewPlaces(postings.Length);                                            // where each term stands in its postings
    private readonly List<Occurrence>[] _positions = [.. postings.Select(_ => new List<Occurrence>())]; // of each term in the current document
    private readonly List<Occurrence> _found = [];    // whole phrases, for counting
    private readonly List<Occurrence> _marked = [];   // what a reader should see marked

    public override int Frequency => _found.Count;

    public override int Next() => Document == End ? End : MoveTo(DocumentOf(0, _at[0] + 1));

    public override int Advance(int target) => MoveTo(DocumentOf(0, postings[0].IndexFrom(Math.Max(0, _at[0]), target)));

    /// <summary>The places in the current document that a reader should see marked: phrases whole, near words one by one.</summary>
    public IReadOnlyList<Occurrence> Marked => _marked;

    /// <summary>
    /// Whether the alternative stands in a document that lies at or beyond all asked for before; nothing further is looked for. Not to be
    /// mixed with the moves above.
    /// </summary>
    public bool StandsIn(int document)
    {
        for (var i = 0; i < postings.Length; i++)
            if (DocumentOf(i, postings[i].IndexFrom(Math.Max(0, _at[i]), document)) != document) return false;
        FindOccurrences();
        return _found.Count > 0;
    }

    private int MoveTo(int candidate)
    {
        while (candidate != End)
        {
            var blocked = FirstBeyond(candidate);
            if (blocked == candidate)
            {
                FindOccurrences();
                if (_found.Count > 0) return Document = candidate;
                candidate = DocumentOf(0, _at[0] + 1);
            }
            else
            {
                candidate = blocked == End ? End : DocumentOf(0, postings[0].IndexFrom(_at[0], blocked));
            }
        }
        return Document = End;
    }

    /// <summary>The candidate itself when every term stands in it, else the next document that could be one.</summary>
    private int FirstBeyond(int candidate)
    {
        for (var i = 1; i < postings.Length; i++)
        {
            var document = DocumentOf(i, postings[i].IndexFrom(Math.Max(0, _at[i]), candidate));
            if (document > candidate) return document;
        }
        return candidate;
    }

    /// <summary>Moves a term to a place in its postings and tells the document there.</summary>
    private int DocumentOf(int term, int at)
    {
        _at[term] = at;
        return at < postings[term].Documents.Length ? postings[term].Documents[at] : End;
    }

    private void FindOccurrences()
    {
        _found.Clear();
        for (var i = 0; i < postings.Length; i++) ReadPositions(postings[i], _at[i], _positions[i]);
        _marked.Clear();
        var isNear = alternative.Slop > 0 && postings.Length > 1;      // "word"~5 is just the word
        if (postings.Length == 1) _found.AddRange(_positions[0]);
        else if (isNear) PhraseMatching.Near(_positions, alternative.Slop, _found, _marked);
        else PhraseMatching.SideBySide(_positions, alternative.Terms, _found);
        if (!isNear) _marked.AddRange(_found);
    }

    private static void ReadPositions(Postings postings, int at, List<Occurrence> into)
    {
        into.Clear();
        foreach (var place in postings.Places.AsSpan(postings.Starts[at], postings.Frequencies[at]))
            into.Add(new Occurrence(place.Position, place.Position, place.Start, place.End));
    }

    private static int[] NewPlaces(int terms)
    {
        var places = new int[terms];
        Array.Fill(places, -1);
        return places;
    }
}
