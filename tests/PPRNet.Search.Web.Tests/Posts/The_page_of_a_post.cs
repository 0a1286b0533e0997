using PPRNet.Search.Corpus;
using PPRNet.Search.Tests;
using PPRNet.Search.Web.Tests.Layout;

namespace PPRNet.Search.Web.Tests.Posts;

public sealed class The_page_of_a_post(TestSite site) : IClassFixture<TestSite>
{
    private const string Burnout = "/posts/2018-05-burnout-in-psychotherapists";
    private static readonly CorpusSnapshot Corpus = CorpusReader.Read(Repository.Path("corpus"));

    private readonly HttpClient _client = site.CreateClient();

    [Fact]
    public async Task Tells_a_summary_made_from_an_abstract_from_one_of_the_blog()
    {
        foreach (var post in Corpus.Posts)
        {
            var page = await OpenPage.GetAsync(_client, "/posts/" + post.Id);
            var (top, full) = (page.Text(".origin"), OpenPage.TextOf(page.All("#origin")[0].ParentElement!));
            Assert.Equal(post.Provenance.Basis is null, top.StartsWith("Text of the blog post", StringComparison.Ordinal));
            Assert.Equal(post.Provenance.Basis is null, full.Contains("The summary is the text of the blog post.", StringComparison.Ordinal));
            Assert.Equal(post.Provenance.ImplicationsInferred, full.Contains("The practice implications were drawn from the findings", StringComparison.Ordinal));
            Assert.All(post.Provenance.FactsFrom, address => Assert.Contains(address, full, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Shows_the_whole_text_unmarked_to_who_comes_without_a_search()
    {
        var post = Corpus.Posts.First(post => Burnout.EndsWith(post.Id.Value, StringComparison.Ordinal));
        var page = await OpenPage.GetAsync(_client, Burnout);
        Assert.Empty(page.All("mark"));
        Assert.Empty(page.All(".place"));
        Assert.Equal(Words(post.Summary), Words(string.Join(' ', page.All("[id^=summary-]").Select(sentence => sentence.TextContent))));
        Assert.Equal(Words(post.Implications), Words(string.Join(' ', page.All("[id^=implications-]").Select(sentence => sentence.TextContent))));
    }

    [Theory]
    [InlineData("burnout")]
    [InlineData("therapist -zzz patient*")]
    public async Task Loses_and_adds_no_letter_where_it_marks(string query)
    {
        foreach (var hit in (await OpenPage.GetAsync(_client, "/?perPage=100&q=" + Uri.EscapeDataString(query))).All(".hit h3 a"))
        {
            var address = hit.GetAttribute("href")!.Split('?', '#');
            var post = Corpus.Posts.First(post => address[0] == "/posts/" + post.Id);
            var page = await OpenPage.GetAsync(_client, hit.GetAttribute("href")!);
            Assert.NotEmpty(page.All("mark"));
            Assert.Equal(post.Title, hit.TextContent);
            Assert.Equal(post.Title, page.All("h1")[0].TextContent);
            Assert.Equal(Words(post.Summary), Words(string.Join(' ', page.All("[id^=summary-]").Select(sentence => sentence.TextContent))));
            Assert.Equal(Words(post.Implications), Words(string.Join(' ', page.All("[id^=implications-]").Select(sentence => sentence.TextContent))));
        }
    }

    [Fact]
    public async Task Knows_its_place_in_the_list_that_led_to_it()
    {
        var list = await OpenPage.GetAsync(_client, "/?q=therapy&kind=meta-analysis&sort=newest&page=2");
        var third = list.All(".hit h3 a")[2].GetAttribute("href")!;
        var page = await OpenPage.GetAsync(_client, third);
        Assert.Contains("13 of ", page.Text(".place"), StringComparison.Ordinal);
        Assert.Equal("/?q=therapy&kind=meta-analysis&sort=newest&page=2", page.All(".place a")[0].GetAttribute("href"));
        Assert.Equal(list.All(".hit h3 a")[1].GetAttribute("href")!.Split('?')[0], page.All(".place [rel=prev]")[0].GetAttribute("href")!.Split('?')[0]);
        Assert.Equal(list.All(".hit h3 a")[3].GetAttribute("href")!.Split('?')[0], page.All(".place [rel=next]")[0].GetAttribute("href")!.Split('?')[0]);
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
