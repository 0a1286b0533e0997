using PPRNet.Search.Web.Tests.Layout;

namespace PPRNet.Search.Web.Tests.Search;

/// <summary>Whatever number the page promises beside a choice is what following the choice gives.</summary>
public sealed class The_numbers_on_the_search_page(TestSite site) : IClassFixture<TestSite>
{
    private readonly HttpClient _client = site.CreateClient();

    [Theory]
    [InlineData("/?q=alliance")]
    [InlineData("/?q=depression&topic=training&studyYear=2014-2019")]
    [InlineData("/?topic=attachment&-kind=survey")]
    public async Task Are_those_of_the_searches_they_lead_to(string address)
    {
        var page = await OpenPage.GetAsync(_client, address);
        foreach (var bar in page.All("a.bar")) await Leads(bar.GetAttribute("href")!, Number(bar));
        foreach (var cell in page.All(".map td a")) await Leads(cell.GetAttribute("href")!, cell.TextContent);
        foreach (var box in page.All(".boxes input:not([disabled])").Where(box => !box.HasAttribute("checked")))
        {
            var name = box.GetAttribute("name")!;
            var isFirst = !page.All($".boxes input[name='{name}'][checked]").Any();
            if (isFirst) await Leads($"{address}&{name}={Uri.EscapeDataString(box.GetAttribute("value")!)}", Number(box.ParentElement!));
        }
    }

    [Theory]
    [InlineData("/?q=burnout%20%22no%20such%20phrase%22&topic=training&kind=survey")]
    [InlineData("/?q=zzzz%20alliance&exact=true")]
    public async Task Are_true_and_above_nothing_when_something_else_is_offered(string address)
    {
        var page = await OpenPage.GetAsync(_client, address);
        Assert.StartsWith("No summaries", page.Heading, StringComparison.Ordinal);
        var offers = page.All(".nothing li");
        Assert.NotEmpty(offers);
        foreach (var offer in offers) await Leads(offer.QuerySelector("a")!.GetAttribute("href")!, OpenPage.TextOf(offer).Split(": ")[^1].Split(' ')[0]);
    }

    [Fact]
    public async Task Are_said_with_the_search_in_words()
    {
        var page = await OpenPage.GetAsync(_client, "/?q=alliance&topic=training&topic=adherence&studyYear=2015-&-kind=survey&exact=true");
        Assert.EndsWith("summaries for “alliance”, topic Adherence or Training, studies of 2015 and later, not kind of study Survey, exact words only", page.Heading.Replace("summary for", "summaries for", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(
            ["Remove filter Topic: Adherence ×", "Remove filter Topic: Training ×", "Remove filter Year of the study: 2015 and later ×", "Remove filter Kind of study: not Survey ×"],
            page.All(".chosen li a").Select(OpenPage.TextOf));
    }

    private async Task Leads(string address, string promised)
    {
        var heading = (await OpenPage.GetAsync(_client, address)).Heading.Replace("All ", "", StringComparison.Ordinal);
        Assert.True(heading.StartsWith(promised.Trim() + " ", StringComparison.Ordinal), $"{address} was promised {promised} and says {heading}");
    }

    private static string Number(AngleSharp.Dom.IElement choice) => OpenPage.TextOf(choice.QuerySelector(".number")!).Split(' ')[0];
}
