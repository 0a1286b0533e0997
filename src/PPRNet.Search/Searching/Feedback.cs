using System.Runtime.InteropServices;
using PPRNet.Search.Indexing;
using PPRNet.Search.Querying;
using PPRNet.Search.Text;

namespace PPRNet.Search.Searching;

/// <summary>
/// Pseudo-relevance feedback: words that the best posts of a long question share say what it is about better than the question's own
/// words do. They only add to scores: what is found stays the same. After V. Lavrenko and W. B. Croft, "Relevance-Based Language
/// Models", 2001, as RM3 (N. Abdul-Jaleel et al., 2004), with BM25 in place of the language model.
/// </summary>
internal static class Feedback
{
    /// <summary>A word of one post alone is an accident.</summary>
    private const int FewestPosts = 2;

    /// <summary>Words that are told to the reader; the rest count for little.</summary>
    private const int Told = 10;

    [ThreadStatic]
    private static Dictionary<int, SharedWord>? _gathered;

    /// <summary>The best posts' words as concepts; together they weigh <see cref="RankingOptions.FeedbackWeight"/> times what the query does.</summary>
    /// <param name="index">The index.</param>
    /// <param name="asked">The concepts of the query.</param>
    /// <param name="best">The best posts by the query alone.</param>
    /// <param name="ranking">The weights.</param>
    public static IReadOnlyList<Concept> Words(IndexSnapshot index, IReadOnlyList<Concept> asked, IReadOnlyList<RankedHit> best, RankingOptions ranking)
    {
        var chosen = Gather(index, best).Where(word => word.Value.Posts >= FewestPosts)
            .Select(word => Weigh(index, word.Key, word.Value, ranking.BonusMostPosts)).Where(word => word.Value > 0).ToList();
        chosen.Sort((a, b) => a.Value != b.Value ? b.Value.CompareTo(a.Value) : a.Term.CompareTo(b.Term));     // numbers are in the order of their terms
        if (chosen.Count > ranking.FeedbackWords) chosen.RemoveRange(ranking.FeedbackWords, chosen.Count - ranking.FeedbackWords);
        var whole = chosen.Sum(word => word.Value);
        var weight = ranking.FeedbackWeight * asked.Sum(concept => concept.Weight);
        return [.. chosen.Select(word => ConceptOf(index, word.Term, word.Shown, (float)(weight * word.Value / whole)))];
    }

    /// <summary>What to tell the reader: the weightiest words that were not asked for anyway.</summary>
    public static InterpretedTerm? Tell(string query, IReadOnlyList<Concept> asked, IReadOnlyList<Concept> words)
    {
        var terms = asked.SelectMany(concept => concept.Alternatives).SelectMany(alternative => alternative.Terms).Select(placed => placed.Term).ToHashSet(StringComparer.Ordinal);
        var told = words.Where(word => !terms.Contains(word.Alternatives[0].Terms[0].Term)).Take(Told).Select(word => word.Typed).ToList();
        return told.Count == 0 ? null : new InterpretedTerm(query, told, "feedback");
    }

    /// <summary>
    /// Each word of the posts with its share in them: better posts count more, and in each post frequent words do. Good until the thread's next
    /// question: the words of ten posts fill a table that is worth keeping.
    /// </summary>
    private static Dictionary<int, SharedWord> Gather(IndexSnapshot index, IReadOnlyList<RankedHit> best)
    {
        var gathered = _gathered ??= [];
        gathered.Clear();
        var whole = best.Sum(hit => (double)hit.Score * hit.Score);
        foreach (var hit in best.Where(hit => hit.Score > 0))
        {
            var words = index.WordsOf(hit.Document);
            var unit = hit.Score * hit.Score / whole / words.Total;
            for (var i = 0; i < words.Terms.Length; i++)
            {
                ref var word = ref CollectionsMarshal.GetValueRefOrAddDefault(gathered, words.Terms[i], out var isKnown);
                word = new SharedWord(isKnown ? word.Shown : words.Shown[i], word.Posts + 1, word.Share + unit * words.Counts[i]);
            }
        }
        return gathered;
    }

    /// <summary>The value is 0 for a word that is too common to say anything.</summary>
    private static (int Term, int Shown, double Value) Weigh(IndexSnapshot index, int term, SharedWord word, int mostPosts)
    {
        var frequency = index.Vocabulary.DocumentFrequency(term, Treatment.Loose);
        return (term, word.Shown, frequency > mostPosts ? 0 : word.Share * Bm25.Rarity(frequency, index.Documents));
    }

    private static Concept ConceptOf(IndexSnapshot index, int term, int shownAs, float weight)
    {
        var shown = index.Vocabulary.TermOf(shownAs, Treatment.Exact);
        var alternative = new Alternative(AlternativeReason.Typed, Treatment.Loose, shown, [new PlacedTerm(index.Vocabulary.TermOf(term, Treatment.Loose), 0)]);
        return new Concept(shown, IndexFields.Searched, [alternative], index.Vocabulary.DocumentFrequency(term, Treatment.Loose), weight)
        {
            Kind = ConceptKind.Feedback,
            Repetition = index.Vocabulary.Repetition(term),
        };
    }

    /// <param name="Shown">Number of the exact term to show for it.</param>
    /// <param name="Posts">In how many of the best posts it stands.</param>
    /// <param name="Share">Its share in them.</param>
    private readonly record struct SharedWord(int Shown, int Posts, double Share);
}
