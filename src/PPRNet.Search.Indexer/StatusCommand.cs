using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using PPRNet.Search.Indexing;
using Spectre.Console;

namespace PPRNet.Search.Indexer;

/// <summary><c>status</c>: which generations lie in the index folder, which one answers, and whether they can be opened.</summary>
internal static class StatusCommand
{
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(5);

    public static Command Create(IAnsiConsole results, IAnsiConsole progress)
    {
        var (index, json) = (CommonOptions.Index(), CommonOptions.Json());
        var site = new Option<Uri?>("--site") { Description = "Also ask the web host at this address whether it is ready.", HelpName = "URL", CustomParser = AddressIn };
        var command = new Command("status", "Show which index answers and what else lies in its folder; exit 2 when none answers or one is damaged.") { index, site, json };
        return command.DoesAsync(async (parsed, cancellation) =>
        {
            var status = IndexStatus.Of(new IndexStore(parsed.GetRequiredValue(index)));
            if (parsed.GetValue(json)) results.WriteJson(status, IndexerJson.Readable.IndexStatus);
            else Print(results, status);
            var isWhole = status.Answering is not null && status.Generations.All(generation => generation.Fault is null);
            var isReady = parsed.GetValue(site) is not { } address || await IsReady(address, progress, cancellation);
            return isWhole && isReady ? ExitCodes.Done : ExitCodes.ProblemsFound;
        });
    }

    private static Uri? AddressIn(ArgumentResult given)
    {
        if (Uri.TryCreate(given.Tokens[0].Value, UriKind.Absolute, out var address) && address.Scheme.StartsWith("http", StringComparison.Ordinal)) return address;
        given.AddError($"--site '{given.Tokens[0].Value}' is not an address; expected http://host:port");
        return null;
    }

    private static async Task<bool> IsReady(Uri site, IAnsiConsole progress, CancellationToken cancellation)
    {
        using var http = new HttpClient { Timeout = LongestAnswer };
        try
        {
            using var answer = await http.GetAsync(new Uri(site, "/readyz"), cancellation);
            if (!answer.IsSuccessStatusCode) progress.WriteLine($"{site} is not ready: it answered {(int)answer.StatusCode}.");
            return answer.IsSuccessStatusCode;
        }
        catch (Exception fault) when (fault is HttpRequestException or InvalidOperationException || fault is TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            progress.WriteLine($"{site} does not answer: {fault.Message}");
            return false;
        }
    }

    private static void Print(IAnsiConsole results, IndexStatus status)
    {
        results.WriteLine(status.Answering is { } answering ? $"{answering.Name} in {status.Folder} answers." : $"No index in {status.Folder} answers; run 'index'.");
        foreach (var generation in status.Generations) results.WriteLine(Line(generation));
    }

    private static string Line(GenerationStatus generation) => generation.Manifest is { } manifest
        ? string.Create(CultureInfo.InvariantCulture,
            $"{generation.Name}: {CheckCommand.Counted(manifest.Documents, "post")}, version {manifest.Version}, schema {manifest.Schema}, {generation.Bytes / 1024.0 / 1024.0:0.0} MB, built {generation.BuiltAt:yyyy-MM-dd HH:mm:ss} UTC")
        : generation.Fault!;
}
