using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Util;
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

    /// <summary>In how many posts two exact terms stand together.</summary>
    internal int Together(string a, string b)
    {
        var together = 0;
        for (var leaf = 0; leaf < _reader.Leaves.Count; leaf++)
            if (Posts(leaf, a) is { } first && Posts(leaf, b) is { } second)
                together += first.Documents.Intersect(second.Documents).Count();
        return together;
    }

    private Postings? Posts(int leaf, string term) => _postings.Documents(leaf, IndexFields.Anywhere(Treatment.Exact), term);

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
