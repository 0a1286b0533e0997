using System.Text;
using System.Xml.Linq;
using PPRNet.Search.Exporting;
using PPRNet.Search.Posts;
using PPRNet.Search.Tests;
using PPRNet.Search.Web.Feeds;

namespace PPRNet.Search.Web.Tests.Feeds;

public sealed class A_site_map
{
    [Fact]
    public void Of_a_large_site_is_an_index_of_parts_that_hold_every_post_once()
    {
        var posts = Enumerable.Range(0, 120_000).Select(i => Some.Post(id: $"2018-05-{i}", topics: [])).ToList();
        var map = new SiteMap(new PostAddresses("https://search.example.org"), new TopicCatalog([]), posts);
        var parts = Addresses(map.Whole());
        Assert.Equal(["https://search.example.org/sitemap-1.xml", "https://search.example.org/sitemap-2.xml", "https://search.example.org/sitemap-3.xml"], parts);
        var pages = Enumerable.Range(1, 3).SelectMany(part => Addresses(map.Part(part)!)).ToList();
        Assert.Equal(posts.Select(post => $"https://search.example.org/posts/{post.Id}"), pages.Where(page => page.Contains("/posts/", StringComparison.Ordinal)));
        Assert.Null(map.Part(4));
    }

    private static List<string> Addresses(byte[] xml) =>
        [.. XDocument.Parse(Encoding.UTF8.GetString(xml)).Descendants().Where(element => element.Name.LocalName == "loc").Select(element => element.Value)];
}
