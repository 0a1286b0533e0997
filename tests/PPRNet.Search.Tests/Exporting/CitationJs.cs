using System.Diagnostics;
using System.Text.Json;

namespace PPRNet.Search.Tests.Exporting;

/// <summary>citation-js, a reader of reference formats that others wrote; installed from the lock file when it is missing.</summary>
internal static class CitationJs
{
    private static readonly Lazy<string> Folder = new(Install);

    public static IReadOnlyList<JsonElement> Read(string format, byte[] file)
    {
        var json = Run("node", ["read.mjs", format], Folder.Value, file);
        using var items = JsonDocument.Parse(json);
        return [.. items.RootElement.EnumerateArray().Select(item => item.Clone())];
    }

    private static string Install()
    {
        var folder = Repository.Path("tests", "readers");
        if (!File.Exists(Path.Combine(folder, "node_modules", ".package-lock.json"))) Run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], folder, []);
        return folder;
    }

    private static string Run(string program, IReadOnlyList<string> arguments, string folder, byte[] input)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.BaseStream.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return process.ExitCode == 0 ? output.Result : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {errors.Result}");
    }
}
