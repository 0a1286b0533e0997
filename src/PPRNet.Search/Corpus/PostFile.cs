using System.Text;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Corpus;

/// <summary>Reads one Markdown file of the corpus; every problem in it is named with its line.</summary>
internal static class PostFile
{
    /// <summary>The largest file that can be a post; real ones have 3 kB.</summary>
    public const int MaxBytes = 1_000_000;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The post of a file, or null when it has a fault.</summary>
    public static Post? Read(string name, byte[] bytes, TopicCatalog topics, ProblemList problems)
    {
        if (TextOf(bytes, problems) is not { } text) return null;
        var id = PostId.TryParse(Path.GetFileNameWithoutExtension(name), out var parsed) ? parsed : default;
        if (id == default) problems.Add(1, $"'{name}' can not name a post", "letters, digits, '-', '_' or '.', at most 200, as the file name");
        var lines = text.Split('\n');
        if (FrontMatterEnd(lines, problems) is not { } end) return null;
        var front = FrontMatter.Read(string.Join('\n', lines[1..end]), topics, problems);
        var body = PostBody.Read(string.Join('\n', lines[(end + 1)..]), firstLine: end + 2, problems);
        if (front is null || body is null || problems.AnyFault) return null;
        var post = front with { Id = id, Summary = body.Value.Summary, Implications = body.Value.Implications };
        CheckMonth(post, problems);
        return problems.AnyFault ? null : post;
    }

    private static string? TextOf(byte[] bytes, ProblemList problems)
    {
        if (bytes.Length > MaxBytes)
        {
            problems.Add(1, $"the file has {bytes.Length:N0} bytes", $"a post of at most {MaxBytes:N0}");
            return null;
        }
        try
        {
            var text = StrictUtf8.GetString(bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n").Normalize(NormalizationForm.FormC);
            return HasNoControls(text, problems) ? text : null;
        }
        catch (DecoderFallbackException fault)
        {
            problems.Add(1 + bytes.AsSpan(0, Math.Max(0, fault.Index)).Count((byte)'\n'), $"byte {fault.Index} is not UTF-8", "a file in UTF-8");
            return null;
        }
    }

    private static bool HasNoControls(string text, ProblemList problems)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsControl(text[i]) || text[i] is '\n' or '\t') continue;
            problems.Add(1 + text.AsSpan(0, i).Count('\n'), $"control character U+{(int)text[i]:X4}", "text");
            return false;
        }
        return true;
    }

    private static int? FrontMatterEnd(string[] lines, ProblemList problems)
    {
        if (lines[0].TrimEnd() != "---")
        {
            problems.Add(1, "no front matter", "'---' on the first line");
            return null;
        }
        for (var i = 1; i < lines.Length; i++)
            if (lines[i].TrimEnd() == "---") return i;
        problems.Add(1, "the front matter is not closed", "a second line '---'");
        return null;
    }

    private static void CheckMonth(Post post, ProblemList problems)
    {
        if (post.Id.Value is { Length: > 7 } id && YearMonth.TryParse(id[..7], out var named) && named != post.Posted)
            problems.Add(1, $"the file name says {named}, 'posted' says {post.Posted}", "the same month in both");
    }
}
