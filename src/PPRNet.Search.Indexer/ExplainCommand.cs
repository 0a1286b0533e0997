using System.CommandLine;
using System.Globalization;
using PPRNet.Search.Indexing;
using PPRNet.Search.Posts;
using PPRNet.Search.Searching;
using Spectre.Console;

namespace PPRNet.Search.Indexer;

/// <summary><c>explain</c>: why a post answers a query, and where each part of its score comes from.</summary>
internal static class ExplainCommand
{
    public static Command Create(IAnsiConsole results, IAnsiConsole progress)
    {
        var query = new Argument<string>("QUERY") { Description = "What was searched for; several words in quotes." };
        var id = new Argument<string>("POST-ID") { Description = "The post, such as 2018-05-burnout-in-psychotherapists." };
        var exact = new Option<bool>("--exact") { Description = "Exact words only: no stemming, synonyms, spelling variants or corrections." };
        var (index, json) = (CommonOptions.Index(), CommonOptions.Json());
        var command = new Command("explain", "Say which words of a query a post has, where, and what each adds to its score.") { query, id, index, exact, json };
        return command.Does((parsed, _) =>
        {
            using var engine = new SearchEngine(new IndexStore(parsed.GetRequiredValue(index)));
            var request = new SearchRequest { Query = parsed.GetRequiredValue(query), Exact = parsed.GetValue(exact) };
            if (!PostId.TryParse(parsed.GetValue(id), out var post) || engine.Explain(request, post) is not { } explanation)
            {
                progress.WriteLine($"There is no post '{parsed.GetValue(id)}' in this index.");
                return ExitCodes.ProblemsFound;
            }
            if (parsed.GetValue(json)) results.WriteJson(ExplainReport.Of(explanation), IndexerJson.Readable.ExplainReport);
            else Print(results, explanation);
            return ExitCodes.Done;
        });
    }

    private static void Print(IAnsiConsole results, Explanation explanation)
    {
        results.WriteLine(explanation.IsMatch ? $"{explanation.Id} scores {Number(explanation.Score)} for {explanation.Interpretation.Text}" : $"{explanation.Id} does not match {explanation.Interpretation.Text}");
        foreach (var reason in explanation.Reasons)
            results.WriteLine($"  {Found(reason.Found, reason.Typed, reason.Reason)} in {string.Join(", ", reason.Fields.Select(Name))}");
        if (explanation.Missing.Count > 0) results.WriteLine($"  without {string.Join(", ", explanation.Missing)}");
        foreach (var part in explanation.Parts)
        {
            results.WriteLine($"\n{Number(part.Score)}  {part.Words} ({part.Kind})");
            foreach (var share in part.Shares)
                results.WriteLine($"  {Number(share.Score)}  {Found(share.Found, part.Words, share.Reason)} in {Name(share.Field)}, {share.Count}×, {(share.Treatment == Text.Treatment.Exact ? "exactly" : "in any form")}");
        }
    }

    private static string Found(string found, string typed, Querying.AlternativeReason reason) =>
        reason == Querying.AlternativeReason.Typed ? found : $"{found} for {typed} ({Name(reason)})";

    private static string Number(float score) => score.ToString("0.0000", CultureInfo.InvariantCulture);

    /// <summary>Names of fields and reasons are those of the JSON API: lower case.</summary>
    internal static string Name<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}

/// <summary>What <c>explain --json</c> prints: the names are those of the JSON API.</summary>
internal sealed record ExplainReport(
    string Id, string Query, bool Matches, float Score, IReadOnlyList<ExplainReport.Part> Parts, IReadOnlyList<ExplainReport.Reason> Reasons, IReadOnlyList<string> Missing)
{
    public static ExplainReport Of(Explanation explanation) => new(
        explanation.Id.Value,
        explanation.Interpretation.Text,
        explanation.IsMatch,
        explanation.Score,
        [.. explanation.Parts.Select(part => new Part(part.Kind, part.Words, part.Score, [.. part.Shares.Select(share => new Share(
            ExplainCommand.Name(share.Field), share.Found, ExplainCommand.Name(share.Reason), share.Treatment == Text.Treatment.Exact, share.Count, share.Score))]))],
        [.. explanation.Reasons.Select(reason => new Reason(reason.Typed, reason.Found, ExplainCommand.Name(reason.Reason), [.. reason.Fields.Select(ExplainCommand.Name)]))],
        explanation.Missing);

    internal sealed record Part(string Kind, string Words, float Score, IReadOnlyList<Share> Shares);

    internal sealed record Share(string Field, string Found, string Reason, bool Exact, int Count, float Score);

    internal sealed record Reason(string Typed, string Found, string Kind, IReadOnlyList<string> Fields);
}
