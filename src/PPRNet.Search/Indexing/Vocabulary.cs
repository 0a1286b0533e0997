using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Util;
using PPRNet.Search.Querying;
using PPRNet.Search.Text;

namespace PPRNet.Search.Indexing;

/// <summary>The words of the corpus: in how many posts each stands, and which begin alike. Thread-safe.</summary>
public sealed class Vocabulary
{
    private readonly IndexReader _reader;

    private readonly PostingsCache _postings;

    internal Vocabulary(IndexReader reader, PostingsCache postings) => (_reader, _postings) = (reader, postings);

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
    public IEnumerable<(string Term, int DocumentFrequency)> StartingWith(string prefix, Treatment treatment)
    {
        var terms = MultiFields.GetTerms(_reader, IndexFields.Anywhere(treatment))?.GetEnumerator();
        if (terms is null || terms.SeekCeil(new BytesRef(prefix)) == TermsEnum.SeekStatus.END) yield break;
        do
        {
            var term = Encoding.UTF8.GetString(terms.Term.Bytes, terms.Term.Offset, terms.Term.Length);
            if (!term.StartsWith(prefix, StringComparison.Ordinal)) yield break;
            yield return (term, terms.DocFreq);
        }
        while (terms.MoveNext());
    }

    /// <summary>Every term of a treatment, in order.</summary>
    public IEnumerable<(string Term, int DocumentFrequency)> All(Treatment treatment) => StartingWith("", treatment);
}
