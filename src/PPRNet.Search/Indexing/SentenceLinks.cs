using PPRNet.Search.Text;

namespace PPRNet.Search.Indexing;

/// <summary>
/// How alike each practice implication and each sentence of the summary are, worked out when a post is indexed: the cosine of their
/// loose words, stop words left out, in 1/255. A search can then follow a match in the summary to what it implies without reading the
/// texts again.
/// </summary>
internal readonly ref struct SentenceLinks(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>True when one of the two texts is empty.</summary>
    public bool IsEmpty => _bytes.Length < 2;

    /// <summary>0 for no word in common, 1 for the same words.</summary>
    public float Likeness(int implication, int summary) => summary < _bytes[0] ? _bytes[1 + implication * _bytes[0] + summary] / 255f : 0;

    /// <summary>The number of summary sentences, then a row for each implication. Summary sentences beyond the 255th have no links.</summary>
    public static byte[] Encode(IReadOnlyList<HashSet<string>> implications, IReadOnlyList<HashSet<string>> summary)
    {
        var columns = Math.Min(summary.Count, byte.MaxValue);
        if (columns == 0 || implications.Count == 0) return [];
        var bytes = new byte[1 + implications.Count * columns];
        bytes[0] = (byte)columns;
        for (var i = 0; i < implications.Count; i++)
            for (var j = 0; j < columns; j++)
                bytes[1 + i * columns + j] = (byte)(255 * Cosine(implications[i], summary[j]));
        return bytes;
    }

    /// <summary>The loose words of each sentence that say something.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="exact">Its exact tokens, by which stop words are known.</param>
    /// <param name="loose">The same tokens in their loose form.</param>
    public static IReadOnlyList<HashSet<string>> WordsOf(string text, IReadOnlyList<TextToken> exact, IReadOnlyList<TextToken> loose)
    {
        var sentences = SentenceSplitter.Split(text);
        var words = sentences.Select(_ => new HashSet<string>(StringComparer.Ordinal)).ToList();
        var at = 0;
        for (var i = 0; i < loose.Count; i++)
        {
            while (at < sentences.Count - 1 && loose[i].Start >= sentences[at].End) at++;
            if (loose[i].Length == 1 && !StopWords.Contains(exact[i].Term)) words[at].Add(loose[i].Term);
        }
        return words;
    }

    private static double Cosine(HashSet<string> a, HashSet<string> b)
    {
        var common = 0;
        foreach (var word in a)
            if (b.Contains(word)) common++;
        return common == 0 ? 0 : common / Math.Sqrt((double)a.Count * b.Count);
    }
}
