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

    /// <summary>The best posts' words as concepts; together they weigh <see cref="RankingOptions.FeedbackWeight"/> times what the query does.</summary>
    /// <param name="index">The index.</param>
    /// <param name="asked">The concepts of the query.</param>
    /// <param name="best">The best posts by the query alone.</param>
    /// <param name="ranking">The weights.</param>
    public static IReadOnlyList<Concept> Words(IndexSnapshot index, IReadOnlyList<Concept> asked, IReadOnlyList<RankedHit> best, RankingOptions ranking)
    {
        var chosen = Gather(index, best)
            .Where(word => word.Posts >= FewestPosts)
            .Select(word => (word.Term, word.Shown, Frequency: index.Vocabulary.DocumentFrequency(word.Term, Treatment.Loose), word.Share))
            .Where(word => word.Frequency > 0 && word.Frequency <= ranking.BonusMostPosts)
            .Select(word => (word.Term, word.Shown, word.Frequency, Value: word.Share * Bm25.Rarity(word.Frequency, index.Documents)))
            .OrderByDescending(word => word.Value).ThenBy(word => word.Term, StringComparer.Ordinal)
            .Take(ranking.FeedbackWords).ToList();
        var whole = chosen.Sum(word => word.Value);
        var weight = ranking.FeedbackWeight * asked.Sum(concept => concept.Weight);
        return [.. chosen.Select(word => ConceptOf(index, word.Term, word.Shown, word.Frequency, (float)(weight * word.Value / whole)))];
    }

    /// <summary>What to tell the reader: the weightiest words that were not asked for anyway.</summary>
    public static InterpretedTerm? Tell(string query, IReadOnlyList<Concept> asked, IReadOnlyList<Concept> words)
    {
        var terms = asked.SelectMany(concept => concept.Alternatives).SelectMany(alternative => alternative.Terms).Select(placed => placed.Term).ToHashSet(StringComparer.Ordinal);
        var told = words.Where(word => !terms.Contains(word.Alternatives[0].Terms[0].Term)).Take(Told).Select(word => word.Typed).ToList();
        return told.Count == 0 ? null : new InterpretedTerm(query, told, "feedback");
    }

    /// <summary>Each word of the posts with its share in them: better posts count more, and in each post frequent words do.</summary>
    private static IEnumerable<SharedWord> Gather(IndexSnapshot index, IReadOnlyList<RankedHit> best)
    {
        var words = new Dictionary<string, SharedWord>(StringComparer.Ordinal);
        var whole = best.Sum(hit => (double)hit.Score * hit.Score);
        foreach (var hit in best.Where(hit => hit.Score > 0))
        {
            var counts = index.WordsOf(hit.Document);
            var unit = hit.Score * hit.Score / whole / counts.Sum(word => word.Count);
            foreach (var forms in counts.GroupBy(word => index.Analysis.Loose(word.Word), StringComparer.Ordinal))
            {
                var before = words.GetValueOrDefault(forms.Key, new SharedWord(forms.Key, forms.MaxBy(form => form.Count).Word, 0, 0));
                words[forms.Key] = before with { Posts = before.Posts + 1, Share = before.Share + unit * forms.Sum(form => form.Count) };
            }
        }
        return words.Values;
    }

    private static Concept ConceptOf(IndexSnapshot index, string term, string shown, int frequency, float weight) => new(
        shown, IndexFields.Searched, [new Alternative(AlternativeReason.Typed, Treatment.Loose, shown, [new PlacedTerm(term, 0)])], frequency, weight)
    {
        Kind = ConceptKind.Feedback,
        Repetition = index.Vocabulary.Repetition([term]),
    };

    private sealed record SharedWord(string Term, string Shown, int Posts, double Share);
}
