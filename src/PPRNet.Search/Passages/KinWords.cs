using System.Collections.Concurrent;
using System.Collections.Frozen;
using PPRNet.Search.Indexing;
using PPRNet.Search.Querying;
using PPRNet.Search.Text;

namespace PPRNet.Search.Passages;

/// <summary>
/// Relatives of a word that stemming keeps apart on purpose: "closer" and "closeness", "supervisor" and "supervision". Too far to be
/// found or marked, near enough to choose one sentence before another.
/// </summary>
internal sealed class KinWords(Vocabulary vocabulary)
{
    /// <summary>Two relatives share at least so many letters; shorter beginnings are shared by chance.</summary>
    private const int ShortestRoot = 5;

    /// <summary>Relatives looked up for one word.</summary>
    private const int MostKin = 8;

    /// <summary>A relative that stands in more posts costs more to look up than it says.</summary>
    private const int MostPosts = 20_000;

    /// <summary>What may be left of a stem after the root.</summary>
    private static readonly FrozenSet<string> Endings = new[]
    {
        "", "able", "al", "ality", "ance", "ant", "ate", "ation", "ative", "ator", "d", "e", "ed", "ence", "ent", "er", "est", "ful", "i", "ial", "ible", "ic", "ical", "ing",
        "ion", "ious", "ism", "ist", "ity", "iv", "ive", "ly", "ment", "ness", "or", "ous", "r", "ship", "tion", "ure", "y",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly int LongestEnding = Endings.Max(ending => ending.Length);

    /// <summary>Words whose relatives are kept: more than people ask for between two changes of the corpus.</summary>
    private const int MostKept = 20_000;

    private readonly ConcurrentDictionary<string, string[]> _kept = new(StringComparer.Ordinal);

    /// <summary>
    /// The relatives of a concept's own words that the corpus has, to be looked for in practice implications; a concept that was
    /// asked for exactly has none.
    /// </summary>
    public IEnumerable<string> Of(Concept concept)
    {
        if (!concept.Fields.Contains(SearchField.Implications)) yield break;
        for (var i = 0; i < concept.Alternatives.Count; i++)
        {
            if (concept.Alternatives[i] is not { Treatment: Treatment.Loose, Terms.Count: 1, Reason: AlternativeReason.Typed or AlternativeReason.Spelling } form) continue;
            foreach (var term in Of(form.Terms[0].Term)) yield return term;
        }
    }

    private string[] Of(string term)
    {
        if (_kept.TryGetValue(term, out var kin)) return kin;
        if (_kept.Count >= MostKept) _kept.Clear();
        return _kept[term] = Find(term);
    }

    private string[] Find(string term)
    {
        var root = RootOf(term);
        if (root.Length < ShortestRoot) return [];
        return
        [
            .. vocabulary.StartingWith(root, Treatment.Loose)
                .Where(found => found.Term != term && found.DocumentFrequency <= MostPosts && AreKin(term, found.Term))
                .Take(MostKin).Select(found => found.Term),
        ];
    }

    /// <summary>The term without its longest known ending, as far as enough of it remains.</summary>
    private static string RootOf(string term)
    {
        for (var cut = Math.Min(LongestEnding, term.Length - ShortestRoot); cut > 0; cut--)
            if (Endings.Contains(term[^cut..])) return term[..^cut];
        return term;
    }

    /// <summary>Whether two terms differ only in known endings after a root that is long enough.</summary>
    internal static bool AreKin(string a, string b)
    {
        var shared = a.AsSpan().CommonPrefixLength(b);
        return shared >= ShortestRoot && Endings.Contains(a[shared..]) && Endings.Contains(b[shared..]);
    }
}
