using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace PPRNet.Search.Benchmarks;

/// <summary>
/// Loads a running site with wrk on this machine, beside a bare Kestrel that always sends the same bytes: no answer of that size can be
/// sent faster, so the ratio to it says what the site itself costs. Start the site first, built for release.
/// </summary>
internal static partial class HttpLoad
{
    private const string Asked = "/api/v1/search?q=alliance";

    /// <summary>Each request asks for other words or within other years, so that none is kept ready or even asked twice.</summary>
    /// <param name="first">Number of the first one; runs that lie 100,000 apart share none.</param>
    private static string OtherWords(int first) =>
        $$"""
        local words = { "alliance", "outcome", "dropout", "depression", "therapist", "group", "feedback", "anxiety", "attachment", "supervision" }
        local threads = 0
        function setup(thread) thread:set("id", threads); threads = threads + 1 end
        local n = {{first}}
        request = function()
          n = n + 1
          local years = (1900 + math.floor(n / 100) % 112) .. "-" .. (2012 + id + 2 * (math.floor(n / 11200) % 40))
          return wrk.format("GET", "/api/v1/search?q=" .. words[n % 10 + 1] .. "+" .. words[math.floor(n / 10) % 10 + 1] .. "&year=" .. years)
        end
        """;

    /// <param name="site">Address of the site, such as <c>http://127.0.0.1:5080</c>.</param>
    /// <param name="seconds">How long each of the six runs takes.</param>
    public static async Task<int> RunAsync(string site, int seconds)
    {
        using var client = new HttpClient { BaseAddress = new Uri(site) };
        var (plain, packed) = (await Sample(client, "identity"), await Sample(client, "br"));
        await using var fixedBytes = await Serve(plain);
        await using var fixedPacked = await Serve(packed);
        var script = Path.GetTempFileName();
        try
        {
            await Warm(client);
            await File.WriteAllTextAsync(script, OtherWords(first: 100_000));
            await Wrk(seconds, site, "-s", script);
            await File.WriteAllTextAsync(script, OtherWords(first: 0));
            Console.WriteLine($"{Environment.ProcessorCount} cores, wrk -t2 -c32, {seconds} s each, answer of {plain.Body.Length} bytes ({packed.Body.Length} as Brotli)");
            var limit = Print("fixed bytes, plain Kestrel", await Wrk(seconds, fixedBytes.Urls.First() + "/"), null);
            Print("kept ready", await Wrk(seconds, site + Asked), limit);
            Print("kept ready, 304", await Wrk(seconds, site + Asked, "-H", $"If-None-Match: {plain.Tag}"), limit);
            Print("computed", await Wrk(seconds, site, "-s", script), limit);
            var packedLimit = Print("fixed bytes, Brotli", await Wrk(seconds, fixedPacked.Urls.First() + "/", "-H", "Accept-Encoding: br"), null);
            Print("kept ready, Brotli", await Wrk(seconds, site + Asked, "-H", "Accept-Encoding: br"), packedLimit);
        }
        finally
        {
            File.Delete(script);
        }
        return 0;
    }

    private static async Task<(byte[] Body, string Tag)> Sample(HttpClient client, string coding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Asked);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(coding));
        using var response = (await client.SendAsync(request)).EnsureSuccessStatusCode();
        return (await response.Content.ReadAsByteArrayAsync(), response.Headers.ETag!.ToString());
    }

    private static async Task<WebApplication> Serve((byte[] Body, string Tag) sample)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Run(context =>
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.ContentLength = sample.Body.Length;
            return context.Response.Body.WriteAsync(sample.Body).AsTask();
        });
        await app.StartAsync();
        return app;
    }

    /// <summary>The first thousands of answers are slow, since the runtime is still compiling.</summary>
    private static async Task Warm(HttpClient client)
    {
        for (var n = 0; n < 500; n++) using (await client.GetAsync(string.Create(CultureInfo.InvariantCulture, $"/api/v1/search?q=alliance&perPage={n % 100 + 1}&year={1900 + n % 7}-2099"))) { }
    }

    private static async Task<(double Rate, string Slowest, bool AnyRefused)> Wrk(int seconds, string address, params string[] more)
    {
        using var wrk = Process.Start(new ProcessStartInfo("wrk", ["-t2", "-c32", $"-d{seconds}s", "--latency", .. more, address]) { RedirectStandardOutput = true })!;
        var said = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        return (double.Parse(Rate().Match(said).Groups[1].Value, CultureInfo.InvariantCulture), Slowest().Match(said).Groups[1].Value, said.Contains("Non-2xx or 3xx", StringComparison.Ordinal));
    }

    private static double Print(string what, (double Rate, string Slowest, bool AnyRefused) run, double? limit)
    {
        var share = limit is { } full ? $"{run.Rate / full,6:0.00} of the limit" : "   the limit";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-28} {run.Rate,9:0} a second, 99 % within {run.Slowest,-9} {share}{(run.AnyRefused ? ", SOME REFUSED" : "")}"));
        return run.Rate;
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Rate();

    [GeneratedRegex(@"99%\s+(\S+)")]
    private static partial Regex Slowest();
}
