using System.Runtime.InteropServices;
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

    /// <summary>Longer ones, made of several words with hyphens, would not fit into 255 bytes.</summary>
    private const int LongestWord = 80;

    /// <param name="tokens">The exact tokens of the post's own texts.</param>
    public static byte[] Encode(IEnumerable<TextToken> tokens)
    {
        var bytes = new List<byte>(2048);
        Span<byte> before = stackalloc byte[byte.MaxValue], letters = stackalloc byte[byte.MaxValue];
        var lengthBefore = 0;
        foreach (var (word, count) in CountWords(tokens))
        {
            var length = Encoding.UTF8.GetBytes(word, letters);
            var shared = letters[..length].CommonPrefixLength(before[..lengthBefore]);
            bytes.Add((byte)shared);
            bytes.Add((byte)(length - shared));
            bytes.AddRange(letters[shared..length]);
            bytes.Add((byte)Math.Min(count, byte.MaxValue));
            var swapped = before;
            before = letters;
            letters = swapped;
            lengthBefore = length;
        }
        return [.. bytes];
    }

    /// <summary>Reads the words in order, each with its count.</summary>
    public static void Decode(ReadOnlySpan<byte> bytes, WordVisitor visit)
    {
        Span<byte> letters = stackalloc byte[byte.MaxValue * 2];
        Span<char> word = stackalloc char[byte.MaxValue * 2];
        for (var at = 0; at < bytes.Length;)
        {
            var (shared, added) = (bytes[at], bytes[at + 1]);
            bytes.Slice(at + 2, added).CopyTo(letters[shared..]);
            visit(word[..Encoding.UTF8.GetChars(letters[..(shared + added)], word)], bytes[at + 2 + added]);
            at += added + 3;
        }
    }

    private static IOrderedEnumerable<KeyValuePair<string, int>> CountWords(IEnumerable<TextToken> tokens)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var token in tokens)
            if (IsTelling(token.Term)) CollectionsMarshal.GetValueRefOrAddDefault(counts, token.Term, out _)++;
        return counts.OrderBy(word => word.Key, StringComparer.Ordinal);
    }

    /// <summary>Letters only, and no stop word.</summary>
    private static bool IsTelling(string term)
    {
        if (term.Length is < ShortestWord or > LongestWord) return false;
        foreach (var c in term)
            if (!char.IsLetter(c)) return false;
        return !StopWords.Contains(term);
    }
}

/// <summary>Takes a word of a post.</summary>
/// <param name="word">Its exact term.</param>
/// <param name="count">How often the post has it.</param>
internal delegate void WordVisitor(ReadOnlySpan<char> word, int count);
