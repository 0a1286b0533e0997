using System.CommandLine;
using PPRNet.Search.Corpus;
using PPRNet.Search.Evaluation;
using Spectre.Console;

namespace PPRNet.Search.Indexer;

/// <summary><c>evaluate</c>: how well the product's own ranking answers queries whose answers are known.</summary>
internal static class EvaluateCommand
{
    private const string RunTag = "pprnet-search";

    public static Command Create(IAnsiConsole results, IAnsiConsole progress)
    {
        var collection = new Option<string?>("--collection")
        {
            Description = "Folder of a test collection: docs.jsonl (id, title, text), queries.tsv (id, query), qrels.tsv (query id, document id, grade).",
            HelpName = "DIR",
        };
        var judgments = new Option<string?>("--judgments")
        {
            Description = "Judgments of the corpus: a folder with queries.tsv (id, class, query) and qrels.tsv, or one file. [default: judgments.tsv of the corpus]",
            HelpName = "PATH",
        };
        var run = new Option<string?>("--run") { Description = "Write the best 100 of each query to this file, as TREC does.", HelpName = "FILE" };
        var (corpus, json) = (CommonOptions.Corpus(), CommonOptions.Json());
        var command = new Command("evaluate", "Measure the ranking against judged queries: nDCG@10, MAP@100, MRR@10, Recall@100, P@5.") { collection, judgments, run, corpus, json };
        command.Validators.Add(given =>
        {
            if (given.GetValue(collection) is not null && given.GetValue(judgments) is not null)
                given.AddError("--collection and --judgments exclude each other; expected one of them.");
        });
        return command.Does((parsed, cancellation) =>
        {
            IReadOnlyList<JudgedRanking> rankings;
            try
            {
                var product = CorpusReader.Read(parsed.GetRequiredValue(corpus), cancellation);
                rankings = parsed.GetValue(collection) is { } folder
                    ? OfCollection(folder, product, cancellation)
                    : OfJudgments(parsed.GetValue(judgments) ?? Path.Combine(parsed.GetRequiredValue(corpus), "judgments.tsv"), product, cancellation);
            }
            catch (FormatException fault)
            {
                progress.WriteLine(fault.Message);
                return ExitCodes.ProblemsFound;
            }
            if (parsed.GetValue(run) is { } file) File.WriteAllLines(file, Evaluator.TrecLines(rankings, RunTag));
            var report = EvaluationReport.Of(rankings);
            if (parsed.GetValue(json)) results.WriteJson(report, IndexerJson.Readable.EvaluationReport);
            else EvaluationPrinter.Print(results, report);
            return ExitCodes.Done;
        });
    }

    private static IReadOnlyList<JudgedRanking> OfCollection(string folder, CorpusSnapshot product, CancellationToken cancellation)
    {
        var judged = JudgedCollection.Read(folder, withClasses: false);
        var (corpus, documentIds) = JudgedCollection.ReadDocuments(folder, product.Thesaurus);
        using var index = new ScratchIndex(corpus, cancellation);
        return Evaluator.Run(index.Engine, judged, id => documentIds[id]);
    }

    private static IReadOnlyList<JudgedRanking> OfJudgments(string path, CorpusSnapshot corpus, CancellationToken cancellation)
    {
        var judged = Directory.Exists(path) ? JudgedCollection.Read(path, withClasses: true) : JudgedCollection.ReadFile(path);
        using var index = new ScratchIndex(corpus, cancellation);
        return Evaluator.Run(index.Engine, judged, id => id.Value);
    }
}
