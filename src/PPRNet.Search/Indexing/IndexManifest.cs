using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Lucene.Net.Index;

namespace PPRNet.Search.Indexing;

/// <summary>What an index was made from; kept in its commit data. Two indexes with equal manifests give the same answers.</summary>
/// <param name="Schema">Version of the fields.</param>
/// <param name="Analysers">Version of the text analysis with the lexicon data it depends on.</param>
/// <param name="Corpus">Fingerprint of posts and topics.</param>
/// <param name="Documents">How many posts were written.</param>
public sealed record IndexManifest(string Schema, string Analysers, string Corpus, int Documents)
{
    /// <summary>The schema that this program writes and reads.</summary>
    public static string CurrentSchema => IndexFields.SchemaVersion;

    /// <summary>Names the content: the same wherever and whenever it was built.</summary>
    public string Version { get; } =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Schema}\n{Analysers}\n{Corpus}\n{Documents}")))[..16];

    internal IDictionary<string, string> ToCommitData() => new Dictionary<string, string>
    {
        ["schema"] = Schema,
        ["analysers"] = Analysers,
        ["corpus"] = Corpus,
        ["documents"] = Documents.ToString(CultureInfo.InvariantCulture),
    };

    /// <exception cref="InvalidDataException">The commit carries no manifest of ours.</exception>
    internal static IndexManifest Of(IndexCommit commit)
    {
        var data = commit.UserData;
        return data.TryGetValue("schema", out var schema)
            && data.TryGetValue("analysers", out var analysers)
            && data.TryGetValue("corpus", out var corpus)
            && data.TryGetValue("documents", out var documents)
            && int.TryParse(documents, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                ? new IndexManifest(schema, analysers, corpus, count)
                : throw new InvalidDataException("The index carries no manifest of PPRNet.Search.");
    }
}
