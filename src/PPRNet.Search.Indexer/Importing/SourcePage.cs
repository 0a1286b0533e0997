using System.Globalization;
using System.Text.RegularExpressions;

namespace PPRNet.Search.Indexer.Importing;

/// <summary>One page as it came: from a file or over HTTP.</summary>
/// <param name="Name">How problems name it: the file's name or the address.</param>
/// <param name="Address">The address that it was served under, when that is known.</param>
/// <param name="Content">HTML, or the text of a page.</param>
internal sealed record SourcePage(string Name, Uri? Address, string Content)
{
    /// <summary>Whether the content is HTML rather than saved text.</summary>
    public bool IsHtml => Content.AsSpan().TrimStart().StartsWith("<", StringComparison.Ordinal);

    /// <summary>The number of the topic filter (<c>cat_2</c>) that the page was asked with; what it shows has this topic.</summary>
    public int? TopicFilter => ParameterIn(Address?.Query ?? Name, "cat_2");

    /// <summary>
    /// What a post found here names as its source. Numbers of list pages move every month, so the list itself is named; the older
    /// site's pages, one a month, stay what they are.
    /// </summary>
    public string? StableAddress => Address?.GetLeftPart(UriPartial.Path);

    private static int? ParameterIn(string text, string name) =>
        Regex.Match(text, $@"(?<![A-Za-z0-9]){name}=(?<id>\d{{1,6}})") is { Success: true } found
            ? int.Parse(found.Groups["id"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            : null;
}
