using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace PPRNet.Search.Web.Tests.Http;

/// <summary>What only the server itself can do wrong.</summary>
public sealed class Over_a_real_socket : IDisposable
{
    private const string Key = "a key of more than sixteen characters";

    private readonly TestSite _site = TestSite.With(("Search:ApiKey", Key), ("Search:RateLimit", "6"));
    private readonly HttpClient _client;

    public Over_a_real_socket()
    {
        _site.UseKestrel(0);
        _site.StartServer();
        _client = new HttpClient { BaseAddress = new Uri(_site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
    }

    [Fact]
    public async Task Silly_sizes_are_refused_with_a_problem()
    {
        using var address = await _client.Ask("/api/v1/search?q=" + new string('a', 20_000));
        using var headers = await _client.Ask("/api/v1/search", ("X-Long", new string('a', 20_000)));
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/v1/posts/2020-01-large") { Content = new ByteArrayContent(new byte[2 * 1024 * 1024]) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("text/markdown");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        request.Headers.TransferEncodingChunked = true;
        using var body = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(
            [HttpStatusCode.RequestUriTooLong, HttpStatusCode.RequestHeaderFieldsTooLarge, HttpStatusCode.RequestEntityTooLarge],
            new[] { address, headers, body }.Select(refused => refused.StatusCode));
        Assert.All([address, headers, body], refused => Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task Clients_behind_a_proxy_on_this_machine_are_told_apart()
    {
        var refusals = 0;
        for (var word = 0; word < 25; word++)
        {
            using var answer = await _client.Ask($"/api/v1/search?q=one{word}", ("X-Forwarded-For", "192.0.2.1"));
            if (answer.StatusCode == HttpStatusCode.TooManyRequests) refusals++;
        }
        Assert.InRange(refusals, 1, 19);                      // six a minute, and a new one every ten seconds
        using var other = await _client.Ask("/api/v1/search?q=other", ("X-Forwarded-For", "192.0.2.2"));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task Compressed_answers_are_the_same_answers()
    {
        var plain = await (await _client.Ask("/api/v1/search?q=alliance")).Bytes();
        using var unpacking = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = _client.BaseAddress };
        foreach (var coding in (string[])["br", "gzip"])
            for (var time = 0; time < 2; time++)
                Assert.Equal(plain, await (await unpacking.Ask("/api/v1/search?q=alliance", ("Accept-Encoding", coding))).Bytes());
    }

    public void Dispose()
    {
        _client.Dispose();
        _site.Dispose();
    }
}
