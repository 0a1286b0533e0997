using PPRNet.Search.Posts;

namespace PPRNet.Search.Corpus;

/// <summary>What every post must have, however it came: as a Markdown file, as a line of JSON, or through the API.</summary>
internal static class PostRules
{
    /// <summary>Everything that is wrong with a post; nothing when it may be kept.</summary>
    public static IEnumerable<(string What, string Expected)> FaultsOf(Post post)
    {
        if (string.IsNullOrWhiteSpace(post.Title)) yield return ("no 'title'", "a title");
        if (string.IsNullOrWhiteSpace(post.Summary)) yield return ("no 'summary'", "a summary");
        if (string.IsNullOrWhiteSpace(post.Implications)) yield return ("no 'implications'", "practice implications");
        if (post.Topics.Count == 0) yield return ("no topic", "at least one of topics.yaml");
        if (post.Topics.Distinct().Count() < post.Topics.Count) yield return ("a topic is given twice", "each topic once");
        foreach (var citation in post.Citations)
        {
            if (string.IsNullOrWhiteSpace(citation.Text)) yield return ("a citation without 'text'", "the reference in APA style");
            if (citation.Year is < YearMonth.MinYear or > YearMonth.MaxYear) yield return ($"'{citation.Year}' is not a year", $"a year {YearMonth.MinYear}–{YearMonth.MaxYear}");
        }
        if (MonthInName(post.Id) is { } named && named != post.Posted) yield return ($"the id says {named}, 'posted' says {post.Posted}", "the same month in both");
        if (TextsOf(post).Any(text => text.Any(IsControl))) yield return ("a control character", "text");
    }

    private static YearMonth? MonthInName(PostId id) =>
        id.Value is { Length: > 7 } name && YearMonth.TryParse(name[..7], out var month) ? month : null;

    private static IEnumerable<string> TextsOf(Post post) => Enum.GetValues<PostField>().Select(post.TextOf);

    /// <summary>What is no part of a text: control characters other than breaks and tabs, and U+FFFE, which Unicode keeps free for ever.</summary>
    public static bool IsControl(char c) => c == '\uFFFE' || char.IsControl(c) && c is not ('\n' or '\t');
}
