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
    private readonly ConcurrentDictionary<Key, Postings?> _postings = new();
    private readonly ConcurrentDictionary<(string Field, string Term), (long Places, int Documents)> _frequencies = new();
    private long _bytes;

    /// <summary>Terms whose mere frequency is kept; each takes about 100 bytes.</summary>
    private const int MostFrequencies = 200_000;

    /// <summary>The documents of a segment in which a term stands; null when it stands in none.</summary>
    public Postings? Documents(int leaf, string field, string term) => Get(new Key(leaf, field, term, WithPlaces: false));

    /// <summary>The same with positions and offsets.</summary>
    public Postings? Places(int leaf, string field, string term) => Get(new Key(leaf, field, term, WithPlaces: true));

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

    private Postings? Get(Key key)
    {
        if (_postings.TryGetValue(key, out var postings)) return postings;
        postings = Read(key);
        if (Interlocked.Add(ref _bytes, Postings.Overhead + (postings?.Bytes ?? 0)) > mostBytes)
        {
            _postings.Clear();
            Interlocked.Exchange(ref _bytes, 0);
        }
        _postings.TryAdd(key, postings);
        return postings;
    }

    private Postings? Read(Key key)
    {
        var reader = leaves[key.Leaf].AtomicReader;
        if (reader.GetTerms(key.Field)?.GetEnumerator() is not { } terms || !terms.SeekExact(new BytesRef(key.Term))) return null;
        return key.WithPlaces
            ? Postings.ReadPlaces(terms.DocsAndPositions(reader.LiveDocs, null, DocsAndPositionsFlags.OFFSETS), terms.DocFreq)
            : Postings.ReadDocuments(terms.Docs(reader.LiveDocs, null, DocsFlags.FREQS), terms.DocFreq);
    }

    private readonly record struct Key(int Leaf, string Field, string Term, bool WithPlaces);
}

/// <summary>Where one term stands in one segment: documents in order, how often in each, and, when asked for, every place.</summary>
internal sealed class Postings
{
    /// <summary>What a kept entry takes beside its arrays, roughly: objects, key and table.</summary>
    public const int Overhead = 250;

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
        var (documents, frequencies, starts) = (new int[documentFrequency], new int[documentFrequency], new int[documentFrequency]);
        var places = new List<Place>();
        var count = 0;
        for (var document = postings.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = postings.NextDoc(), count++)
        {
            (documents[count], frequencies[count], starts[count]) = (document, postings.Freq, places.Count);
            for (var i = postings.Freq; i > 0; i--) places.Add(new Place(postings.NextPosition(), postings.StartOffset, postings.EndOffset));
        }
        return new Postings(documents[..count], frequencies[..count], starts[..count], [.. places]);
    }

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
}

/// <summary>One place of a term in a text.</summary>
/// <param name="Position">Number of its word.</param>
/// <param name="Start">Where it starts, in UTF-16 units.</param>
/// <param name="End">Where it ends, exclusive.</param>
internal readonly record struct Place(int Position, int Start, int End);
