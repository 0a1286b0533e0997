using System.CommandLine;
using System.Globalization;
using PPRNet.Search.Corpus;
using PPRNet.Search.Evaluation;
using Spectre.Console;

namespace PPRNet.Search.Indexer;

/// <summary><c>passages</c>: how often the practice implication shown is the one that a person would choose.</summary>
internal static class PassagesCommand
{
    public static Command Create(IAnsiConsole results, IAnsiConsole progress)
    {
        var cases = new Option<string>("--cases")
        {
            Description = "File of cases: query, post id, best sentence, alternatives parted by ' || '; columns parted by tabs.",
            HelpName = "FILE",
            Required = true,
        };
        var (corpus, json) = (CommonOptions.Corpus(), CommonOptions.Json());
        var command = new Command("passages", "Measure the choice of practice implications against sentences that people chose.") { cases, corpus, json };
        return command.Does((parsed, cancellation) =>
        {
            IReadOnlyList<PassageCase> read;
            try
            {
                read = PassageCase.Read(parsed.GetRequiredValue(cases));
            }
            catch (FormatException fault)
            {
                progress.WriteLine(fault.Message);
                return ExitCodes.ProblemsFound;
            }
            using var index = new ScratchIndex(CorpusReader.Read(parsed.GetRequiredValue(corpus), cancellation), cancellation);
            var score = PassageEvaluation.Run(index.Engine, read);
            if (parsed.GetValue(json)) results.WriteJson(PassagesReport.Of(score), IndexerJson.Readable.PassagesReport);
            else Print(results, score);
            return ExitCodes.Done;
        });
    }

    private static void Print(IAnsiConsole results, PassageScore score)
    {
        foreach (var miss in score.Results.Where(result => !result.IsGood))
        {
            results.WriteLine($"{miss.Case.Query}  [{miss.Case.Post}]");
            results.WriteLine($"  shown:  {miss.Shown ?? "(no such post)"}");
            results.WriteLine($"  wanted: {miss.Case.Best}\n");
        }
        results.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{CheckCommand.Counted(score.Results.Count, "case")}: best sentence shown in {score.BestShare:P1}, best or alternative in {score.GoodShare:P1}."));
    }
}

/// <summary>What <c>passages --json</c> prints; shares are 0–1.</summary>
internal sealed record PassagesReport(int Cases, double Best, double BestOrAlternative, IReadOnlyList<PassagesReport.Judged> Results)
{
    public static PassagesReport Of(PassageScore score) => new(
        score.Results.Count,
        score.BestShare,
        score.GoodShare,
        [.. score.Results.Select(result => new Judged(result.Case.Query, result.Case.Post.Value, result.IsBest, result.IsGood, result.Shown, result.Case.Best, result.Case.Alternatives))]);

    internal sealed record Judged(string Query, string Post, bool IsBest, bool IsGood, string? Shown, string Wanted, IReadOnlyList<string> Alternatives);
}
