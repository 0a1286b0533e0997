using System.Security.Cryptography;
using System.Text;

namespace PPRNet.Search.Text;

/// <summary>The part of the thesaurus that decides what terms are: changing it means indexing again.</summary>
public sealed class Lexicon
{
    /// <param name="compounds">Compounds as their folded parts (<c>drop, out</c>).</param>
    /// <param name="prefixes">Folded words that form a compound with the word after them (<c>non</c>).</param>
    /// <param name="protectedWords">Folded words that are never stemmed: acronyms and names.</param>
    /// <param name="capitals">Folded words that are something else when written in capitals (<c>act</c>, ACT).</param>
    public Lexicon(IEnumerable<IReadOnlyList<string>> compounds, IEnumerable<string> prefixes, IEnumerable<string> protectedWords, IEnumerable<string> capitals)
    {
        Compounds = [.. compounds.DistinctBy(string.Concat).OrderBy(string.Concat, StringComparer.Ordinal)];
        Prefixes = [.. prefixes.Distinct().Order(StringComparer.Ordinal)];
        ProtectedWords = [.. protectedWords.Distinct().Order(StringComparer.Ordinal)];
        Capitals = [.. capitals.Distinct().Order(StringComparer.Ordinal)];
        var content = string.Join('\n',
            Compounds.Select(parts => string.Join('-', parts)).Append("/").Concat(Prefixes).Append("/").Concat(ProtectedWords).Append("/").Concat(Capitals));
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..12];
    }

    /// <summary>No compounds, prefixes or protected words.</summary>
    public static Lexicon Empty { get; } = new([], [], [], []);

    /// <summary>Each compound's parts.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Compounds { get; }

    /// <summary>Words that form a compound with the next.</summary>
    public IReadOnlyList<string> Prefixes { get; }

    /// <summary>Words that are never stemmed.</summary>
    public IReadOnlyList<string> ProtectedWords { get; }

    /// <summary>Words that are acronyms when written in capitals.</summary>
    public IReadOnlyList<string> Capitals { get; }

    /// <summary>Names the content.</summary>
    public string Hash { get; }
}
