using System.Buffers.Binary;
using PPRNet.Search.Posts;
using PPRNet.Search.Text;

namespace PPRNet.Search.Indexing;

/// <summary>
/// Sentence boundaries of a post's four texts, found once when it is indexed: for each field a count, then start and end of each
/// sentence, all 32-bit little-endian.
/// </summary>
internal static class SentenceColumn
{
    private static readonly PostField[] Fields = Enum.GetValues<PostField>();

    public static byte[] Encode(Post post)
    {
        var numbers = new List<int>();
        foreach (var field in Fields)
        {
            var sentences = SentenceSplitter.Split(post.TextOf(field));
            numbers.Add(sentences.Count);
            foreach (var sentence in sentences) numbers.AddRange([sentence.Start, sentence.End]);
        }
        var bytes = new byte[numbers.Count * sizeof(int)];
        for (var i = 0; i < numbers.Count; i++) BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(i * sizeof(int)), numbers[i]);
        return bytes;
    }

    /// <summary>The sentences of one field, in order.</summary>
    public static Sentence[] Decode(ReadOnlySpan<byte> bytes, PostField wanted)
    {
        var at = 0;
        foreach (var field in Fields)
        {
            var count = Next(bytes, ref at);
            if (field == wanted) return ReadSentences(bytes, at, count);
            at += count * 2 * sizeof(int);
        }
        throw new ArgumentOutOfRangeException(nameof(wanted), wanted, "Not a text of a post.");
    }

    private static Sentence[] ReadSentences(ReadOnlySpan<byte> bytes, int at, int count)
    {
        var sentences = new Sentence[count];
        for (var i = 0; i < count; i++) sentences[i] = new Sentence(Next(bytes, ref at), Next(bytes, ref at));
        return sentences;
    }

    private static int Next(ReadOnlySpan<byte> bytes, ref int at)
    {
        var number = BinaryPrimitives.ReadInt32LittleEndian(bytes[at..]);
        at += sizeof(int);
        return number;
    }
}
