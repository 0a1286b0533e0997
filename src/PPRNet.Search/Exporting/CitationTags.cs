using System.Globalization;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Exporting;

/// <summary>
/// The <c>citation_*</c> meta tags of a post's page (Highwire Press). They describe the page, which is the summary: with the study's authors and
/// journal in them, scholarly indexes would take the summary for the paper.
/// </summary>
public static class CitationTags
{
    /// <summary>Names and contents, unescaped, in the order of the page.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Of(Post post, PostAddresses addresses) =>
    [
        new("citation_title", post.Title),
        new("citation_publication_date", string.Create(CultureInfo.InvariantCulture, $"{post.Posted.Year}/{post.Posted.Month:00}")),
        new("citation_publisher", PostAddresses.Publisher),
        new("citation_public_url", addresses.Of(post.Id)),
        .. post.Topics.Select(topic => new KeyValuePair<string, string>("citation_keywords", topic.Label)),
    ];
}
