using System.Net;
using System.Net.Http.Headers;
using PPRNet.Search.Corpus;

namespace PPRNet.Search.Indexer.Importing;

/// <summary>
/// Fetches pages as a guest would want to be fetched from: one at a time, with pauses, within <c>robots.txt</c>, asking only for what
/// changed, and waiting longer after each fault.
/// </summary>
internal sealed class PageFetcher(HttpClient http, PageStore store, TimeSpan pause, ICollection<CorpusProblem> problems, TimeProvider time)
{
    /// <summary>How the site's operator may name us in <c>robots.txt</c>.</summary>
    public const string Agent = "PPRNet.Search-importer";

    private const int Tries = 4;
    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromMinutes(2);
    private readonly Dictionary<string, RobotsRules> _rules = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A page, or null when it may not or can not be had; that is reported.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task<SourcePage?> Fetch(Uri address, CancellationToken cancellation)
    {
        var kept = store.Find(address);
        if (kept is not null && store.IsBehind(address)) return Page(address, kept);
        var rules = await RulesOf(address, cancellation);
        if (!rules.Allow(address)) return Refused(address, "robots.txt does not allow it");
        var page = await TryFetch(address, kept, rules.Delay > pause ? rules.Delay : pause, cancellation);
        if (page is null) return null;
        if (page != kept) store.Keep(address, page);
        store.Done(address);
        return Page(address, page);
    }

    private async Task<StoredPage?> TryFetch(Uri address, StoredPage? kept, TimeSpan delay, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            await Task.Delay(delay, time, cancellation);
            var (page, fault, retryAfter) = await Ask(address, kept, cancellation);
            if (page is not null) return page;
            if (attempt == Tries || retryAfter is null)
            {
                Refused(address, fault + (attempt > 1 ? $", {attempt} times" : ""));
                return null;
            }
            var backOff = pause * Math.Pow(2, attempt);
            delay = retryAfter.Value > backOff ? retryAfter.Value : backOff;
        }
    }

    /// <summary>One request: the page, or the fault and how long to wait at least before another try (null: do not try again).</summary>
    private async Task<(StoredPage? Page, string Fault, TimeSpan? RetryAfter)> Ask(Uri address, StoredPage? kept, CancellationToken cancellation)
    {
        try
        {
            using var request = Request(address, kept);
            using var response = await http.SendAsync(request, cancellation);
            if (response.StatusCode == HttpStatusCode.NotModified && kept is not null) return (kept, "", null);
            if (!response.IsSuccessStatusCode) return (null, $"the site answered {(int)response.StatusCode} {response.ReasonPhrase}", MayPass(response.StatusCode) ? Wait(response) : null);
            var content = SavedPages.Decode(address.AbsoluteUri, await response.Content.ReadAsByteArrayAsync(cancellation), problems);
            if (IsCutOff(content)) return (null, "the page ends in the middle", TimeSpan.Zero);
            return (new StoredPage(content, response.Headers.ETag?.ToString(), response.Content.Headers.LastModified), "", null);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException || fault is TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return (null, "the page could not be fetched: " + fault.Message.TrimEnd('.'), TimeSpan.Zero);
        }
    }

    private static HttpRequestMessage Request(Uri address, StoredPage? kept)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue(Agent, "1.0"));
        if (kept?.ETag is { } tag && EntityTagHeaderValue.TryParse(tag, out var parsed)) request.Headers.IfNoneMatch.Add(parsed);
        if (kept?.LastModified is { } date) request.Headers.IfModifiedSince = date;
        return request;
    }

    private async Task<RobotsRules> RulesOf(Uri address, CancellationToken cancellation)
    {
        var site = address.GetLeftPart(UriPartial.Authority);
        if (_rules.TryGetValue(site, out var known)) return known;
        var (page, fault, retryAfter) = await Ask(new Uri(new Uri(site), "/robots.txt"), null, cancellation);
        // RFC 9309: a site without the file allows everything, a site that can not answer allows nothing for now.
        if (page is null && retryAfter is not null) Refused(new Uri(new Uri(site), "/robots.txt"), fault + "; nothing was fetched from the site");
        return _rules[site] = page is not null ? RobotsRules.Parse(page.Content, Agent) : retryAfter is null ? RobotsRules.None : RobotsRules.Everything;
    }

    private static bool MayPass(HttpStatusCode code) => (int)code >= 500 || code is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout;

    private TimeSpan Wait(HttpResponseMessage response)
    {
        var asked = response.Headers.RetryAfter?.Delta ?? response.Headers.RetryAfter?.Date - time.GetUtcNow() ?? TimeSpan.Zero;
        return asked < TimeSpan.Zero ? TimeSpan.Zero : asked > LongestRetryAfter ? LongestRetryAfter : asked;
    }

    private static bool IsCutOff(string content) =>
        content.Contains("<html", StringComparison.OrdinalIgnoreCase) && !content.Contains("</html", StringComparison.OrdinalIgnoreCase);

    private SourcePage? Refused(Uri address, string why)
    {
        problems.Add(new CorpusProblem(address.AbsoluteUri, 1, why, "a page"));
        return null;
    }

    private static SourcePage Page(Uri address, StoredPage page) => new(address.AbsoluteUri, address, page.Content);
}
