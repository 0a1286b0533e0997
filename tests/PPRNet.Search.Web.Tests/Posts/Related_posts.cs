using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PPRNet.Search.Posts;
using PPRNet.Search.Searching;
using PPRNet.Search.Web.Tests.Http;

namespace PPRNet.Search.Web.Tests.Posts;

public sealed class Related_posts(TestSite site) : IClassFixture<TestSite>
{
    private const string Id = "2018-05-burnout-in-psychotherapists";

    [Fact]
    public async Task Are_those_of_the_engine_with_their_reasons()
    {
        var answer = await site.CreateClient().Json($"/api/v1/posts/{Id}/related?limit=3");
        var related = site.Services.GetRequiredService<SearchEngine>().Related(PostId.Parse(Id), 3);
        Assert.NotEmpty(related);
        Assert.Equal(
            related.Select(each => (each.Post.Id.Value, each.Reason)),
            answer.GetProperty("related").EnumerateArray().Select(each => (each.GetProperty("id").GetString()!, each.GetProperty("reason").GetString()!)));
    }

    [Theory]
    [InlineData("no-such-post/related", HttpStatusCode.NotFound)]
    [InlineData(Id + "/related?limit=0", HttpStatusCode.BadRequest)]
    public async Task Are_refused_with_a_problem(string address, HttpStatusCode status)
    {
        using var response = await site.CreateClient().Ask("/api/v1/posts/" + address);
        Assert.Equal((status, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
    }
}
