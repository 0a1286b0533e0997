using System.CommandLine;
using System.Globalization;
using PPRNet.Search.Indexing;
using Spectre.Console;

namespace PPRNet.Search.Indexer;

/// <summary><c>status</c>: which generations lie in the index folder, which one answers, and whether they can be opened.</summary>
internal static class StatusCommand
{
    public static Command Create(IAnsiConsole results)
    {
        var (index, json) = (CommonOptions.Index(), CommonOptions.Json());
        var command = new Command("status", "Show which index answers and what else lies in its folder; exit 2 when none answers or one is damaged.") { index, json };
        return command.Does((parsed, _) =>
        {
            var status = IndexStatus.Of(new IndexStore(parsed.GetRequiredValue(index)));
            if (parsed.GetValue(json)) results.WriteJson(status, IndexerJson.Readable.IndexStatus);
            else Print(results, status);
            return status.Answering is null || status.Generations.Any(generation => generation.Fault is not null) ? ExitCodes.ProblemsFound : ExitCodes.Done;
        });
    }

    private static void Print(IAnsiConsole results, IndexStatus status)
    {
        results.WriteLine(status.Answering is { } answering ? $"{answering.Name} in {status.Folder} answers." : $"No index in {status.Folder} answers; run 'index'.");
        foreach (var generation in status.Generations) results.WriteLine(Line(generation));
    }

    private static string Line(GenerationStatus generation) => generation.Manifest is { } manifest
        ? string.Create(CultureInfo.InvariantCulture,
            $"{generation.Name}: {CheckCommand.Counted(manifest.Documents, "post")}, version {manifest.Version}, schema {manifest.Schema}, {generation.Bytes / 1024.0 / 1024.0:0.0} MB, built {generation.BuiltAt:yyyy-MM-dd HH:mm:ss} UTC")
        : generation.Fault!;
}
