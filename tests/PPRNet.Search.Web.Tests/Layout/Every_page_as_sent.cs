using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace PPRNet.Search.Web.Tests.Layout;

public sealed class Every_page_as_sent(TestSite site) : IClassFixture<TestSite>
{
    private static readonly string[] Pages =
    [
        "/", "/?q=alliance&topic=training&-kind=survey&studyYear=2015-2020&page=2", "/?q=%22no%20such%20words%22",
        "/posts/2018-09-therapist-burnout-and-patient-outcomes?q=burnout", "/topics", "/topics/adherence", "/about/search", "/about/queries", "/status", "/list",
        "/compare?id=2018-05-burnout-in-psychotherapists&id=2018-09-therapist-burnout-and-patient-outcomes", "/posts/none", "/nowhere", "/problems",
    ];

    private readonly HttpClient _client = site.CreateClient();

    [Fact]
    public async Task Keeps_scripts_and_styles_out_of_its_source()
    {
        foreach (var path in Pages)
        {
            var page = await OpenPage.GetAsync(_client, path);
            Assert.Empty(page.All("style, [style], iframe, object, base"));
            Assert.Empty(page.All("script:not([src]):not([type='application/ld+json'])"));
            Assert.DoesNotContain(page.All("*"), element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
            Assert.All(page.All("[src], link[rel=stylesheet]"), element => Assert.StartsWith("/", element.GetAttribute("src") ?? element.GetAttribute("href"), StringComparison.Ordinal));
            Assert.Single(page.All("h1"));
            Assert.EndsWith("PPRNet Search", path == "/" ? "PPRNet Search" : page.Document.Title, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Leads_nowhere_that_does_not_exist()
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in Pages)
            foreach (var link in (await OpenPage.GetAsync(_client, path)).All("a[href^='/'], link[href^='/'], img[src^='/'], script[src^='/']"))
                paths.Add((link.GetAttribute("href") ?? link.GetAttribute("src"))!.Split('#')[0]);
        foreach (var path in paths.Where(path => !path.StartsWith("/?", StringComparison.Ordinal) && path.Length > 1))
        {
            using var response = await _client.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.True(response.IsSuccessStatusCode, $"{path} answers {(int)response.StatusCode}");
        }
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("</title></textarea><svg onload=alert(1)>")]
    [InlineData("burnout\u202e\u0000\ufffe 👩‍⚕️ ' \" & <b>")]
    public async Task Shows_what_was_typed_and_never_runs_it(string typed)
    {
        var page = await OpenPage.GetAsync(_client, "/?q=" + Uri.EscapeDataString(typed));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty(page.All("img:not([src^='/logo']), svg[onload], b b, script:not([src]):not([type='application/ld+json'])"));
        var clean = string.Concat(typed.Where(c => c is not ('\u0000' or '\ufffe')));
        Assert.Equal(clean, string.Concat(page.All("#q")[0].GetAttribute("value")!.Where(c => c is not ('\u0000' or '\ufffe' or '\ufffd'))));
    }

    [Fact]
    public async Task Weighs_less_than_60_kB_with_all_its_files()
    {
        var weight = 0L;
        var page = await OpenPage.GetAsync(_client, "/");
        foreach (var path in page.All("link[rel=stylesheet], link[rel=icon], script[src], img").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!).Append("/").Distinct())
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.AcceptEncoding.ParseAdd("br, gzip");
            using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
            weight += (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"The first page weighs {weight} bytes.");
        Assert.InRange(weight, 1, 60_000);
    }

    [Fact]
    public async Task Names_its_files_by_their_content_so_that_browsers_may_keep_them()
    {
        var page = await OpenPage.GetAsync(_client, "/");
        foreach (var path in page.All("link[rel=stylesheet], script[src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!))
        {
            using var response = await _client.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.Contains("immutable", response.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
            Assert.NotNull(response.Headers.ETag);
            using var bare = await _client.GetAsync(path.Split('?')[0], TestContext.Current.CancellationToken);
            Assert.DoesNotContain("immutable", bare.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Is_a_page_even_when_it_is_an_error()
    {
        using var narrow = TestSite.With(("Search:RateLimit", "1"));
        var client = narrow.CreateClient();
        var first = await OpenPage.GetAsync(client, "/status");
        var second = await OpenPage.GetAsync(client, "/status");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.TooManyRequests), (first.Status, second.Status));
        Assert.Equal("Too many requests", second.Text("h1"));

        using var broken = site.WithWebHostBuilder(builder => builder.ConfigureServices(services => services.AddSingleton<IStartupFilter, Fault>()));
        var fault = await OpenPage.GetAsync(broken.CreateClient(), Fault.Path);
        Assert.Equal(HttpStatusCode.InternalServerError, fault.Status);
        Assert.Equal("Something went wrong here", fault.Text("h1"));
        Assert.DoesNotContain(Fault.Secret, fault.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);

        var missing = await OpenPage.GetAsync(_client, "/posts/none");
        Assert.Equal(HttpStatusCode.NotFound, missing.Status);
        Assert.NotEmpty(missing.All("form[role=search]"));
    }

    /// <summary>Something that breaks behind everything else.</summary>
    private sealed class Fault : IStartupFilter
    {
        public const string Path = "/some/fault";
        public const string Secret = "what nobody should read";

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.Use((context, rest) => context.Request.Path == Path ? throw new InvalidOperationException(Secret) : rest(context));
        };
    }
}
