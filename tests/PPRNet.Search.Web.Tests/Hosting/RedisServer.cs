using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace PPRNet.Search.Web.Tests.Hosting;

/// <summary>A real Redis on a free port of this machine, without files; gone after the test.</summary>
internal sealed class RedisServer : IDisposable
{
    private readonly int _port = FreePort();
    private Process _process;

    public RedisServer() => _process = Start();

    public string ConnectionString => $"127.0.0.1:{_port}";

    public void Stop()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void StartAgain()
    {
        _process.Dispose();
        _process = Start();
    }

    public void Dispose()
    {
        if (!_process.HasExited) Stop();
        _process.Dispose();
    }

    private Process Start()
    {
        var process = Process.Start(new ProcessStartInfo("redis-server", ["--port", $"{_port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]) { RedirectStandardOutput = true })!;
        while (!process.StandardOutput.ReadLine()!.Contains("Ready to accept connections", StringComparison.Ordinal)) { }
        _ = process.StandardOutput.ReadToEndAsync();         // else its log fills the pipe and it stands still
        return process;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
