using PPRNet.Search.Corpus;

namespace PPRNet.Search.Tests;

/// <summary>A corpus folder that is gone after the test: this repository's topics and thesaurus, and the posts that the test writes.</summary>
internal sealed class CorpusFolder : IDisposable
{
    private readonly TempFolder _folder = new();

    public CorpusFolder()
    {
        Directory.CreateDirectory(System.IO.Path.Combine(Path, "posts"));
        foreach (var name in (string[])["topics.yaml", "thesaurus.yaml"]) File.Copy(Repository.Path("corpus", name), _folder.File(name));
    }

    public string Path => _folder.Path;

    /// <summary>The text of a post's file; only what is named matters.</summary>
    public static string Post(
        string title = "Some title",
        string posted = "2020-01",
        string topics = "Empathy",
        string summary = "Some summary.",
        string implications = "Some implication.") =>
        $"""
        ---
        title: {title}
        posted: {posted}
        topics: [{topics}]
        citations:
          - text: "Author, A. B. (2019). Some study. Journal of Something, 1, 1-2."
        ---

        ## Summary

        {summary}

        ## Practice Implications

        {implications}

        """;

    /// <summary>What the folder holds now.</summary>
    public CorpusSnapshot Read() => CorpusReader.Read(Path, TestContext.Current.CancellationToken);

    public void Write(string name, string text) => File.WriteAllText(_folder.File(name), text);

    public void Write(string name, byte[] bytes) => File.WriteAllBytes(_folder.File(name), bytes);

    public void Delete(string name) => File.Delete(_folder.File(name));

    public void Dispose() => _folder.Dispose();
}
