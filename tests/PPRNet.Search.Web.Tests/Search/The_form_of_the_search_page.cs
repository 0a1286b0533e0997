using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using PPRNet.Search.Web.Tests.Layout;

namespace PPRNet.Search.Web.Tests.Search;

public sealed class The_form_of_the_search_page(TestSite site) : IClassFixture<TestSite>
{
    private readonly HttpClient _client = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    [Theory]
    [InlineData("q=", "/")]
    [InlineData("q=burnout&sort=relevance&perPage=10&-topic=&exact=false", "/?q=burnout")]
    [InlineData("keywords=burnout", "/?q=burnout")]                                            // other names that people know
    [InlineData("query=burnout&page=1", "/?q=burnout")]
    [InlineData("q=burnout&yearFrom=2013&yearTo=2024&studyYearFrom=2011&studyYearTo=2024", "/?q=burnout")]   // the whole span chooses nothing
    [InlineData("yearFrom=2015&yearTo=2018", "/?year=2015-2018")]
    [InlineData("yearFrom=2016&yearTo=2016", "/?year=2016")]
    [InlineData("yearFrom=2016&yearTo=2099", "/?year=2016-")]
    [InlineData("studyYearFrom=1950&studyYearTo=2015", "/?studyYear=-2015")]
    [InlineData("studyYearFrom=2018&studyYearTo=2015", "/?studyYear=2015-2018")]               // backwards
    [InlineData("studyYearFrom=2015-03-01&studyYearTo=31.12.2018", "/?studyYear=2015-2018")]   // a whole date
    [InlineData("yearTo=2016", "/?year=-2016")]
    [InlineData("year=2014&year=2018&yearFrom=2015&yearTo=2016", "/?year=2015-2016")]          // boxes that were changed win
    [InlineData("year=2014&year=2018&yearFrom=2013&yearTo=2024", "/?year=2014&year=2018")]     // boxes that were left alone do not
    [InlineData("q=a+b&topic=Adherance&sort=newest&perPage=20&x=", "/?q=a%20b&topic=adherence&sort=newest&perPage=20")]
    public async Task Leads_to_the_plain_address_of_what_was_asked(string sent, string plain)
    {
        using var response = await _client.GetAsync("/?" + sent, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal(plain, response.Headers.Location?.OriginalString);
        using var there = await _client.GetAsync(plain, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, there.StatusCode);
    }

    [Theory]
    [InlineData("yearFrom=abc&yearTo=2020", "'abc-2020' is not a year or a range of years")]
    [InlineData("q=burnout&year=20O5", "'20O5' is not a year")]
    [InlineData("topic=adherrence", "did you mean 'adherence'?")]
    [InlineData("perPage=1000", "'1000' is not a whole number 1–100")]
    [InlineData("q=burnout&page=99", "There is only one page, which is shown.")]
    [InlineData("q=therapy&page=99", "pages; the first is shown.")]
    public async Task Tells_what_could_not_be_used_and_answers_the_rest(string sent, string notice)
    {
        var page = await OpenPage.GetAsync(_client, "/?" + sent);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(page.All(".notice"), shown => shown.TextContent.Contains(notice, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Carries_along_what_no_control_shows()
    {
        var page = await OpenPage.GetAsync(_client, "/?q=alliance&-topic=training&year=2015&year=2018&exact=true");
        Assert.Equal(["-topic=training", "exact=true", "year=2015", "year=2018"],
            page.All("#carried input").Select(input => $"{input.GetAttribute("name")}={input.GetAttribute("value")}").Order(StringComparer.Ordinal));
    }
}
