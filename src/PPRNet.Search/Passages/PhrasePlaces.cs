using PPRNet.Search.Indexing;
using PPRNet.Search.Querying;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Passages;

/// <summary>Where several terms stand at given distances, or close together, in documents asked for in order.</summary>
internal sealed class PhrasePlaces(TermPlaces[] terms, Alternative alternative)
{
    private readonly int[] _at = new int[terms.Length];                                             // where each term's documents were read up to
    private readonly List<Occurrence>[] _positions = [.. terms.Select(_ => new List<Occurrence>())];    // of each term in the current document
    private readonly List<Occurrence> _found = [], _words = [];

    /// <summary>What a reader should see marked in a document, which lies beyond the one before: phrases whole, near words one by one.</summary>
    public IReadOnlyList<Occurrence> In(int document)
    {
        for (var i = 0; i < terms.Length; i++)
        {
            _at[i] = SortedDocuments.IndexFrom(terms[i].Documents, _at[i], document);
            if (_at[i] == terms[i].Documents.Length || terms[i].Documents[_at[i]] != document) return [];
        }
        for (var i = 0; i < terms.Length; i++) Read(terms[i][_at[i]], _positions[i]);
        _found.Clear();
        _words.Clear();
        if (alternative.Slop > 0)
        {
            PhraseMatching.Near(_positions, alternative.Slop, _found, _words);
            return _words;
        }
        PhraseMatching.SideBySide(_positions, alternative.Terms, _found);
        return _found;
    }

    private static void Read(ReadOnlySpan<Place> places, List<Occurrence> into)
    {
        into.Clear();
        foreach (var place in places) into.Add(Occurrence.Of(place));
    }
}
