using PPRNet.Search.Corpus;
using PPRNet.Search.Facets;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Indexer.Importing;

/// <summary>
/// Finds the posts of a list page, of the current site or the older one. Nothing is guessed in silence: what is irregular is a
/// notice with its line, what can not be read is a problem.
/// </summary>
internal sealed class PageParser(TopicCatalog topics)
{
    private const string AllTopics = "ALL Topics (clear)";

    /// <summary>No title of the blog is longer; a longer line is prose.</summary>
    private const int LongestTitle = 220;

    private readonly HashSet<string> _topicNames = [.. topics.All.SelectMany(topic => new[] { topic.Label, topic.SourceLabel }).Append(AllTopics)];

    /// <summary>The posts of a page, in its order.</summary>
    public IReadOnlyList<FoundPost> Parse(SourcePage page, ICollection<CorpusProblem> problems)
    {
        var lines = PageLines.Of(page);
        var header = HeaderEnd(page, lines, problems);
        var content = lines.Skip(header).Where(line => !LineKinds.IsBanner(line.Text)).ToList();
        var month = lines.Take(lines.Count - content.Count).Select(line => LineKinds.MonthOf(line.Text)).LastOrDefault(found => found is not null)
            ?? LineKinds.MonthInName(page.Address?.AbsolutePath ?? page.Name);
        var posts = new List<FoundPost>();
        var hasPosts = content.Exists(IsPartOfPost);
        foreach (var block in hasPosts ? Blocks(content) : [])
        {
            if (LineKinds.MonthOf(block[0].Text) is null && !block.Exists(IsPartOfPost))
            {
                // Behind a header that we know every line counts; without one this is the header of a layout that we do not know.
                if (header > 0) foreach (var line in block) problems.Add(Notice(page, line, $"'{line.Text}' belongs to no post and was left out", "a post below its month"));
                continue;
            }
            month = LineKinds.MonthOf(block[0].Text) ?? month;
            var body = LineKinds.MonthOf(block[0].Text) is null ? block : block[1..];
            foreach (var entry in Entries(body))
                if (new EntryParser(page, month, problems).Parse(entry) is { } post) posts.Add(post);
        }
        if (header > 0 && content.Count == 0) problems.Add(Notice(page, lines[header - 1], "the list is empty", "posts below the topics"));
        else if (posts.Count == 0) problems.Add(new CorpusProblem(page.Name, 1, "no post was found on the page", "a month, a title, a citation, a summary and 'Practice Implications'"));
        return posts;
    }

    /// <summary>Where the posts begin: behind the list of topics, or on the older site behind the introduction that ends with the author's name.</summary>
    private int HeaderEnd(SourcePage page, IReadOnlyList<PageLine> lines, ICollection<CorpusProblem> problems)
    {
        var first = Enumerable.Range(0, lines.Count).FirstOrDefault(i => LineKinds.IsCitation(lines[i].Text) || LineKinds.AfterImplicationsHeading(lines[i].Text) is not null, lines.Count);
        var all = Enumerable.Range(0, first).FirstOrDefault(i => IsItem(lines[i].Text, AllTopics), -1);
        if (all < 0) return 1 + Enumerable.Range(0, first).LastOrDefault(i => IsOlderHeader(lines[i].Text), -1);
        var end = all;
        while (end < first && lines[end].Text.StartsWith("- ", StringComparison.Ordinal))
        {
            if (!_topicNames.Contains(lines[end].Text[2..])) problems.Add(Notice(page, lines[end], $"the topic '{lines[end].Text[2..]}' is not in topics.yaml", "one of its labels or source labels"));
            end++;
        }
        return end;
    }

    private static bool IsPartOfPost(PageLine line) => LineKinds.IsCitation(line.Text) || LineKinds.AfterImplicationsHeading(line.Text) is not null;

    private static bool IsItem(string line, string text) => line.Equals("- " + text, StringComparison.OrdinalIgnoreCase);

    private static bool IsOlderHeader(string line) =>
        line.Contains("Giorgio A. Tasca", StringComparison.Ordinal) || line.StartsWith("PPRNet Blog", StringComparison.OrdinalIgnoreCase)
        || line.Contains("At the PPRNet", StringComparison.Ordinal);

    /// <summary>The lines under each month heading; what stands before the first belongs to the page's own month.</summary>
    private static IEnumerable<List<PageLine>> Blocks(IReadOnlyList<PageLine> lines)
    {
        var block = new List<PageLine>();
        foreach (var line in lines)
        {
            if (LineKinds.MonthOf(line.Text) is not null && block.Count > 0)
            {
                yield return block;
                block = [];
            }
            block.Add(line);
        }
        if (block.Count > 0) yield return block;
    }

    /// <summary>The posts under one month heading: each but the first begins somewhere between two headings of implications.</summary>
    private static IEnumerable<List<PageLine>> Entries(List<PageLine> lines)
    {
        if (lines.Count == 0) yield break;
        var headings = Enumerable.Range(0, lines.Count).Where(i => LineKinds.AfterImplicationsHeading(lines[i].Text) is not null).ToList();
        var begin = 0;
        for (var i = 0; i + 1 < headings.Count; i++)
        {
            var next = Beginning(lines, headings[i] + 1, headings[i + 1]);
            yield return lines[begin..next];
            begin = next;
        }
        yield return lines[begin..];
    }

    /// <summary>The first line of the post that begins between two headings of implications.</summary>
    private static int Beginning(List<PageLine> lines, int from, int to)
    {
        var heading = lines.FindIndex(from, to - from, line => line.IsHeading);
        if (heading >= 0) return heading;
        var citation = lines.FindIndex(from, to - from, line => LineKinds.IsCitation(line.Text));
        var title = citation < 0
            ? lines.FindIndex(Math.Min(from + 1, to), Math.Max(0, to - from - 1), line => IsShort(line.Text))
            : lines.FindLastIndex(citation, citation - from, line => IsShort(line.Text) && !LineKinds.IsCitation(line.Text));
        if (title < 0) title = citation < 0 ? to : citation;
        while (title - 1 > from && IsSame(lines[title - 1].Text, lines[title].Text)) title--;
        return title;
    }

    /// <summary>Short enough for a title, and not the end of a paragraph that was broken off.</summary>
    internal static bool IsShort(string line) => line.Length <= LongestTitle && (line.Length <= 100 || !line.EndsWith('.'));

    /// <summary>The same words, whatever the case, the full stop at the end and the quotation marks.</summary>
    internal static bool IsSame(string a, string b) => FacetKeys.OfName(LineKinds.WithoutImageText(a)) == FacetKeys.OfName(LineKinds.WithoutImageText(b));

    internal static CorpusProblem Notice(SourcePage page, PageLine line, string what, string expected) => new(page.Name, line.Number, what, expected, IsNotice: true);
}
