using System.CommandLine;
using PPRNet.Search.Corpus;
using PPRNet.Search.Indexer.Importing;
using PPRNet.Search.Posts;
using Spectre.Console;

namespace PPRNet.Search.Indexer;

/// <summary><c>import</c>: from the blog's list pages (saved or fetched) to Markdown posts of a corpus.</summary>
internal static class ImportCommand
{
    private const int MostBytes = 10 * 1024 * 1024;
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(60);
    private static readonly string[] DataFiles = ["topics.yaml", "thesaurus.yaml"];

    public static Command Create(IAnsiConsole results, IAnsiConsole progress)
    {
        var sources = new Argument<string[]>("SOURCE") { Description = "Saved pages (*.html, *.txt), folders of them, or the address of the blog.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--out") { Description = "Corpus folder to write to; files that a person changed are never overwritten.", HelpName = "DIR", Required = true };
        var corpus = CommonOptions.Corpus();
        corpus.Description = "Corpus whose topics.yaml and thesaurus.yaml a new folder begins with.";
        var topic = new Option<string?>("--topic") { Description = "A topic that every post of these sources has; otherwise only topic filters (cat_2) tell.", HelpName = "NAME" };
        var delay = CommonOptions.Number("--delay", "Seconds between two requests", 0, 600, 5);
        var pages = CommonOptions.Number("--max-pages", "Most pages to fetch", 1, 100_000, 2_000);
        var json = CommonOptions.Json();
        var command = new Command("import", "Bring the blog's pages into a corpus; exit 2 when something could not be read.") { sources, output, corpus, topic, delay, pages, json };
        return command.DoesAsync(async (parsed, cancellation) =>
        {
            var folder = parsed.GetRequiredValue(output);
            BeginFolder(folder, parsed.GetRequiredValue(corpus));
            var existing = CorpusReader.Read(folder, cancellation);
            Topic? given = null;
            if (parsed.GetValue(topic) is { } named && (given = existing.Topics.Find(named)) is null)
            {
                progress.WriteLine($"--topic: '{named}' is not a topic; did you mean '{existing.Topics.Nearest(named)?.Slug}'?");
                return ExitCodes.WrongCommandLine;
            }
            var import = new Import(folder, existing, given, TimeSpan.FromSeconds(parsed.GetValue(delay)), parsed.GetValue(pages), progress.WriteLine);
            using var handler = new SocketsHttpHandler { AutomaticDecompression = System.Net.DecompressionMethods.All };
            using var http = new HttpClient(handler) { Timeout = LongestAnswer, MaxResponseContentBufferSize = MostBytes };
            var report = await import.Run(parsed.GetRequiredValue(sources), http, cancellation);
            foreach (var problem in report.Problems) progress.WriteLine(problem.IsNotice ? $"{problem} (notice)" : problem.ToString());
            if (parsed.GetValue(json)) results.WriteJson(report, IndexerJson.Readable.ImportReport);
            else Print(results, report);
            return report.Problems.Any(problem => !problem.IsNotice) ? ExitCodes.ProblemsFound : ExitCodes.Done;
        });
    }

    private static void BeginFolder(string folder, string corpus)
    {
        Directory.CreateDirectory(Path.Combine(folder, "posts"));
        foreach (var name in DataFiles)
            if (!File.Exists(Path.Combine(folder, name))) File.Copy(Path.Combine(corpus, name), Path.Combine(folder, name));
    }

    private static void Print(IAnsiConsole results, ImportReport report)
    {
        foreach (var post in report.Posts.Where(post => post.Action != ImportAction.Unchanged))
        {
            results.WriteLine($"{Words(post.Action)}: {post.Id}");
            foreach (var line in post.Difference) results.WriteLine("    " + line);
        }
        var counts = report.Posts.GroupBy(post => post.Action).OrderBy(group => group.Key).Select(group => $"{group.Count()} {Words(group.Key)}");
        results.WriteLine($"{CheckCommand.Counted(report.Pages, "page")}, {CheckCommand.Counted(report.Posts.Count, "post")}: {(report.Posts.Count == 0 ? "nothing to do" : string.Join(", ", counts))}.");
    }

    private static string Words(ImportAction action) => action switch
    {
        ImportAction.Unchanged => "unchanged",
        ImportAction.Created => "new",
        ImportAction.Updated => "updated",
        ImportAction.EditKept => "edited here, kept",
        ImportAction.BothKept => "changed on both sides, both kept (the source's text is in .import/theirs)",
        ImportAction.RemovedByHand => "removed here, not brought back",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "Unknown action."),
    };
}
