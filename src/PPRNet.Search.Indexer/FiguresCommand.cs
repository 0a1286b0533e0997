using System.CommandLine;
using System.Globalization;
using PPRNet.Search.Corpus;
using PPRNet.Search.Figures;
using PPRNet.Search.Posts;
using Spectre.Console;

namespace PPRNet.Search.Indexer;

/// <summary><c>figures</c>: every figure that the posts state, or how well they are read against a labelled set.</summary>
internal static class FiguresCommand
{
    public static Command Create(IAnsiConsole results, IAnsiConsole progress)
    {
        var corpus = CommonOptions.Corpus();
        var json = new Option<bool>("--json") { Description = "Print one JSON object a line, in the fields of a labelled set; with --score one JSON document." };
        var score = new Option<string>("--score")
        {
            Description = "A labelled set (JSON lines). Compares what is found in its posts, and in those of a kinds.tsv beside it, and prints precision and recall by kind.",
            HelpName = "GOLD",
        };
        var command = new Command("figures", "List the figures that the posts state, each with the rule that read it and the sentence that proves it.") { corpus, json, score };
        return command.Does((parsed, cancellation) =>
        {
            var posts = CorpusReader.Read(parsed.GetRequiredValue(corpus), cancellation).Posts;
            if (parsed.GetValue(score) is { } gold) return Score(results, progress, posts, gold, parsed.GetValue(json));
            foreach (var post in posts) Print(results, post, parsed.GetValue(json));
            return ExitCodes.Done;
        });
    }

    private static void Print(IAnsiConsole results, Post post, bool json)
    {
        foreach (var row in RowsOf(post))
            results.Profile.Out.Writer.WriteLine(json ? row.ToJson() : $"{row.Id}\t{row.Kind}\t{row.Measure ?? row.Unit}\t{Qualified(row)}\t{row.Who}\t{row.Scope}\t{row.Rule}\t{row.Sentence}");
    }

    private static int Score(IAnsiConsole results, IAnsiConsole progress, IReadOnlyList<Post> posts, string gold, bool json)
    {
        FigureComparison comparison;
        try
        {
            var labels = FigureRow.ReadAll(File.ReadLines(gold), gold);
            var labelled = LabelledPosts(gold).Concat(labels.Select(row => row.Post)).ToHashSet();
            comparison = FigureScorer.Compare(labels, [.. posts.Where(post => labelled.Contains(post.Id.Value)).SelectMany(RowsOf)]);
        }
        catch (FormatException fault)
        {
            progress.WriteLine(fault.Message);
            return ExitCodes.ProblemsFound;
        }
        if (json) results.WriteJson(comparison, IndexerJson.Readable.FigureComparison);
        else Print(results, comparison);
        return ExitCodes.Done;
    }

    private static void Print(IAnsiConsole results, FigureComparison comparison)
    {
        var writer = results.Profile.Out.Writer;
        foreach (var row in comparison.Wrong) writer.WriteLine($"wrong   {row.Id}  {row.Kind} {row.Measure ?? row.Unit} '{row.Text}' by '{row.Rule}': {row.Sentence}");
        foreach (var row in comparison.Missed) writer.WriteLine($"missed  {row.Id}  {row.Kind} {row.Measure ?? row.Unit} '{row.Text}': {row.Sentence}");
        writer.WriteLine("kind          labelled  found  right  precision  recall");
        foreach (var kind in comparison.ByKind.Append(comparison.All))
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind.Kind,-13} {kind.Labelled,8} {kind.Found,6} {kind.Right,6} {kind.Precision,10:0.000} {kind.Recall,7:0.000}"));
        foreach (var detail in comparison.Details)
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{detail.Detail} agrees on {detail.Equal} of {detail.Compared} right figures that have one"));
    }

    private static IEnumerable<FigureRow> RowsOf(Post post) => FigureExtractor.Extract(post).Select(figure => FigureRow.From(post, figure));

    /// <summary>A post that states no figure has no line in a labelled set; the list of kinds beside it names all of them.</summary>
    private static IEnumerable<string> LabelledPosts(string gold)
    {
        var kinds = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(gold))!, "kinds.tsv");
        return File.Exists(kinds) ? File.ReadLines(kinds).Skip(1).Select(line => line.Split('\t')[0]) : [];
    }

    private static string Qualified(FigureRow row) => row.QualifierText is { } words ? $"{words} [{row.Text}]" : row.Text;
}
