using PPRNet.Search.Indexer.Importing;

namespace PPRNet.Search.Tests.Importing;

public sealed class Robots_txt
{
    [Theory]
    [InlineData("", "/blog", true)]
    [InlineData("User-agent: *\nDisallow:", "/blog", true)]
    [InlineData("User-agent: *\nDisallow: /", "/blog", false)]
    [InlineData("User-agent: *\nDisallow: /blog\nAllow: /blog/list", "/blog/list?p=2", true)]
    [InlineData("User-agent: *\nAllow: /blog/list\nDisallow: /blog", "/blog/other", false)]
    [InlineData("User-agent: Otherbot\nDisallow: /", "/blog", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: PPRNet.Search-importer\nAllow: /", "/blog", true)]
    [InlineData("User-agent: Otherbot\nUser-agent: *\nDisallow: /private # not for robots", "/private/x", false)]
    [InlineData("User-agent: *\nDisallow: /*?p=", "/blog?p=2", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/blog/a.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/blog/a.pdf?x=1", true)]
    [InlineData("Sitemap: https://x.y/s.xml\nrubbish\nuser-AGENT:*\r\ndisallow:/blog\r\n", "/blog", false)]
    public void Is_read_by_the_standard(string text, string path, bool allowed) =>
        Assert.Equal(allowed, RobotsRules.Parse(text, PageFetcher.Agent).Allow(new Uri("http://127.0.0.1" + path)));

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 2.5", 2.5)]
    [InlineData("User-agent: *\nCrawl-delay: 100000", 60)]
    [InlineData("User-agent: *\nCrawl-delay: soon", 0)]
    public void May_ask_for_a_pause(string text, double seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), RobotsRules.Parse(text, PageFetcher.Agent).Delay);
}
