using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Corpus;

/// <summary>Reads a file of posts in JSON, one a line; a bad line never stops the others.</summary>
internal static class PostLines
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <exception cref="IOException">The file can not be read.</exception>
    public static List<(Post Post, int Line)> Read(string path, TopicCatalog topics, ProblemList problems)
    {
        // Latin-1 keeps every byte as it is, so that a line of broken UTF-8 is that line's fault and not the file's.
        using var reader = new StreamReader(path, Encoding.Latin1, detectEncodingFromByteOrderMarks: false);
        var posts = new List<(Post, int)>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
            if (!string.IsNullOrWhiteSpace(line) && ReadLine(Encoding.Latin1.GetBytes(line), number, topics, problems) is { } post)
                posts.Add((post, number));
        return posts;
    }

    private static Post? ReadLine(ReadOnlySpan<byte> line, int number, TopicCatalog topics, ProblemList problems)
    {
        if (line.StartsWith(ByteOrderMark)) line = line[ByteOrderMark.Length..];
        if (PostFile.IsTooLarge(line.Length, number, problems)) return null;
        if (!Utf8.IsValid(line))
        {
            problems.Add(number, "the line is not UTF-8", "a file in UTF-8");
            return null;
        }
        var text = Encoding.UTF8.GetString(line);
        if (text.Any(PostRules.IsControl))
        {
            problems.Add(number, "a control character", "text");
            return null;
        }
        try
        {
            var post = PostJson.Deserialize(Encoding.UTF8.GetBytes(text.Normalize(NormalizationForm.FormC)), topics);
            var faults = PostRules.FaultsOf(post).ToList();
            foreach (var (what, expected) in faults) problems.Add(number, what, expected);
            return faults.Count == 0 ? post : null;
        }
        catch (Exception fault) when (fault is JsonException or FormatException)
        {
            problems.Add(number, "not a post: " + fault.Message.TrimEnd('.'), "the JSON of one post, as the JSON Lines export writes it");
            return null;
        }
    }
}
