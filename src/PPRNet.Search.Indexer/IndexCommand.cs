using System.CommandLine;
using PPRNet.Search.Corpus;
using PPRNet.Search.Indexing;
using Spectre.Console;

namespace PPRNet.Search.Indexer;

/// <summary><c>index</c>: makes the index answer for the corpus as it is now.</summary>
internal static class IndexCommand
{
    public static Command Create(IAnsiConsole results, IAnsiConsole progress)
    {
        var (corpus, index, json) = (CommonOptions.Corpus(), CommonOptions.Index(), CommonOptions.Json());
        var force = new Option<bool>("--force") { Description = "Build even when nothing changed, or when more than 20 % of the posts would be lost." };
        var command = new Command("index", "Bring the index up to date with the corpus; writes nothing when it is already.") { corpus, index, force, json };
        return command.Does((parsed, cancellation) =>
        {
            var read = CorpusReader.Read(parsed.GetRequiredValue(corpus), cancellation);
            foreach (var problem in read.Problems) progress.WriteLine(problem.ToString());
            var keeper = new IndexKeeper(new IndexStore(parsed.GetRequiredValue(index)));
            var outcome = BuildBar.Run(progress, bar => keeper.Update(read, parsed.GetValue(force), bar, cancellation));
            Print(results, IndexReport.Of(outcome, read), parsed.GetValue(json));
            return ExitCodes.Done;
        });
    }

    private static void Print(IAnsiConsole results, IndexReport report, bool json)
    {
        if (json) results.WriteJson(report, IndexerJson.Readable.IndexReport);
        else
        {
            var done = report.WasBuilt ? "Indexed" : "Nothing changed; the index holds";
            var problems = report.Problems == 0 ? "" : $" {CheckCommand.Counted(report.Problems, "problem")} in the corpus; run 'check' for the list.";
            results.WriteLine($"{done} {CheckCommand.Counted(report.Documents, "post")}, version {report.Version}.{problems}");
        }
    }
}

/// <summary>What <c>index --json</c> prints.</summary>
internal sealed record IndexReport(bool WasBuilt, string Version, int Documents, int Problems)
{
    public static IndexReport Of(IndexOutcome outcome, CorpusSnapshot read) =>
        new(outcome.WasBuilt, outcome.Manifest.Version, outcome.Manifest.Documents, read.Problems.Count(problem => !problem.IsNotice));
}
