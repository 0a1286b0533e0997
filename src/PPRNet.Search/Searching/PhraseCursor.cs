using Lucene.Net.Index;
using PPRNet.Search.Querying;

namespace PPRNet.Search.Searching;

/// <summary>
/// The documents in which terms stand at given distances, or close together. With one term it walks that term with its positions.
/// Documents are met first; positions are read only where all terms are present.
/// </summary>
internal sealed class PhraseCursor : PostingCursor
{
    private readonly DocsAndPositionsEnum[] _postings;
    private readonly Alternative _alternative;
    private readonly List<Occurrence>[] _positions;   // of each term in the current document
    private readonly List<Occurrence> _found = [];    // whole phrases, for counting
    private readonly List<Occurrence> _marked = [];   // what a reader should see marked

    public PhraseCursor(DocsAndPositionsEnum[] postings, Alternative alternative)
    {
        _postings = postings;
        _alternative = alternative;
        _positions = [.. postings.Select(_ => new List<Occurrence>())];
    }

    public override int Frequency => _found.Count;

    public override int Next() => Document == End ? End : MoveTo(_postings[0].NextDoc());

    public override int Advance(int target) => MoveTo(_postings[0].DocID < target ? _postings[0].Advance(target) : _postings[0].DocID);

    public override void Occurrences(List<Occurrence> into) => into.AddRange(_marked);

    private int MoveTo(int candidate)
    {
        while (candidate != End)
        {
            var blocked = FirstBeyond(candidate);
            if (blocked == candidate)
            {
                FindOccurrences();
                if (_found.Count > 0) return Document = candidate;
                candidate = _postings[0].NextDoc();
            }
            else
            {
                candidate = blocked == End ? End : _postings[0].Advance(blocked);
            }
        }
        return Document = End;
    }

    /// <summary>The candidate itself when every term stands in it, else the next document that could be one.</summary>
    private int FirstBeyond(int candidate)
    {
        for (var i = 1; i < _postings.Length; i++)
        {
            var document = _postings[i].DocID < candidate ? _postings[i].Advance(candidate) : _postings[i].DocID;
            if (document > candidate) return document;
        }
        return candidate;
    }

    private void FindOccurrences()
    {
        _found.Clear();
        for (var i = 0; i < _postings.Length; i++) ReadPositions(_postings[i], _positions[i]);
        _marked.Clear();
        if (_postings.Length == 1) _found.AddRange(_positions[0]);
        else if (_alternative.Slop == 0) PhraseMatching.SideBySide(_positions, _alternative.Terms, _found);
        else PhraseMatching.Near(_positions, _alternative.Slop, _found, _marked);
        if (_alternative.Slop == 0) _marked.AddRange(_found);
    }

    private static void ReadPositions(DocsAndPositionsEnum postings, List<Occurrence> into)
    {
        into.Clear();
        for (var i = postings.Freq; i > 0; i--)
        {
            var position = postings.NextPosition();
            into.Add(new Occurrence(position, position, postings.StartOffset, postings.EndOffset));
        }
    }
}
