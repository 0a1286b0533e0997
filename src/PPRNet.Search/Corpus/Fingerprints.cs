using System.Security.Cryptography;
using System.Text;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Corpus;

/// <summary>Names for contents: SHA-256 over a canonical form, so that file dates, line ends and machines do not matter.</summary>
internal static class Fingerprints
{
    public static string OfPost(Post post) => Convert.ToHexStringLower(SHA256.HashData(PostJson.Serialize(post)));

    public static string OfCorpus(IReadOnlyDictionary<PostId, string> posts, CorpusSources sources)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (id, content) in posts.OrderBy(post => post.Key)) hash.AppendData(Encoding.UTF8.GetBytes($"{id}\t{content}\n"));
        hash.AppendData(Encoding.UTF8.GetBytes($"{sources.TopicsYaml.ReplaceLineEndings("\n")}\0{sources.ThesaurusYaml.ReplaceLineEndings("\n")}"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
