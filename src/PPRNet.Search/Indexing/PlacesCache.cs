using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace PPRNet.Search.Indexing;

/// <summary>
/// Where the terms that people search for stand in texts. Decoding the places of a common word costs more than the rest of an answer, which
/// shows ten posts of the thousands that have it: it is read in those alone, until that has cost as much. Thread-safe and bounded.
/// </summary>
internal sealed class PlacesCache(AtomicReader segment, long mostBytes)
{
    /// <summary>Reading one document alone costs as much as reading so many in a row: about 3 µs against 60 ns.</summary>
    private const int CostOfOne = 50;

    private readonly RecentlyUsed<(string Field, string Term), KeptTerm?> _terms = new(mostBytes, KeptTerm.BytesOf);
    private readonly ConcurrentDictionary<string, FieldTerms> _fields = new(StringComparer.Ordinal);

    /// <summary>The places of a term, null when the field does not have it.</summary>
    /// <param name="field">The field, by its name in the index.</param>
    /// <param name="term">The term.</param>
    /// <param name="documents">The documents that will be looked at, in order; others may be left out.</param>
    public TermPlaces? In(string field, string term, int[] documents)
    {
        if (_terms.Get((field, term), this, static (key, cache) => cache.FieldOf(key.Field).Read(key.Term, found => new KeptTerm(found.Documents))) is not { } kept) return null;
        if (kept.All is { } all) return all;
        if (Interlocked.Add(ref kept.ReadAlone, documents.Length) * (long)CostOfOne < kept.Documents) return FieldOf(field).Read(term, found => TermPlaces.Read(found, documents));
        kept.All = all = FieldOf(field).Read(term, TermPlaces.ReadAll)!;      // the field has it; two threads may read the same, and one of the two stays
        _terms.Grow(all.Bytes);
        return all;
    }

    private FieldTerms FieldOf(string field) => _fields.GetOrAdd(field, static (field, segment) => new FieldTerms(segment.GetTerms(field)), segment);

    /// <summary>What is known of a term in a field.</summary>
    /// <param name="documents">In how many documents it stands.</param>
    private sealed class KeptTerm(int documents)
    {
        /// <summary>How many documents were read alone.</summary>
        public int ReadAlone;

        public int Documents => documents;

        /// <summary>The places in every document, once that has become worth its cost.</summary>
        public TermPlaces? All { get; set; }

        /// <summary>Places, and roughly what key, objects and table take.</summary>
        public static long BytesOf(KeptTerm? kept) => 250 + (kept?.All?.Bytes ?? 0);
    }

    /// <summary>Lucene's dictionary of a field. One reader is kept; who finds it in use makes another.</summary>
    private sealed class FieldTerms(Terms? terms)
    {
        private TermReader? _idle;

        /// <summary>Reads something at a term; null when it is not there.</summary>
        public T? Read<T>(string term, Func<TermReader, T> read)
            where T : class
        {
            if (terms is null) return null;
            var reader = Interlocked.Exchange(ref _idle, null) ?? new TermReader(terms.GetEnumerator());
            var found = reader.MoveTo(term) ? read(reader) : null;
            Volatile.Write(ref _idle, reader);
            return found;
        }
    }
}

/// <summary>
/// Reads the postings of one term of a field after the other. Making Lucene's enumerators costs three times what seeking with them does, and
/// 5 KB for each term. Used by one thread at a time.
/// </summary>
internal sealed class TermReader(TermsEnum terms)
{
    private DocsAndPositionsEnum? _postings;

    /// <summary>In how many documents the term stands.</summary>
    public int Documents => terms.DocFreq;

    /// <summary>Goes to a term; false when it is not there.</summary>
    public bool MoveTo(string term) => terms.SeekExact(new BytesRef(term));

    /// <summary>The term's postings from the first document on, until the next are asked for.</summary>
    public DocsAndPositionsEnum Postings() => _postings = terms.DocsAndPositions(null, _postings, DocsAndPositionsFlags.OFFSETS);
}

/// <summary>Where one term stands in one field: documents in order, and in each every place.</summary>
internal sealed class TermPlaces
{
    private readonly int[] _starts;      // where the places of each document begin, and where the last ones end
    private readonly Place[] _places;

    private TermPlaces(int[] documents, int[] starts, Place[] places) => (Documents, _starts, _places) = (documents, starts, places);

    /// <summary>The documents, in order.</summary>
    public int[] Documents { get; }

    public long Bytes => 4L * (Documents.Length + _starts.Length) + 12L * _places.Length;

    /// <summary>The places in one of <see cref="Documents"/>, in the order of the text.</summary>
    public ReadOnlySpan<Place> this[int index] => _places.AsSpan(_starts[index].._starts[index + 1]);

    /// <summary>Every document of the term that a reader stands at.</summary>
    public static TermPlaces ReadAll(TermReader term)
    {
        var gathered = new Gathering(term.Documents);
        var postings = term.Postings();
        while (postings.NextDoc() != DocIdSetIterator.NO_MORE_DOCS) gathered.Add(postings);
        return gathered.ToPlaces();
    }

    /// <summary>Those of some documents, in order, in which the term stands.</summary>
    public static TermPlaces Read(TermReader term, int[] wanted)
    {
        var gathered = new Gathering(wanted.Length);
        var postings = term.Postings();
        foreach (var document in wanted)
            if (postings.DocID == document || (postings.DocID < document && postings.Advance(document) == document)) gathered.Add(postings);
        return gathered.ToPlaces();
    }

    private sealed class Gathering(int most)
    {
        private readonly List<int> _documents = new(most), _starts = new(most + 1);
        private readonly List<Place> _places = new(most);

        /// <summary>Takes the places of the current document.</summary>
        public void Add(DocsAndPositionsEnum postings)
        {
            _documents.Add(postings.DocID);
            _starts.Add(_places.Count);
            for (var left = postings.Freq; left > 0; left--) _places.Add(new Place(postings.NextPosition(), postings.StartOffset, postings.EndOffset));
        }

        public TermPlaces ToPlaces() => new([.. _documents], [.. _starts, _places.Count], [.. _places]);
    }
}

/// <summary>One place of a term in a text.</summary>
/// <param name="Position">Number of its word.</param>
/// <param name="Start">Where it starts, in UTF-16 units.</param>
/// <param name="End">Where it ends, exclusive.</param>
internal readonly record struct Place(int Position, int Start, int End);
