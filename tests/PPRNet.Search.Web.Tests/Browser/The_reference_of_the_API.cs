using Microsoft.Playwright;

namespace PPRNet.Search.Web.Tests.Browser;

[Collection(BrowserTests.Name)]
[Trait("Category", "Browser")]
public sealed class The_reference_of_the_API(BrowserSite site)
{
    [Fact]
    public async Task Is_drawn_from_our_own_host_alone_under_its_own_rules()
    {
        await using var visit = await site.OpenAsync("/docs/");
        await visit.Page.GetByText("What to search for, in the query language for people").First.WaitForAsync();
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await visit.PictureAsync("reference");
        Assert.All(visit.Requests, address => Assert.True(address.StartsWith(site.Address.AbsoluteUri, StringComparison.Ordinal) || address.StartsWith("data:", StringComparison.Ordinal) || address.StartsWith("blob:", StringComparison.Ordinal), address));
        Assert.Empty(visit.Complaints);
    }
}
