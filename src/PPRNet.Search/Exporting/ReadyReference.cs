using PPRNet.Search.Posts;

namespace PPRNet.Search.Exporting;

/// <summary>A reference ready to be pasted into a text.</summary>
/// <param name="Style">Its style, for the reader: <c>APA</c>.</param>
/// <param name="Text">The reference, plain.</param>
public sealed record ReadyReference(string Style, string Text)
{
    /// <summary>The studies as the blog cites them, in APA style; nothing is reformatted, so nothing can go wrong.</summary>
    public static IReadOnlyList<ReadyReference> OfStudies(Post post) => [.. post.Citations.Select(citation => new ReadyReference("APA", citation.Text))];

    /// <summary>The summary itself in three styles. It names no author, so each style begins with its title.</summary>
    public static IReadOnlyList<ReadyReference> OfSummary(Post post, PostAddresses addresses)
    {
        var (address, month) = (addresses.Of(post.Id), post.Posted.InWords);
        var (ended, inQuotes) = (char.IsPunctuation(post.Title[^1]) ? post.Title : post.Title + ".", char.IsPunctuation(post.Title[^1]) ? post.Title : post.Title + ",");
        return
        [
            new ReadyReference("APA", $"{ended} ({post.Posted.Year}, {month.Split(' ')[0]}). {PostAddresses.BlogName}. {address}"),
            new ReadyReference("Chicago", $"“{inQuotes}” {PostAddresses.BlogName}, {month}, {address}."),
            new ReadyReference("Vancouver", $"{ended} {PostAddresses.BlogName} [Internet]. {post.Posted.Year} {month[..3]}. Available from: {address}"),
        ];
    }
}
