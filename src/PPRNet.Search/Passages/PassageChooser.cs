using PPRNet.Search.Indexing;
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
    private float[] _implications = [], _summary = [], _citation = [];     // scores of the current post's sentences, at least so many

    /// <summary>The best practice implication, matched or not, null only for a post without any; and the best passages of the other texts in which something was found.</summary>
    public (Passage? Implication, IReadOnlyList<Passage> Others) Choose(ShownPost post)
    {
        var summary = _scorer.Score(post, PostField.Summary, ref _summary);
        var citation = _scorer.Score(post, PostField.Citation, ref _citation);
        Passage?[] others = [BestMatched(post, PostField.Summary, summary), BestMatched(post, PostField.Citation, citation)];
        return (ChooseImplication(post, summary), [.. others.OfType<Passage>()]);
    }

    private Passage? ChooseImplication(ShownPost post, ReadOnlySpan<float> summary)
    {
        var scores = _scorer.Score(post, PostField.Implications, ref _implications);
        if (scores.IsEmpty) return null;
        if (!post.Post.Links.IsEmpty && summary.ContainsAnyExcept(0)) AddLinks(post.Post.Links, scores, summary);
        return Best(post, PostField.Implications, scores);
    }

    private static void AddLinks(SentenceLinks links, Span<float> scores, ReadOnlySpan<float> summary)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            var context = 0f;
            for (var j = 0; j < summary.Length; j++)
                if (summary[j] > 0) context = Math.Max(context, summary[j] * links.Likeness(i, j));
            scores[i] += LinkWeight * context;
        }
    }

    private static Passage? BestMatched(ShownPost post, PostField field, ReadOnlySpan<float> scores) =>
        post.Matches.In(field).IsEmpty ? null : Best(post, field, scores);

    private static Passage Best(ShownPost post, PostField field, ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best]) best = i;
        var sentences = post.Post.Sentences(field);
        var (first, last) = (best, LastReached(sentences, best, post.Matches.In(field)));
        if (last == best) (first, last) = WithNeighbour(sentences, scores, best);
        var content = PassageCutter.Cut(post, field, first, last);
        return new Passage(field, content, first, content.Marks.Count > 0);
    }

    /// <summary>The sentence that the matches which begin in one reach into: a phrase that runs on takes the next sentence along.</summary>
    private static int LastReached(Sentence[] sentences, int best, ReadOnlySpan<ConceptMatch> matches)
    {
        var last = best;
        foreach (var match in matches)
            if (match.Place.Start >= sentences[best].Start && match.Place.Start < sentences[best].End)
                while (match.Place.End > sentences[last].End) last++;
        return last;
    }

    /// <summary>Joins the better neighbour, the first of equals, when it has to do with the query too and both together stay short.</summary>
    private static (int First, int Last) WithNeighbour(Sentence[] sentences, ReadOnlySpan<float> scores, int best)
    {
        var (before, after) = (ScoreBeside(best - 1, scores), ScoreBeside(best + 1, scores));
        if (before > 0 && sentences[best].End - sentences[best - 1].Start > MaxLength) before = 0;
        if (after > 0 && sentences[best + 1].End - sentences[best].Start > MaxLength) after = 0;
        if (before == 0 && after == 0) return (best, best);
        return before >= after ? (best - 1, best) : (best, best + 1);
    }

    private static float ScoreBeside(int i, ReadOnlySpan<float> scores) => i >= 0 && i < scores.Length ? scores[i] : 0;
}
