using PPRNet.Search.Indexing;

namespace PPRNet.Search.Searching.Related;

/// <summary>
/// Finds the newer summary on a similar question, so that nobody acts on what has been studied again since. Cheap enough for every
/// hit of a list: few candidates are newer, and the titles alone rule out most of those.
/// </summary>
internal static class NewerPosts
{
    /// <summary>
    /// How alike two posts must be as a whole and in what their titles ask (geometric mean of the two). Every pair of our corpus
    /// above 0.2 was read and judged: the first false one stands at 0.36. A false "newer" costs trust, a missed one little.
    /// </summary>
    public const float LeastLikeness = 0.4f;

    /// <summary>Posts that appeared later, on a later study, under a topic of the document's own, and at least so alike; most alike first.</summary>
    /// <param name="index">The index.</param>
    /// <param name="document">The document.</param>
    /// <param name="least">The least likeness, 0–1.</param>
    /// <param name="vectorOf">The vector of any document.</param>
    public static IEnumerable<(RelatedPost Post, float Likeness)> Of(IndexSnapshot index, int document, float least, Func<int, PostVector> vectorOf)
    {
        var post = index.PostOf(document);
        if (post.StudyYear is null) return [];
        var own = vectorOf(document);
        var question = PostVector.OfQuestion(index, post);
        return from candidate in RelatedPosts.Candidates(index, own)
               where index.Months[candidate] > index.Months[document]
               let other = index.PostOf(candidate)
               where other.StudyYear > post.StudyYear && post.Topics.Any(other.Topics.Contains)
               let asked = question.LikenessTo(PostVector.OfQuestion(index, other))
               where asked >= least * least
               let likeness = MathF.Sqrt(asked * own.LikenessTo(vectorOf(candidate)))
               where likeness >= least
               orderby likeness descending, other.Posted descending, other.Id
               select (RelatedPosts.Compare(post, own, other, vectorOf(candidate)), likeness);
    }
}
