namespace PPRNet.Search.Tests;

/// <summary>Texts that were read and approved by a person; a change shows as a difference in review. <c>APPROVE=1</c> writes them anew.</summary>
internal static class Approved
{
    public static void Matches(string name, string text)
    {
        var path = Repository.Path("tests", "PPRNet.Search.Indexer.Tests", "approved", name);
        var received = string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).Trim('\n') + "\n";
        if (Environment.GetEnvironmentVariable("APPROVE") == "1") File.WriteAllText(path, received);
        Assert.Equal(File.Exists(path) ? File.ReadAllText(path) : $"(there is no approved text yet; look at it and run with APPROVE=1: {path})", received);
    }
}
