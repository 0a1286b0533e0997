using System.CommandLine;
using PPRNet.Search.Indexing;
using Spectre.Console;

namespace PPRNet.Search.Indexer;

/// <summary><c>verify</c>: looks every generation over, byte by byte and search by search.</summary>
internal static class VerifyCommand
{
    public static Command Create(IAnsiConsole results, IAnsiConsole progress)
    {
        var (index, json) = (CommonOptions.Index(), CommonOptions.Json());
        var command = new Command("verify", "Check every byte of the index, its posts, and that searches find them; exit 2 when something is wrong.") { index, json };
        return command.Does((parsed, cancellation) =>
        {
            var store = new IndexStore(parsed.GetRequiredValue(index));
            if (store.Generations.Count == 0) throw new IndexRefusedException($"There is no index in {store.Folder} yet; run 'index' first.");
            var report = Check(store, progress, cancellation);
            if (parsed.GetValue(json)) results.WriteJson(report, IndexerJson.Readable.VerifyReport);
            else foreach (var found in report.Generations) results.WriteLine(found.Fault ?? $"{found.Name} is sound{(found.Answers ? " and answers" : "")}.");
            return report.Generations.All(found => found.Fault is null) && report.Generations.Any(found => found.Answers) ? ExitCodes.Done : ExitCodes.ProblemsFound;
        });
    }

    private static VerifyReport Check(IndexStore store, IAnsiConsole progress, CancellationToken cancellation)
    {
        var keeper = new IndexKeeper(store);
        var found = new List<VerifiedGeneration>();
        foreach (var name in store.Generations)
        {
            cancellation.ThrowIfCancellationRequested();
            found.Add(new VerifiedGeneration(name, name == store.Current, BusySign.Run(progress, $"Checking {name}", () => keeper.Verify(name))));
        }
        return new VerifyReport(found);
    }
}

/// <summary>What <c>verify --json</c> prints.</summary>
internal sealed record VerifyReport(IReadOnlyList<VerifiedGeneration> Generations);

/// <summary>One generation, checked.</summary>
internal sealed record VerifiedGeneration(string Name, bool Answers, string? Fault);
