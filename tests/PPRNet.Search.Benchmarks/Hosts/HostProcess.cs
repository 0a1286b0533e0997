using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace PPRNet.Search.Benchmarks.Hosts;

/// <summary>A published web host in a process of its own, over a corpus and an index.</summary>
internal sealed class HostProcess : IDisposable
{
    private const string Name = "PPRNet.Search.Web";
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(2);

    private readonly Process _process;
    private readonly HttpClient _client;

    private HostProcess(Process process, HttpClient client) => (_process, _client) = (process, client);

    /// <summary>Processor time of all its threads so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts a host and waits for its first answer.</summary>
    /// <param name="published">Where <c>dotnet publish</c> put it.</param>
    /// <param name="corpus">The corpus that it reads.</param>
    /// <param name="index">The index that it answers from, and makes when there is none.</param>
    public static async Task<HostProcess> StartAsync(string published, string corpus, string index)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo(Path.Combine(published, Name), ["--urls", address, "--Logging:LogLevel:Default=Error"]) { RedirectStandardOutput = true };
        (start.Environment["Search__CorpusPath"], start.Environment["Search__IndexPath"]) = (corpus, index);
        var host = new HostProcess(Process.Start(start)!, new HttpClient { BaseAddress = new Uri(address) });
        while (!await host.Answers()) await Task.Delay(BetweenTries);
        return host;
    }

    public async Task AskAsync(string query) => (await _client.GetAsync("/api/v1/search?q=" + Uri.EscapeDataString(query))).Dispose();

    /// <summary>Memory that is its own, and memory resident in all (with files that other processes may share), in bytes.</summary>
    public (long Own, long Resident) Memory()
    {
        var lines = File.ReadAllLines($"/proc/{_process.Id}/status");
        return (Bytes("RssAnon:"), Bytes("VmRSS:"));

        long Bytes(string name) => 1024 * long.Parse(lines.Single(line => line.StartsWith(name, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], System.Globalization.CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _client.Dispose();
    }

    private async Task<bool> Answers()
    {
        try
        {
            using var answer = await _client.GetAsync("/api/v1/search?q=alliance");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException) when (!_process.HasExited)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
