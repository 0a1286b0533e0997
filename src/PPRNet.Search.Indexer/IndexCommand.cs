using System.CommandLine;
using PPRNet.Search.Corpus;
using PPRNet.Search.Indexing;
using Spectre.Console;

namespace PPRNet.Search.Indexer;

/// <summary><c>index</c>: makes the index answer for the corpus as it is now; with <c>--watch</c>, whenever the corpus changes.</summary>
internal static class IndexCommand
{
    public static Command Create(IAnsiConsole results, IAnsiConsole progress)
    {
        var (corpus, index, json) = (CommonOptions.Corpus(), CommonOptions.Index(), CommonOptions.Json());
        var force = new Option<bool>("--force") { Description = "Build anew even when nothing changed, or when more than 20 % of the posts would be lost." };
        var watch = new Option<bool>("--watch") { Description = "Go on until Ctrl-C, and follow every change of the corpus." };
        var command = new Command("index", "Bring the index up to date with the corpus; writes nothing when it is already.") { corpus, index, force, watch, json };
        return command.Does((parsed, cancellation) =>
        {
            var folder = parsed.GetRequiredValue(corpus);
            var keeper = new IndexKeeper(new IndexStore(parsed.GetRequiredValue(index)));
            if (!parsed.GetValue(watch)) Update(parsed.GetValue(force));
            else Watch(folder, progress, Update, cancellation);
            return ExitCodes.Done;

            void Update(bool isForced)
            {
                var read = BusySign.Run(progress, "Reading the corpus", () => CorpusReader.Read(folder, cancellation));
                foreach (var problem in read.Problems) progress.WriteLine(problem.ToString());
                var outcome = BusySign.RunBuild(progress, bar => keeper.Update(read, isForced, bar, cancellation));
                foreach (var note in outcome.Notes) progress.WriteLine(note);
                Print(results, IndexReport.Of(outcome, read), parsed.GetValue(json));
            }
        });
    }

    /// <summary>A refusal or a busy index is said and waited out: the next change tries again.</summary>
    private static void Watch(string folder, IAnsiConsole progress, Action<bool> update, CancellationToken cancellation)
    {
        using var changes = new CorpusChanges(folder);
        while (true)
        {
            try
            {
                update(false);
            }
            catch (Exception fault) when (fault is IndexRefusedException or IOException or UnauthorizedAccessException)
            {
                progress.WriteLine(fault.Message);
            }
            changes.Wait(cancellation);
        }
    }

    private static void Print(IAnsiConsole results, IndexReport report, bool json)
    {
        if (json) results.WriteJson(report, IndexerJson.Readable.IndexReport);
        else
        {
            var done = report.WasBuilt ? "Indexed" : "Nothing changed; the index holds";
            var changes = report.WasBuilt ? $" ({report.Created} new, {report.Updated} changed, {report.Deleted} removed)" : "";
            var problems = report.Problems == 0 ? "" : $" {CheckCommand.Counted(report.Problems, "problem")} in the corpus; run 'check' for the list.";
            results.WriteLine($"{done} {CheckCommand.Counted(report.Documents, "post")}{changes}, version {report.Version}.{problems}");
        }
    }
}

/// <summary>What <c>index --json</c> prints.</summary>
internal sealed record IndexReport(bool WasBuilt, string Version, int Documents, int Created, int Updated, int Deleted, int Problems)
{
    public static IndexReport Of(IndexOutcome outcome, CorpusSnapshot read) => new(
        outcome.WasBuilt,
        outcome.Manifest.Version,
        outcome.Manifest.Documents,
        outcome.Changes.Created,
        outcome.Changes.Updated,
        outcome.Changes.Deleted,
        read.Problems.Count(problem => !problem.IsNotice));
}
