using System.Diagnostics;

namespace PPRNet.Search.Tests;

/// <summary>Programs of others that the tests hold our work against; installed from the lock file when they are missing.</summary>
internal static class Npm
{
    private static readonly Lazy<string> Folder = new(Install);

    /// <summary>Runs a script of <c>tests/npm</c> with node and gives what it prints.</summary>
    /// <exception cref="InvalidOperationException">It ended with a fault; the message has all that it said.</exception>
    public static string Run(string script, IReadOnlyList<string> arguments, byte[]? input = null) => Run("node", [script, .. arguments], Folder.Value, input ?? []);

    private static string Install()
    {
        var folder = Repository.Path("tests", "npm");
        using var alone = new Mutex(initiallyOwned: false, "pprnet-search-npm");    // two test programs may begin at once
        alone.WaitOne();
        try
        {
            var installed = new FileInfo(Path.Combine(folder, "node_modules", ".package-lock.json"));
            if (installed.LastWriteTimeUtc < File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json")))
                Run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], folder, []);
        }
        finally
        {
            alone.ReleaseMutex();
        }
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
        return process.ExitCode == 0 ? output.Result : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {output.Result}{errors.Result}");
    }
}
