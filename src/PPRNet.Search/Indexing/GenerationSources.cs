using System.Security.Cryptography;
using System.Text;
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
    private const string Checksum = "sources.sha256";

    /// <exception cref="InvalidDataException">The files are not what was written.</exception>
    public static CorpusSources Read(string path)
    {
        var sources = new CorpusSources(File.ReadAllText(Path.Combine(path, Topics)), File.ReadAllText(Path.Combine(path, Thesaurus)));
        return File.ReadAllText(Path.Combine(path, Checksum)) == ChecksumOf(sources)
            ? sources
            : throw new InvalidDataException($"{Topics} or {Thesaurus} was changed inside the index");
    }

    public static void Write(string path, CorpusSources sources)
    {
        File.WriteAllText(Path.Combine(path, Topics), sources.TopicsYaml);
        File.WriteAllText(Path.Combine(path, Thesaurus), sources.ThesaurusYaml);
        File.WriteAllText(Path.Combine(path, Checksum), ChecksumOf(sources));
    }

    private static string ChecksumOf(CorpusSources sources) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{sources.TopicsYaml}\0{sources.ThesaurusYaml}")));
}
