using System.Globalization;
using System.Text;
using PPRNet.Search.Evaluation;
using Spectre.Console;

namespace PPRNet.Search.Indexer;

/// <summary>Prints an evaluation: the mean, the mean of each class, and what is shown where there is no answer.</summary>
internal static class EvaluationPrinter
{
    private static readonly CompositeFormat Row = CompositeFormat.Parse("{0,-12} {1,7} {2,8:0.0000} {3,8:0.0000} {4,8:0.0000} {5,10:0.0000} {6,8:0.0000}");

    public static void Print(IAnsiConsole results, EvaluationReport report)
    {
        results.WriteLine(string.Format(CultureInfo.InvariantCulture, "{0,-12} {1,7} {2,8} {3,8} {4,8} {5,10} {6,8}", "", "queries", "nDCG@10", "MAP@100", "MRR@10", "Recall@100", "P@5"));
        if (report.Classes.Count > 1)
            foreach (var one in report.Classes) results.WriteLine(Line(one.Class, one.Queries, one.Mean));
        results.WriteLine(Line("all", report.Queries, report.Mean));
        foreach (var query in report.Unanswerable.Where(query => query.Class != "all"))
            results.WriteLine($"no answer:   {query.Query}: {CheckCommand.Counted(query.Total, "hit")} shown{string.Concat(query.Said.Select(said => ". " + said))}");
        var unjudged = report.Unanswerable.Count(query => query.Class == "all");
        if (unjudged > 0) results.WriteLine($"{CheckCommand.Counted(unjudged, "query").Replace("querys", "queries", StringComparison.Ordinal)} without a judged answer left out.");
    }

    private static string Line(string name, int queries, Measures mean) =>
        string.Format(CultureInfo.InvariantCulture, Row, name, queries, mean.Ndcg10, mean.Map100, mean.Mrr10, mean.Recall100, mean.P5);
}
