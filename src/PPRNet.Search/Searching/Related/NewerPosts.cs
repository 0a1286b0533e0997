using PPRNet.Search.Indexing;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Searching.Related;

/// <summary>Finds the newer summary on a similar question, so that nobody acts on what has been studied again since.</summary>
internal static class NewerPosts
{
    /// <summary>
    /// How alike two posts must be as a whole and in what their titles ask (geometric mean of the two). Every pair of our corpus
    /// above 0.2 was read and judged: the first false one stands at 0.36. A false "newer" costs trust, a missed one little.
    /// </summary>
    private const float LeastLikeness = 0.4f;

    /// <summary>The most alike of the related posts that appeared later, on a later study, under a topic of the post's own; null when none is alike enough.</summary>
    public static RelatedPost? Of(IndexSnapshot index, Post post, IReadOnlyList<RelatedPost> related) =>
        related.Where(other => IsNewer(other, post) && other.Likeness >= LeastLikeness * LeastLikeness)
            .Select(other => (Other: other, Likeness: Likeness(index, post, other)))
            .Where(pair => pair.Likeness >= LeastLikeness).OrderByDescending(pair => pair.Likeness).Select(pair => pair.Other).FirstOrDefault();

    /// <summary>Whether a related post is newer on both clocks and shares a topic.</summary>
    internal static bool IsNewer(RelatedPost other, Post post) =>
        other.SharedTopics.Count > 0 && other.Post.Posted.CompareTo(post.Posted) > 0 && other.Post.StudyYear > post.StudyYear;

    /// <summary>How similar the questions of two related posts are, 0–1.</summary>
    internal static float Likeness(IndexSnapshot index, Post post, RelatedPost other) =>
        MathF.Sqrt(other.Likeness * PostVector.OfQuestion(index, post).LikenessTo(PostVector.OfQuestion(index, other.Post)));
}
