using System.Text;
using PPRNet.Search.Text;

namespace PPRNet.Search.Indexing;

/// <summary>
/// The words of a post's own texts and how often it has each, kept with it so that what the best posts of a search have in common
/// can be found without analysing them again. Sorted; each word gives how many bytes it shares with the one before, how many it adds,
/// those bytes, and its count (at most 255).
/// </summary>
internal static class WordColumn
{
    private const int ShortestWord = 3;

    /// <param name="tokens">The exact tokens of the post's own texts.</param>
    public static byte[] Encode(IReadOnlyList<TextToken> tokens)
    {
        var bytes = new List<byte>();
        var before = Array.Empty<byte>();
        foreach (var (word, count) in CountWords(tokens))
        {
            var letters = Encoding.UTF8.GetBytes(word);
            var shared = letters.AsSpan().CommonPrefixLength(before);
            bytes.AddRange([(byte)shared, (byte)(letters.Length - shared)]);
            bytes.AddRange(letters[shared..]);
            bytes.Add((byte)Math.Min(count, byte.MaxValue));
            before = letters;
        }
        return [.. bytes];
    }

    /// <summary>The words in order, each with its count.</summary>
    public static IReadOnlyList<WordCount> Decode(ReadOnlySpan<byte> bytes)
    {
        var words = new List<WordCount>();
        var letters = new byte[byte.MaxValue * 2];
        for (var at = 0; at < bytes.Length;)
        {
            var (shared, added) = (bytes[at], bytes[at + 1]);
            bytes.Slice(at + 2, added).CopyTo(letters.AsSpan(shared));
            words.Add(new WordCount(Encoding.UTF8.GetString(letters, 0, shared + added), bytes[at + 2 + added]));
            at += added + 3;
        }
        return words;
    }

    /// <summary>Terms that say something: letters only, no stop words.</summary>
    private static SortedDictionary<string, int> CountWords(IReadOnlyList<TextToken> tokens)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var token in tokens)
            if (token.Term.Length >= ShortestWord && token.Term.All(char.IsLetter) && !StopWords.Contains(token.Term))
                counts[token.Term] = counts.GetValueOrDefault(token.Term) + 1;
        return counts;
    }
}

/// <summary>A word of a post.</summary>
/// <param name="Word">Its exact term.</param>
/// <param name="Count">How often the post has it.</param>
internal readonly record struct WordCount(string Word, int Count);
