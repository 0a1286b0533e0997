using PPRNet.Search.Indexer;
using Spectre.Console.Testing;

namespace PPRNet.Search.Tests;

/// <summary>One command line run in this process, with what it printed.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Results">What went to standard output.</param>
/// <param name="Progress">What went to standard error.</param>
internal sealed record CommandRun(int Code, string Results, string Progress)
{
    public static Task<CommandRun> Of(params string[] arguments) => Of(TestContext.Current.CancellationToken, arguments);

    public static async Task<CommandRun> Of(CancellationToken cancellation, params string[] arguments)
    {
        using var results = new TestConsole().Width(200);
        using var progress = new TestConsole().Width(200);
        var code = await CommandLine.RunAsync(arguments, results, progress, cancellation);
        return new CommandRun(code, results.Output, progress.Output);
    }
}
