using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace PPRNet.Search.Indexing;

/// <summary>
/// The postings of the terms that people search for, decoded once into flat arrays. Seeking a term in Lucene's dictionary costs more
/// than everything that a small index does with it, and a query with its synonyms seeks hundreds. Thread-safe; bounded: when it is
/// full it starts again, which costs one decoding for each term that is asked for after that.
/// </summary>
internal sealed class PostingsCache(IReadOnlyList<AtomicReaderContext> leaves, long mostBytes)
{
    /// <summary>Terms whose mere frequency is kept; each takes about 100 bytes.</summary>
    private const int MostFrequencies = 200_000;

    /// <summary>Reading the places in one document alone costs as much as reading those in so many in a row: about 3 µs against 60 ns.</summary>
    private const int CostOfOne = 50;

    private readonly ConcurrentDictionary<Key, KeptTerm?> _terms = new();
    private readonly ConcurrentDictionary<(string Field, string Term), (long Places, int Documents)> _frequencies = new();
    private long _bytes;

    /// <summary>The documents of a segment in which a term stands; null when it stands in none.</summary>
    public Postings? Documents(int leaf, string field, string term) =>
        Find(new Key(leaf, field, term)) is { } kept ? kept.Read ?? Keep(kept.Read = kept.ReadDocuments()) : null;

    /// <summary>The same with positions and offsets.</summary>
    public Postings? Places(int leaf, string field, string term) =>
        Find(new Key(leaf, field, term)) is { } kept ? PlacesOf(kept) : null;

    /// <summary>
    /// The same for some documents, in order; others may be left out. A common word is read in those alone, until that has cost what
    /// reading all of it would have.
    /// </summary>
    public Postings? PlacesIn(int leaf, string field, string term, ReadOnlySpan<int> documents)
    {
        if (Find(new Key(leaf, field, term)) is not { } kept) return null;
        return kept.Read is { HasPlaces: true } || Interlocked.Add(ref kept.ReadAlone, documents.Length) * (long)CostOfOne >= kept.DocumentFrequency
            ? PlacesOf(kept)
            : kept.ReadPlaces(documents);
    }

    /// <summary>In how many documents a term stands.</summary>
    public int DocumentFrequency(string field, string term) => Frequencies(field, term).Documents;

    /// <summary>How often a term stands in all documents, and in how many; the first is negative for fields that do not count.</summary>
    public (long Places, int Documents) Frequencies(string field, string term)
    {
        if (_frequencies.TryGetValue((field, term), out var known)) return known;
        if (_frequencies.Count >= MostFrequencies) _frequencies.Clear();
        var wanted = new Term(field, term);
        return _frequencies[(field, term)] = (leaves.Sum(leaf => leaf.AtomicReader.TotalTermFreq(wanted)), leaves.Sum(leaf => leaf.AtomicReader.DocFreq(wanted)));
    }

    private KeptTerm? Find(Key key)
    {
        if (_terms.TryGetValue(key, out var kept)) return kept;
        kept = KeptTerm.Find(leaves[key.Leaf].AtomicReader, key.Field, new BytesRef(key.Term));
        Grow(KeptTerm.Overhead);
        _terms.TryAdd(key, kept);
        return kept;
    }

    private Postings PlacesOf(KeptTerm kept) => kept.Read is { HasPlaces: true } read ? read : Keep(kept.Read = kept.ReadPlaces());

    private Postings Keep(Postings postings)
    {
        Grow(postings.Bytes);
        return postings;
    }

    private void Grow(long bytes)
    {
        if (Interlocked.Add(ref _bytes, bytes) <= mostBytes) return;
        _terms.Clear();
        Interlocked.Exchange(ref _bytes, 0);
    }

    private readonly record struct Key(int Leaf, string Field, string Term);

    /// <summary>A term in a segment, with what was read of it so far. Two threads may read the same, and one of the two stays.</summary>
    private sealed class KeptTerm(AtomicReader reader, string field, BytesRef term, TermState state, int documentFrequency)
    {
        /// <summary>What it takes beside its arrays, roughly: objects, key and table.</summary>
        public const int Overhead = 350;

        /// <summary>How many documents were read alone.</summary>
        public int ReadAlone;

        public int DocumentFrequency => documentFrequency;

        /// <summary>Every document, with places when somebody asked for them; null as long as nobody asked.</summary>
        public Postings? Read { get; set; }

        public static KeptTerm? Find(AtomicReader reader, string field, BytesRef term) =>
            reader.GetTerms(field)?.GetEnumerator() is { } terms && terms.SeekExact(term) ? new KeptTerm(reader, field, term, terms.GetTermState(), terms.DocFreq) : null;

