using System.Text;
using Lucene.Net.Index;
using PPRNet.Search.Querying;
using PPRNet.Search.Searching;
using PPRNet.Search.Text;

namespace PPRNet.Search.Indexing;

/// <summary>
/// The words of the corpus: in how many posts each stands, which begin alike, and how they are used. Held in memory, since a language has few
/// words beside the texts made of it, and seeking a term in Lucene's dictionary costs more than all that a small index does with it. Thread-safe.
/// </summary>
public sealed class Vocabulary
{
    /// <summary>Pairs of words whose neighbourhood is kept.</summary>
    private const int MostPairs = 100_000;

    private readonly AtomicReader _segment;
    private readonly TextAnalysis _analysis;
    private readonly Lazy<TermList>[] _terms;        // by treatment
    private readonly Lazy<TermUses> _uses;           // of the loose terms
    private readonly Lazy<int[]> _looseOf;           // by number of the exact term
    private readonly RecentlyUsed<(string First, string Second), int> _neighbours = new(MostPairs, _ => 1);

    internal Vocabulary(AtomicReader segment, TextAnalysis analysis)
    {
        (_segment, _analysis) = (segment, analysis);
        _terms = [.. Enum.GetValues<Treatment>().Select(treatment => new Lazy<TermList>(() => TermList.Read(segment, IndexFields.Anywhere(treatment))))];
        _uses = new Lazy<TermUses>(() => TermUses.Read(segment, Of(Treatment.Loose)));
        _looseOf = new Lazy<int[]>(() => [.. Of(Treatment.Exact).Terms.Select(term => NumberOf(_analysis.Loose(term), Treatment.Loose))]);
    }

    /// <summary>In how many posts a term stands, in any searched text.</summary>
    public int DocumentFrequency(string term, Treatment treatment) => NumberOf(term, treatment) is >= 0 and var number ? DocumentFrequency(number, treatment) : 0;

    /// <summary>Terms that begin with <paramref name="prefix"/>, in order, with their document frequency.</summary>
    public IEnumerable<(string Term, int DocumentFrequency)> StartingWith(string prefix, Treatment treatment) => Of(treatment).StartingWith(prefix);

    /// <summary>Every term of a treatment, in order.</summary>
    public IEnumerable<(string Term, int DocumentFrequency)> All(Treatment treatment) => StartingWith("", treatment);

    /// <summary>The number of a term, by which terms are in ordinal order; -1 for one that no searched text has.</summary>
    internal int NumberOf(ReadOnlySpan<char> term, Treatment treatment) => Of(treatment).NumberOf(term);

    internal string TermOf(int number, Treatment treatment) => Of(treatment).Terms[number];

    internal int DocumentFrequency(int number, Treatment treatment) => Of(treatment).Frequencies[number];

    /// <summary>The number of the loose term that an exact one is a form of.</summary>
    internal int LooseOf(int exact) => _looseOf.Value[exact];

    /// <summary>
    /// How often loose terms stand, on average, in a text that has them: words that a text is about come back in it, words of common
    /// language do not. At least 1.
    /// </summary>
    internal float Repetition(IEnumerable<string> terms)
    {
        var (places, texts) = (0L, 0L);
        foreach (var term in terms)
        {
            if (NumberOf(term, Treatment.Loose) is not (>= 0 and var number)) continue;
            places += _uses.Value.Places[number];
            texts += _uses.Value.Texts[number];
        }
        return texts == 0 ? 1 : places / (float)texts;
    }

    /// <summary>The same for one loose term by its number.</summary>
    internal float Repetition(int number) => _uses.Value.Places[number] / (float)Math.Max(1, _uses.Value.Texts[number]);

    /// <summary>In how many texts of posts one exact term directly follows another.</summary>
    internal int SideBySide(string first, string second) => _neighbours.Get((first, second), this, static (pair, vocabulary) => vocabulary.CountSideBySide(pair.First, pair.Second));

    private int CountSideBySide(string first, string second)
    {
        if (NumberOf(first, Treatment.Exact) < 0 || NumberOf(second, Treatment.Exact) < 0) return 0;
        var pair = new Alternative(AlternativeReason.Typed, Treatment.Exact, "", [new PlacedTerm(first, 0), new PlacedTerm(second, 1)]);
        var texts = 0;
        foreach (var field in IndexFields.Searched)
        {
            if (_segment.GetTerms(IndexFields.Words(field, Treatment.Exact))?.GetEnumerator() is not { } terms || PostingWalk.Open(terms, pair) is not { } walk) continue;
            for (walk.Next(); walk.Document != PostingWalk.End; walk.Next()) texts++;
        }
        return texts;
    }

    private TermList Of(Treatment treatment) => _terms[(int)treatment].Value;

    /// <summary>Every term of a field, in ordinal order.</summary>
    private sealed class TermList
    {
        private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _numbers;

        private TermList(string[] terms, int[] frequencies)
        {
            (Terms, Frequencies) = (terms, frequencies);
            var numbers = new Dictionary<string, int>(terms.Length, StringComparer.Ordinal);
            for (var i = 0; i < terms.Length; i++) numbers.Add(terms[i], i);
            _numbers = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        }

        public string[] Terms { get; }

        public int[] Frequencies { get; }

        public static TermList Read(AtomicReader segment, string field)
        {
            var read = Walk(segment, field).Select(term => (term.Term, term.Documents)).ToList();
            read.Sort((a, b) => string.CompareOrdinal(a.Term, b.Term));        // the index sorts by code point, strings compare by unit
            return new TermList([.. read.Select(term => term.Term)], [.. read.Select(term => term.Documents)]);
        }

        public int NumberOf(ReadOnlySpan<char> term) => _numbers.TryGetValue(term, out var number) ? number : -1;

        public IEnumerable<(string Term, int DocumentFrequency)> StartingWith(string prefix)
        {
            var at = Array.BinarySearch(Terms, prefix, StringComparer.Ordinal);
            for (at = at < 0 ? ~at : at; at < Terms.Length && Terms[at].StartsWith(prefix, StringComparison.Ordinal); at++)
                yield return (Terms[at], Frequencies[at]);
        }
    }

    /// <summary>For each loose term how often it stands in searched texts, and in how many.</summary>
    private sealed record TermUses(long[] Places, int[] Texts)
    {
        public static TermUses Read(AtomicReader segment, TermList loose)
        {
            var uses = new TermUses(new long[loose.Terms.Length], new int[loose.Terms.Length]);
            foreach (var field in IndexFields.Searched)
                foreach (var (term, documents, places) in Walk(segment, IndexFields.Words(field, Treatment.Loose)))
                {
                    var number = loose.NumberOf(term);
                    uses.Places[number] += places;
                    uses.Texts[number] += documents;
                }
            return uses;
        }
    }

    private static IEnumerable<(string Term, int Documents, long Places)> Walk(AtomicReader segment, string field)
    {
        if (segment.GetTerms(field)?.GetEnumerator() is not { } terms) yield break;
        while (terms.MoveNext()) yield return (Encoding.UTF8.GetString(terms.Term.Bytes, terms.Term.Offset, terms.Term.Length), terms.DocFreq, terms.TotalTermFreq);
    }
}
