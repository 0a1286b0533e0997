using PPRNet.Search.Corpus;

namespace PPRNet.Search.Indexing;

/// <summary>
/// The topics and the thesaurus that a generation was made with, kept beside it: a generation answers alike even when the corpus
/// has changed since, or is out of reach.
/// </summary>
internal static class GenerationSources
{
    private const string Topics = "topics.yaml";
    private const string Thesaurus = "thesaurus.yaml";

    public static CorpusSources Read(string path) => new(File.ReadAllText(Path.Combine(path, Topics)), File.ReadAllText(Path.Combine(path, Thesaurus)));

    public static void Write(string path, CorpusSources sources)
    {
        File.WriteAllText(Path.Combine(path, Topics), sources.TopicsYaml);
        File.WriteAllText(Path.Combine(path, Thesaurus), sources.ThesaurusYaml);
    }
}
