using PPRNet.Search.Posts;
using PPRNet.Search.Querying;
using PPRNet.Search.Text;

namespace PPRNet.Search.Passages;

/// <summary>
/// Chooses the sentences of a post that answer a query best, text by text. Practice implications seldom repeat the words of a
/// question, so there a sentence is also judged by its relatives of the words asked for, and by what it shares with those sentences
/// of the summary that do hold them.
/// </summary>
internal sealed class PassageChooser(IReadOnlyList<Concept> concepts, int documents)
{
    /// <summary>Characters that a passage should not exceed by much.</summary>
    public const int MaxLength = 280;

    /// <summary>What a likeness of 1 to a sentence of the summary adds, as a share of that sentence's score. More would drown the words themselves.</summary>
    private const float LinkWeight = 0.15f;

    private readonly SentenceScorer _scorer = new(concepts, documents);

    /// <summary>The best passage of a text for which sentences hold something that was looked for; null when none does.</summary>
    public Passage? Choose(ShownPost post, PostField field) =>
        post.Matches.In(field).Count == 0 ? null : Best(post, field, _scorer.Scores(post, field));

    /// <summary>The best practice implication, matched or not; null only for a post without any.</summary>
    public Passage? ChooseImplication(ShownPost post)
    {
        if (post.Sentences(PostField.Implications).Length == 0) return null;
        var scores = _scorer.Scores(post, PostField.Implications);
        if (post.Links.IsEmpty) return Best(post, PostField.Implications, scores);
        var summary = _scorer.Scores(post, PostField.Summary);
        for (var i = 0; i < scores.Length; i++)
        {
            var context = 0f;
            for (var j = 0; j < summary.Length; j++) context = Math.Max(context, summary[j] * post.Links.Likeness(i, j));
            scores[i] += LinkWeight * context;
        }
        return Best(post, PostField.Implications, scores);
    }

    private static Passage Best(ShownPost post, PostField field, float[] scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best]) best = i;
        var sentences = post.Sentences(field);
        var (first, last) = (best, LastReached(sentences, best, post.Matches.In(field)));
        if (last == best) (first, last) = WithNeighbour(sentences, scores, best);
        var content = PassageCutter.Cut(post.Post.TextOf(field), sentences[first].Start, sentences[last].End, post.Matches.In(field));
        return new Passage(field, content, first, content.Marks.Count > 0);
    }

    /// <summary>The sentence that the matches which begin in one reach into: a phrase that runs on takes the next sentence along.</summary>
    private static int LastReached(Sentence[] sentences, int best, IReadOnlyList<ConceptMatch> matches)
    {
        var last = best;
        foreach (var match in matches)
            if (match.Place.Start >= sentences[best].Start && match.Place.Start < sentences[best].End)
                while (match.Place.End > sentences[last].End) last++;
        return last;
    }

    /// <summary>Joins the better neighbour when it has to do with the query too and both together stay short.</summary>
    private static (int First, int Last) WithNeighbour(Sentence[] sentences, float[] scores, int best)
    {
        var neighbours = new[] { best - 1, best + 1 }
            .Where(i => i >= 0 && i < sentences.Length && scores[i] > 0)
            .Where(i => Math.Max(sentences[i].End, sentences[best].End) - Math.Min(sentences[i].Start, sentences[best].Start) <= MaxLength)
            .OrderByDescending(i => scores[i]).ThenBy(i => i)
            .ToList();
        return neighbours.Count == 0 ? (best, best) : (Math.Min(best, neighbours[0]), Math.Max(best, neighbours[0]));
    }
}
