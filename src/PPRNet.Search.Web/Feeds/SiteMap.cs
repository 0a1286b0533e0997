using System.Globalization;
using System.Xml.Linq;
using PPRNet.Search.Exporting;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Web.Feeds;

/// <summary>
/// The pages worth finding, with the month in which their content last changed: that of the post, or of the newest post they list. One
/// file holds 50,000 addresses at most; beyond that <see cref="Whole"/> becomes an index of parts.
/// </summary>
internal sealed class SiteMap(PostAddresses addresses, TopicCatalog topics, IReadOnlyList<Post> newestFirst)
{
    private const int MaxAddresses = 50_000;
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public byte[] Whole()
    {
        var parts = Parts();
        return parts.Count == 1 ? PartOf(parts[0]) : XmlBytes.Of(new XElement(Map + "sitemapindex", parts.Select((_, i) => new XElement(Map + "sitemap",
            new XElement(Map + "loc", string.Create(CultureInfo.InvariantCulture, $"{addresses.Root}/sitemap-{i + 1}.xml"))))));
    }

    /// <returns>A part by number from 1; null when there is no such part.</returns>
    public byte[]? Part(int number) => Parts() is { Count: > 1 } parts && number <= parts.Count ? PartOf(parts[number - 1]) : null;

    private static byte[] PartOf((string Address, YearMonth? Changed)[] pages) =>
        XmlBytes.Of(new XElement(Map + "urlset", pages.Select(page => new XElement(Map + "url",
            new XElement(Map + "loc", page.Address), page.Changed is { } month ? new XElement(Map + "lastmod", month) : null))));

    private List<(string Address, YearMonth? Changed)[]> Parts()
    {
        var newest = newestFirst.Count > 0 ? newestFirst[0].Posted : (YearMonth?)null;
        var ofTopics = newestFirst.SelectMany(post => post.Topics.Select(topic => (topic.Slug, post.Posted))).GroupBy(pair => pair.Slug).ToDictionary(group => group.Key, group => group.First().Posted);
        return
        [
            .. new (string, YearMonth?)[] { (addresses.Root + "/", newest), (addresses.Root + "/topics", newest), (addresses.Root + "/about/search", null) }
                .Concat(topics.All.Where(topic => ofTopics.ContainsKey(topic.Slug)).Select(topic => ($"{addresses.Root}/topics/{topic.Slug}", (YearMonth?)ofTopics[topic.Slug])))
                .Concat(newestFirst.Select(post => (addresses.Of(post.Id), (YearMonth?)post.Posted)))
                .Chunk(MaxAddresses),
        ];
    }
}
