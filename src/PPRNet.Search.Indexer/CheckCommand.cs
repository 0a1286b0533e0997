using System.CommandLine;
using PPRNet.Search.Corpus;
using Spectre.Console;

namespace PPRNet.Search.Indexer;

/// <summary><c>check</c>: all problems of all files of a corpus, each with file and line.</summary>
internal static class CheckCommand
{
    public static Command Create(IAnsiConsole results, IAnsiConsole progress)
    {
        var (corpus, json) = (CommonOptions.Corpus(), CommonOptions.Json());
        var command = new Command("check", "List every problem of every corpus file; exit 0 when there is none, 2 when there are some.") { corpus, json };
        return command.Does((parsed, cancellation) =>
        {
            var read = BusySign.Run(progress, "Reading the corpus", () => CorpusReader.Check(parsed.GetRequiredValue(corpus), cancellation));
            if (parsed.GetValue(json)) results.WriteJson(CheckReport.Of(read), IndexerJson.Readable.CheckReport);
            else Print(results, read);
            return Faults(read) == 0 ? ExitCodes.Done : ExitCodes.ProblemsFound;
        });
    }

    private static void Print(IAnsiConsole results, CorpusSnapshot read)
    {
        foreach (var problem in read.Problems) results.WriteLine(problem.IsNotice ? $"{problem} (notice)" : problem.ToString());
        results.WriteLine($"{Counted(read.Posts.Count, "readable post")}, {Counted(Faults(read), "problem")}.");
    }

    private static int Faults(CorpusSnapshot read) => read.Problems.Count(problem => !problem.IsNotice);

    /// <summary><c>1 post</c>, <c>2 posts</c>.</summary>
    internal static string Counted(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}

/// <summary>What <c>check --json</c> prints.</summary>
internal sealed record CheckReport(int Posts, int Problems, int Notices, IReadOnlyList<FoundProblem> Found)
{
    public static CheckReport Of(CorpusSnapshot read) => new(
        read.Posts.Count,
        read.Problems.Count(problem => !problem.IsNotice),
        read.Problems.Count(problem => problem.IsNotice),
        [.. read.Problems.Select(problem => new FoundProblem(problem.File, problem.Line, problem.What, problem.Expected, problem.IsNotice))]);
}

/// <summary>One problem of a corpus.</summary>
internal sealed record FoundProblem(string File, int Line, string What, string Expected, bool IsNotice);
