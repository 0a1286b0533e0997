using System.CommandLine;
using PPRNet.Search.Indexing;
using Spectre.Console;

namespace PPRNet.Search.Indexer;

/// <summary>The commands, and what becomes of a fault in one of them.</summary>
internal static class CommandLine
{
    /// <summary>How long a command may take after Ctrl-C to finish its document and clean up.</summary>
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(30);

    /// <summary>Every command of the product, in the order in which an operator meets them. A new one is a file with a <c>Create</c> and a line here.</summary>
    public static RootCommand Root(IAnsiConsole results, IAnsiConsole progress) =>
        new("Checks, indexes and searches a corpus of summaries of psychotherapy studies.")
        {
            ImportCommand.Create(results, progress),
            CheckCommand.Create(results, progress),
            IndexCommand.Create(results, progress),
            StatusCommand.Create(results, progress),
            VerifyCommand.Create(results, progress),
            RollbackCommand.Create(results),
            SearchCommand.Create(results, progress),
            ExplainCommand.Create(results, progress),
            EvaluateCommand.Create(results, progress),
            PassagesCommand.Create(results, progress),
            FiguresCommand.Create(results, progress),
        };

    /// <summary>Runs one command line; every expected fault becomes one sentence and an exit code.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, IAnsiConsole results, IAnsiConsole progress, CancellationToken cancellation = default)
    {
        // '@file' stays what was typed: a query may begin with '@'.
        var parsed = Root(results, progress).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var invocation = new InvocationConfiguration
        {
            Output = results.Profile.Out.Writer,
            Error = progress.Profile.Out.Writer,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TimeToStop,
        };
        try
        {
            return await parsed.InvokeAsync(invocation, cancellation);
        }
        catch (OperationCanceledException)
        {
            return Say(progress, "Stopped; what was there before is unchanged.", ExitCodes.Cancelled);
        }
        catch (IndexRefusedException fault)
        {
            return Say(progress, fault.Message, ExitCodes.Refused);
        }
        catch (IndexBusyException fault)
        {
            return Say(progress, fault.Message, ExitCodes.Busy);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Say(progress, fault.Message, ExitCodes.Unreachable);
        }
    }

    private static int Say(IAnsiConsole progress, string sentence, int code)
    {
        progress.WriteLine(sentence);
        return code;
    }
}
