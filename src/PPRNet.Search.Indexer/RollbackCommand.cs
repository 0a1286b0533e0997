using System.CommandLine;
using PPRNet.Search.Indexing;
using Spectre.Console;

namespace PPRNet.Search.Indexer;

/// <summary><c>rollback</c>: lets the generation before the current one answer again.</summary>
internal static class RollbackCommand
{
    public static Command Create(IAnsiConsole results)
    {
        var (index, json) = (CommonOptions.Index(), CommonOptions.Json());
        var command = new Command("rollback", "Go back to the last sound index before the current one; the next 'index' follows the corpus again.") { index, json };
        return command.Does((parsed, _) =>
        {
            var generation = new IndexKeeper(new IndexStore(parsed.GetRequiredValue(index))).Rollback();
            if (parsed.GetValue(json)) results.WriteJson(new RollbackReport(generation), IndexerJson.Readable.RollbackReport);
            else results.WriteLine($"{generation} answers now. The next 'index' follows the corpus again: mend the corpus first.");
            return ExitCodes.Done;
        });
    }
}

/// <summary>What <c>rollback --json</c> prints.</summary>
internal sealed record RollbackReport(string Answers);
