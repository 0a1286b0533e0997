using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PPRNet.Search.Tests.Importing;

/// <summary>
/// The blog on this machine, in the layout of the real one and with its habits: six posts a page, the first page again beyond the
/// last, a filter for each topic. What it says is our own.
/// </summary>
internal sealed class FakeBlog : IDisposable
{
    private const int PerPage = 6;

    private readonly HttpListener _listener = new();
    private readonly ConcurrentDictionary<string, int> _asked = new(StringComparer.Ordinal);

    public FakeBlog()
    {
        Address = new Uri($"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}/pprnet/blog");
        _listener.Prefixes.Add(Address.GetLeftPart(UriPartial.Authority) + "/");
        _listener.Start();
        _ = Task.Run(Serve);
    }

    public Uri Address { get; }

    /// <summary>Newest first.</summary>
    public List<FakePost> Posts { get; } = [];

    /// <summary>Pages of the older site, by path.</summary>
    public Dictionary<string, string> OlderPages { get; } = [];

    public string? Robots { get; set; }

    /// <summary>Answers instead of the page: status, or null to send half of the page and break off.</summary>
    public Func<Uri, int, (int? Status, bool IsHandled)> Fault { get; set; } = (_, _) => (null, false);

    /// <summary>Whatever page is asked for, the same one comes.</summary>
    public bool RepeatsForEver { get; set; }

    /// <summary>Every page, for ever, has posts that were never seen before.</summary>
    public bool NeverEnds { get; set; }

    public IReadOnlyCollection<string> Asked => [.. _asked.Keys];

    /// <summary>How many answers were whole pages, and how many said that nothing changed.</summary>
    public (int Whole, int NotModified) Answers => (_whole, _notModified);

    private int _whole;
    private int _notModified;

    public void ForgetAnswers()
    {
        _asked.Clear();
        (_whole, _notModified) = (0, 0);
    }

    public void Dispose() => _listener.Close();

    public static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            try
            {
                Answer(await _listener.GetContextAsync());
            }
            catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException or IOException)
            {
                // The test has ended, or the reader hung up.
            }
        }
    }

    private void Answer(HttpListenerContext context)
    {
        var address = context.Request.Url!;
        var times = _asked.AddOrUpdate(address.PathAndQuery, 1, (_, before) => before + 1);
        var isRobots = address.AbsolutePath == "/robots.txt";
        if (Fault(address, times) is { IsHandled: true } fault && !isRobots)
        {
            if (fault.Status is { } status) End(context, status);
            else BreakOff(context, Encoding.UTF8.GetBytes(Page(address)));
        }
        else if (isRobots) Send(context, Robots, "text/plain");
        else Send(context, address.AbsolutePath == Address.AbsolutePath ? Page(address) : OlderPages.GetValueOrDefault(address.AbsolutePath), "text/html; charset=utf-8");
    }

    private void Send(HttpListenerContext context, string? text, string type)
    {
        if (text is null)
        {
            End(context, 404);
            return;
        }
        var bytes = Encoding.UTF8.GetBytes(text);
        var tag = $"\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))[..16]}\"";
        context.Response.Headers["ETag"] = tag;
        if (context.Request.Headers["If-None-Match"] == tag)
        {
            _notModified++;
            End(context, 304);
            return;
        }
        if (type.StartsWith("text/html", StringComparison.Ordinal)) _whole++;
        context.Response.ContentType = type;
        context.Response.ContentLength64 = bytes.Length;
        context.Response.OutputStream.Write(bytes);
        context.Response.Close();
    }

    private static void End(HttpListenerContext context, int status)
    {
        context.Response.StatusCode = status;
        context.Response.Close();
    }

    private static void BreakOff(HttpListenerContext context, byte[] bytes)
    {
        context.Response.ContentLength64 = bytes.Length;
        context.Response.OutputStream.Write(bytes, 0, bytes.Length / 2);
        context.Response.OutputStream.Flush();
        context.Response.Abort();
    }

    private string Page(Uri address)
    {
        var query = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=')).ToDictionary(part => part[0], part => int.Parse(part[1], CultureInfo.InvariantCulture));
        var number = query.GetValueOrDefault("p", 1);
        if (NeverEnds) return Html([new FakePost($"Rain number {address.PathAndQuery.GetHashCode(StringComparison.Ordinal)}", "May 2018", 47)]);
        var list = query.TryGetValue("cat_2", out var topic) ? Posts.Where(post => post.Topics.Contains(topic)).ToList() : Posts;
        var page = list.Skip((number - 1) * PerPage).Take(PerPage).ToList();
        return Html(page.Count == 0 || RepeatsForEver ? [.. list.Take(PerPage)] : page);
    }

    private static string Html(IReadOnlyList<FakePost> posts) =>
        $"""
        <!DOCTYPE html>
        <html><head><title>Blog</title></head><body><main><h1>Blog</h1><p>This blog sums up studies.</p><h2>This month...</h2><p>…I blog about the weather.</p>
        <ul><li>ALL Topics (clear)</li><li>Therapist Factors</li></ul>
        {string.Concat(posts.Select(post => post.Html))}
        </main></body></html>
        """;
}

/// <summary>One post of the fake blog.</summary>
internal sealed record FakePost(string Title, string Month, params int[] Topics)
{
    public string Citation { get; init; } = $"Muster, A. B., &amp; Beispiel, C. (2017). {Title}: A study. Journal of Weather, 12, 41-47.";

    public string Summary { get; init; } = $"A summary about {Title} that is long enough to be a paragraph of a post, as it goes on and on about the weather in three cities.";

    public string Html =>
        $"<p>{Month}</p>\n<h3>{Title}</h3>\n<p>{Citation}</p>\n<p>{Summary}</p>\n<h4>Practice Implications</h4>\n<p>Ask about {Title} early, and do not forget to ask again later, because the weather changes more often than one would think.</p>\n";
}
