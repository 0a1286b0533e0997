using System.Globalization;
using System.Text;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Corpus;

/// <summary>Reads one Markdown file of the corpus; every problem in it is named with its line.</summary>
internal static class PostFile
{
    /// <summary>The largest file that can be a post; real ones have 3 kB.</summary>
    public const int MaxBytes = 1_000_000;

    /// <summary>Says that a post is too large, when it is.</summary>
    public static bool IsTooLarge(long bytes, int line, ProblemList problems)
    {
        if (bytes <= MaxBytes) return false;
        problems.Add(line, string.Create(CultureInfo.InvariantCulture, $"the post has {bytes:N0} bytes"), string.Create(CultureInfo.InvariantCulture, $"at most {MaxBytes:N0}"));
        return true;
    }

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
        foreach (var (what, expected) in PostRules.FaultsOf(post)) problems.Add(1, what, expected);
        return problems.AnyFault ? null : post;
    }

    private static string? TextOf(byte[] bytes, ProblemList problems)
    {
        try
        {
            var text = StrictUtf8.GetString(bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n");
            return HasNoControls(text, problems) ? text.Normalize(NormalizationForm.FormC) : null;
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
            if (!PostRules.IsControl(text[i])) continue;
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
}
