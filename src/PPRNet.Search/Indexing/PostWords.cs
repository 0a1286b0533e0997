using PPRNet.Search.Text;

namespace PPRNet.Search.Indexing;

/// <summary>The words of a post's own texts by their numbers in the vocabulary: each loose term once, with all its forms counted together.</summary>
/// <param name="Terms">Numbers of the loose terms.</param>
/// <param name="Counts">How often each stands.</param>
/// <param name="Shown">For each the number of the exact term that stands most often, for people.</param>
/// <param name="Total">All occurrences together.</param>
internal sealed record PostWords(int[] Terms, int[] Counts, int[] Shown, int Total)
{
    /// <summary>What keeping it takes.</summary>
    public long Bytes => 200 + 12L * Terms.Length;

    /// <param name="bytes">As <see cref="WordColumn"/> writes them.</param>
    /// <param name="vocabulary">The words of the index.</param>
    public static PostWords Read(ReadOnlySpan<byte> bytes, Vocabulary vocabulary)
    {
        var words = new Dictionary<int, (int Count, int Shown, int Most)>();
        WordColumn.Decode(bytes, (word, count) =>
        {
            var exact = vocabulary.NumberOf(word, Treatment.Exact);
            var loose = vocabulary.LooseOf(exact);
            var (before, shown, most) = words.GetValueOrDefault(loose);
            words[loose] = count > most ? (before + count, exact, count) : (before + count, shown, most);
        });
        return new PostWords([.. words.Keys], [.. words.Values.Select(word => word.Count)], [.. words.Values.Select(word => word.Shown)], words.Values.Sum(word => word.Count));
    }
}
