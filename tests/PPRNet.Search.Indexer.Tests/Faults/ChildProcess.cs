using System.Diagnostics;
using PPRNet.Search.Indexer;

namespace PPRNet.Search.Tests.Faults;

/// <summary>The command line as a process of its own, which can be killed.</summary>
internal static class ChildProcess
{
    /// <summary>How to start it: the program, and its first arguments.</summary>
    public static readonly string[] Command = [Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", typeof(CommandLine).Assembly.Location];

    public static Process Start(params string[] arguments) => StartProgram(Command[0], [Command[1], .. arguments]);

    public static Process StartProgram(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    /// <summary>Waits for the end; what was printed to standard error, and the exit code.</summary>
    public static async Task<(int Code, string Error)> End(Process process)
    {
        using var ended = process;
        var output = ended.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await ended.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await output;
        await ended.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (ended.ExitCode, error);
    }
}
