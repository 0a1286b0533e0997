using PPRNet.Search.Posts;

namespace PPRNet.Search.Web.Posts;

/// <summary>Says in plain words where the text of a post comes from, so that its reader can weigh it.</summary>
internal static class Origin
{
    /// <summary>One line for the top of the page.</summary>
    public static string InShort(Provenance from) => (from.Basis, from.ImplicationsInferred) switch
    {
        (null, false) => "Text of the blog post",
        (null, true) => "Text of the blog post; implications drawn from its findings",
        (_, true) => $"Written from {Basis(from)}; implications drawn from its findings",
        _ => $"Written from {Basis(from)}",
    };

    public static string Text(Provenance from) => from.Basis is null
        ? "The summary is the text of the blog post."
        : $"The summary was written from {Basis(from)}. It is not the text of the blog post.";

    public static string Implications(Provenance from) => from.ImplicationsInferred
        ? "The practice implications were drawn from the findings; the source does not state them in these words."
        : "The practice implications are those that the source states.";

    /// <summary>What the corpus says, as it reads inside a sentence.</summary>
    private static string Basis(Provenance from) => from.Basis switch
    {
        null => "the blog post",
        "article-abstract" => "the abstract of the article",
        "press-release" => "a press release",
        { } other => $"another source ({other})",
    };
}
