using System.Text;
using Lucene.Net.Index;
using PPRNet.Search.Querying;
using PPRNet.Search.Text;

namespace PPRNet.Search.Indexing;

/// <summary>The words of the corpus: in how many posts each stands, and which begin alike. Thread-safe.</summary>
public sealed class Vocabulary
{
    private readonly IndexReader _reader;
    private readonly PostingsCache _postings;
    private readonly Lazy<SortedTerms>[] _terms;     // by treatment

    internal Vocabulary(IndexReader reader, PostingsCache postings)
    {
        (_reader, _postings) = (reader, postings);
        _terms = [.. Enum.GetValues<Treatment>().Select(treatment => new Lazy<SortedTerms>(() => SortedTerms.Read(reader, IndexFields.Anywhere(treatment))))];
    }

    /// <summary>In how many posts a term stands, in any searched text.</summary>
    public int DocumentFrequency(string term, Treatment treatment) => _postings.DocumentFrequency(IndexFields.Anywhere(treatment), term);

    /// <summary>
    /// How often loose terms stand, on average, in a text that has them: words that a text is about come back in it, words of common
    /// language do not. At least 1.
    /// </summary>
    internal float Repetition(IEnumerable<string> terms)
    {
        var (places, texts) = (0L, 0L);
        foreach (var term in terms)
            foreach (var field in IndexFields.Searched)
            {
                var (all, documents) = _postings.Frequencies(IndexFields.Words(field, Treatment.Loose), term);
                places += all;
                texts += documents;
            }
        return texts == 0 ? 1 : places / (float)texts;
    }

    /// <summary>In how many texts of posts one exact term directly follows another.</summary>
    internal int SideBySide(string first, string second)
    {
        var texts = 0;
        foreach (var field in IndexFields.Searched)
            for (var leaf = 0; leaf < _reader.Leaves.Count; leaf++)
                if (Places(leaf, field, first) is { } before && Places(leaf, field, second) is { } after) texts += Follows(before, after);
        return texts;
    }

    private Postings? Places(int leaf, SearchField field, string term) => _postings.Places(leaf, IndexFields.Words(field, Treatment.Exact), term);

    private static int Follows(Postings first, Postings second)
    {
        var texts = 0;
        for (int i = 0, at = 0; i < first.Documents.Length; i++)
        {
            at = second.IndexFrom(at, first.Documents[i]);
            if (at == second.Documents.Length) break;
            if (second.Documents[at] == first.Documents[i] && PlacesOf(first, i).Any(place => PlacesOf(second, at).Any(next => next.Position == place.Position + 1))) texts++;
        }
        return texts;
    }

    private static ArraySegment<Place> PlacesOf(Postings postings, int at) => new(postings.Places, postings.Starts[at], postings.Frequencies[at]);

    /// <summary>Terms that begin with <paramref name="prefix"/>, in order, with their document frequency.</summary>
    public IEnumerable<(string Term, int DocumentFrequency)> StartingWith(string prefix, Treatment treatment) => _terms[(int)treatment].Value.StartingWith(prefix);

    /// <summary>Every term of a treatment, in order.</summary>
    public IEnumerable<(string Term, int DocumentFrequency)> All(Treatment treatment) => StartingWith("", treatment);

    /// <summary>Every term of a field in memory: a language has few words beside the texts made of it, and each look-up opens no dictionary.</summary>
    private sealed class SortedTerms(string[] terms, int[] frequencies)
    {
        public static SortedTerms Read(IndexReader reader, string field)
        {
            var read = new List<(string Term, int DocumentFrequency)>();
            if (MultiFields.GetTerms(reader, field)?.GetEnumerator() is { } walk)
                while (walk.MoveNext()) read.Add((Encoding.UTF8.GetString(walk.Term.Bytes, walk.Term.Offset, walk.Term.Length), walk.DocFreq));
            read.Sort((a, b) => string.CompareOrdinal(a.Term, b.Term));        // the index sorts by code point, strings compare by unit
            return new SortedTerms([.. read.Select(term => term.Term)], [.. read.Select(term => term.DocumentFrequency)]);
        }

        public IEnumerable<(string Term, int DocumentFrequency)> StartingWith(string prefix)
        {
            var at = Array.BinarySearch(terms, prefix, StringComparer.Ordinal);
            for (at = at < 0 ? ~at : at; at < terms.Length && terms[at].StartsWith(prefix, StringComparison.Ordinal); at++)
                yield return (terms[at], frequencies[at]);
        }
    }
}