        public Postings ReadDocuments() => Postings.ReadDocuments(Seek().Docs(reader.LiveDocs, null, DocsFlags.FREQS), documentFrequency);

        public Postings ReadPlaces() => Postings.ReadPlaces(Walk(), documentFrequency);

        public Postings ReadPlaces(ReadOnlySpan<int> documents) => Postings.ReadPlaces(Walk(), documents);

        private DocsAndPositionsEnum Walk() => Seek().DocsAndPositions(reader.LiveDocs, null, DocsAndPositionsFlags.OFFSETS);

        private TermsEnum Seek()
        {
            var terms = reader.GetTerms(field).GetEnumerator();
            terms.SeekExact(term, state);
            return terms;
        }
    }
}

/// <summary>Where one term stands in one segment: documents in order, how often in each, and, when asked for, every place.</summary>
internal sealed class Postings
{
    private Postings(int[] documents, int[] frequencies, int[] starts, Place[] places) =>
        (Documents, Frequencies, Starts, Places) = (documents, frequencies, starts, places);

    /// <summary>The segment's documents in which the term stands, in order.</summary>
    public int[] Documents { get; }

    /// <summary>How often the term stands in each of <see cref="Documents"/>.</summary>
    public int[] Frequencies { get; }

    /// <summary>For each of <see cref="Documents"/> where its places begin in <see cref="Places"/>; empty without places.</summary>
    public int[] Starts { get; }

    /// <summary>Every place, document by document in the order of the text; empty without places.</summary>
    public Place[] Places { get; }

    /// <summary>Whether places were read too.</summary>
    public bool HasPlaces => Starts.Length == Documents.Length;

    public long Bytes => 4L * (Documents.Length + Frequencies.Length + Starts.Length) + 12L * Places.Length;

    public static Postings ReadDocuments(DocsEnum postings, int documentFrequency)
    {
        var (documents, frequencies) = (new int[documentFrequency], new int[documentFrequency]);
        var count = 0;
        for (var document = postings.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = postings.NextDoc(), count++)
            (documents[count], frequencies[count]) = (document, postings.Freq);
        return new Postings(documents[..count], frequencies[..count], [], []);
    }

    public static Postings ReadPlaces(DocsAndPositionsEnum postings, int documentFrequency)
    {
        var places = new Gathering(documentFrequency);
        while (postings.NextDoc() != DocIdSetIterator.NO_MORE_DOCS) places.Add(postings);
        return places.ToPostings();
    }

    /// <summary>The same for those of some documents, in order, in which the term stands.</summary>
    public static Postings ReadPlaces(DocsAndPositionsEnum postings, ReadOnlySpan<int> wanted)
    {
        var places = new Gathering(wanted.Length);
        foreach (var document in wanted)
            if (postings.DocID == document || (postings.DocID < document && postings.Advance(document) == document)) places.Add(postings);
        return places.ToPostings();
    }

    /// <summary>The places in one of <see cref="Documents"/>.</summary>
    public ReadOnlySpan<Place> PlacesAt(int index) => Places.AsSpan(Starts[index], Frequencies[index]);

    /// <summary>The first index at or after <paramref name="from"/> whose document is at least <paramref name="target"/>; the length when there is none.</summary>
    public int IndexFrom(int from, int target)
    {
        // Steps double until they overshoot: targets are mostly near, and a far one still costs only a logarithm.
        var step = 1;
        var low = from;
        while (low < Documents.Length && Documents[low] < target)
        {
            from = low + 1;
            low += step;
            step *= 2;
        }
        var high = Math.Min(low, Documents.Length);
        while (from < high)
        {
            var middle = (from + high) >>> 1;
            if (Documents[middle] < target) from = middle + 1;
            else high = middle;
        }
        return from;
    }

    private sealed class Gathering(int most)
    {
        private readonly int[] _documents = new int[most], _frequencies = new int[most], _starts = new int[most];
        private readonly List<Place> _places = new(most);
        private int _count;

        /// <summary>Takes the places of the current document.</summary>
        public void Add(DocsAndPositionsEnum postings)
        {
            (_documents[_count], _frequencies[_count], _starts[_count]) = (postings.DocID, postings.Freq, _places.Count);
            for (var i = postings.Freq; i > 0; i--) _places.Add(new Place(postings.NextPosition(), postings.StartOffset, postings.EndOffset));
            _count++;
        }

        public Postings ToPostings() => new(_documents[.._count], _frequencies[.._count], _starts[.._count], [.. _places]);
    }
}

/// <summary>One place of a term in a text.</summary>
/// <param name="Position">Number of its word.</param>
/// <param name="Start">Where it starts, in UTF-16 units.</param>
/// <param name="End">Where it ends, exclusive.</param>
internal readonly record struct Place(int Position, int Start, int End);
