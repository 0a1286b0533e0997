using PPRNet.Search.Posts;

namespace PPRNet.Search.Searching.Related;

/// <summary>A post about much the same as another.</summary>
/// <param name="Post">The post.</param>
/// <param name="Likeness">0 for nothing in common, 1 for the same words.</param>
/// <param name="SharedWords">What weighs most of what both are about, as the first post writes it.</param>
/// <param name="SharedTopics">Topics that both are filed under.</param>
public sealed record RelatedPost(Post Post, float Likeness, IReadOnlyList<string> SharedWords, IReadOnlyList<Topic> SharedTopics)
{
    /// <summary>Why it is related, for the reader: "Both on alliance ruptures and repair; topic Alliance".</summary>
    public string Reason { get; } = string.Join("; ", new[]
    {
        SharedWords.Count > 0 ? "both on " + InWords(SharedWords) : "",
        SharedTopics.Count > 0 ? (SharedTopics.Count == 1 ? "topic " : "topics ") + InWords([.. SharedTopics.Select(topic => topic.Label)]) : "",
    }.Where(part => part.Length > 0)) is { Length: > 0 } reason ? char.ToUpperInvariant(reason[0]) + reason[1..] : "";

    private static string InWords(IReadOnlyList<string> words) =>
        words.Count == 1 ? words[0] : string.Join(", ", words.Take(words.Count - 1)) + " and " + words[^1];
}
