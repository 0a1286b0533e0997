using System.Net;

namespace PPRNet.Search.Web.Tests.Http;

public sealed class Every_answer(TestSite site) : IClassFixture<TestSite>
{
    private readonly HttpClient _client = site.CreateClient();

    [Theory]
    [InlineData("/")]
    [InlineData("/api/v1/search")]
    [InlineData("/api/v1/search?page=0")]
    [InlineData("/healthz")]
    [InlineData("/nope")]
    public async Task Is_closed_to_what_is_not_ours(string address)
    {
        using var answer = await _client.Ask(address);
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        Assert.Equal("strict-origin-when-cross-origin", answer.Header("Referrer-Policy"));
        Assert.NotNull(answer.Header("Permissions-Policy"));
        Assert.Null(answer.Header("Server"));
        Assert.Null(answer.Header("Set-Cookie"));
        var policy = answer.Header("Content-Security-Policy")!;
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Matches(@"^total;dur=\d+\.\d, cache;desc=(hit|miss)$", answer.Header("Server-Timing")!);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/v1/search?q=head")]
    [InlineData("/api/v1/topics")]
    [InlineData("/nope")]
    public async Task Has_the_same_head_without_a_body(string address)
    {
        using var got = await _client.Ask(address);
        using var request = new HttpRequestMessage(HttpMethod.Head, address);
        using var head = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal((got.StatusCode, got.Header("ETag"), got.Header("Content-Type")), (head.StatusCode, head.Header("ETag"), head.Header("Content-Type")));
    }

    [Theory]
    [InlineData("/site.css")]
    [InlineData("/embed.js")]
    public async Task Travels_packed_if_it_is_text(string address)
    {
        using var plain = await _client.Ask(address);
        using var packed = await _client.Ask(address, ("Accept-Encoding", "gzip, br"));
        Assert.Equal(("", "br"), (plain.Header("Content-Encoding") ?? "", packed.Header("Content-Encoding")));
        Assert.Contains("Accept-Encoding", packed.Header("Vary"), StringComparison.Ordinal);
        using var unpacked = new StreamReader(new System.IO.Compression.BrotliStream(await packed.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), System.IO.Compression.CompressionMode.Decompress));
        Assert.Equal(await plain.Text(), await unpacked.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Says_what_else_may_be_asked()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/api/v1/search");
        using var options = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.NoContent, "GET, HEAD, OPTIONS"), (options.StatusCode, options.Header("Allow")));
    }

    [Fact]
    public async Task Is_open_to_the_scripts_of_the_origins_named_only()
    {
        using var shared = TestSite.With(("Search:AllowedOrigins", "https://blog.example, https://other.example"));
        var client = shared.CreateClient();
        for (var time = 0; time < 2; time++)                   // computed, then kept: the origin must not be kept with it
        {
            foreach (var origin in (string[])["https://blog.example", "https://other.example"])
            {
                using var named = await client.Ask("/api/v1/search?q=origin", ("Origin", origin));
                Assert.Equal(origin, named.Header("Access-Control-Allow-Origin"));
                Assert.Contains("ETag", named.Header("Access-Control-Expose-Headers"), StringComparison.Ordinal);
                Assert.Contains("Origin", named.Header("Vary"), StringComparison.Ordinal);
            }
            using var script = await client.Ask("/embed.js", ("Origin", "https://blog.example"));
            Assert.Equal("https://blog.example", script.Header("Access-Control-Allow-Origin"));
            using var stranger = await client.Ask("/api/v1/search?q=origin", ("Origin", "https://evil.example"));
            Assert.Null(stranger.Header("Access-Control-Allow-Origin"));
        }
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/api/v1/search");
        preflight.Headers.Add("Origin", "https://blog.example");
        preflight.Headers.Add("Access-Control-Request-Method", "DELETE");
        using var refused = await client.SendAsync(preflight, TestContext.Current.CancellationToken);
        Assert.DoesNotContain("DELETE", refused.Header("Access-Control-Allow-Methods") ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_rationed_unless_it_is_kept_ready()
    {
        using var rationed = TestSite.With(("Search:RateLimit", "1"));
        var client = rationed.CreateClient();
        Assert.Equal(HttpStatusCode.OK, (await client.Ask("/api/v1/search?q=word0")).StatusCode);
        using var refused = await client.Ask("/api/v1/search?q=word1");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(int.Parse(refused.Header("Retry-After")!, System.Globalization.CultureInfo.InvariantCulture), 1, 60);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.OK, (await client.Ask("/api/v1/search?q=word0")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.Ask("/healthz")).StatusCode);
    }
}
