using PPRNet.Search.Corpus;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Indexer.Importing;

/// <summary>Reads the lines of one post: title, citation, summary, implications, in whatever order and state the blog has them.</summary>
internal sealed class EntryParser(SourcePage page, YearMonth? month, ICollection<CorpusProblem> problems)
{
    private readonly List<string> _citations = [];

    /// <returns>Null when there is no month or no text at all; that is reported.</returns>
    public FoundPost? Parse(List<PageLine> lines)
    {
        var first = lines[0];
        var heading = lines.FindIndex(line => LineKinds.AfterImplicationsHeading(line.Text) is not null);
        var before = heading < 0 ? lines : lines[..heading];
        var after = heading < 0 ? [] : lines[(heading + 1)..];
        var title = TakeTitle(ref before);
        var summary = TakeCitations(before, title);
        var implications = TakeCitations(WithoutMenus(after), title);
        if (heading >= 0 && LineKinds.AfterImplicationsHeading(lines[heading].Text) is { Length: > 0 } glued) implications.Insert(0, glued);
        if (heading < 0) Report(first, "the post has no 'Practice Implications'", "that heading and a paragraph");
        if (_citations.Count == 0) Note(first, "the post has no citation that stands on a line of its own", "a reference in APA style");
        if (title.Length == 0) title = TitleOfStudy(first);
        if (month is null) Report(first, $"the post '{title}' has no month", "a heading such as 'May 2018', or a page named after its month");
        if (summary.Count == 0) Report(first, $"the post '{title}' has no summary", "a paragraph");
        return month is null || title.Length == 0 || summary.Count + implications.Count == 0 ? null : new FoundPost
        {
            Page = page,
            Line = first.Number,
            Posted = month.Value,
            Title = title,
            Citations = _citations,
            Summary = string.Join('\n', summary),
            Implications = string.Join('\n', implications),
        };
    }

    /// <summary>Lists of links below the last paragraph belong to the page, not to the post.</summary>
    private List<PageLine> WithoutMenus(List<PageLine> lines)
    {
        var menus = lines.Skip(1).Where(line => line.IsLinks && !LineKinds.IsCitation(line.Text)).ToList();
        foreach (var menu in menus) Note(menu, $"'{menu.Text}' is nothing but links and was left out", "paragraphs");
        return [.. lines.Where(line => !menus.Contains(line))];
    }

    private string TakeTitle(ref List<PageLine> lines)
    {
        if (lines is not [var first, ..] || LineKinds.IsCitation(first.Text) || !PageParser.IsShort(first.Text) && !first.IsHeading) return "";
        var title = LineKinds.WithoutImageText(first.Text);
        if (title != first.Text) Note(first, "the text of an image sticks to the title and was cut off", "a title");
        lines = lines[1..];
        return title;
    }

    /// <summary>Takes references out of the lines, and titles that only repeat; what is left is the text, paragraph by paragraph.</summary>
    private List<string> TakeCitations(List<PageLine> lines, string title)
    {
        var text = new List<string>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (title.Length > 0 && PageParser.IsSame(line.Text, title)) Note(line, "the title stands there twice; the second was left out", "it once");
            else if (!LineKinds.IsCitation(line.Text)) text.Add(line.Text);
            else
            {
                if (text.Count > 0 && _citations.Count == 0) Note(line, "text stands before the citation; it was kept as the beginning of the summary", "the citation below the title");
                var isBroken = i + 1 < lines.Count && LineKinds.IsBroken(line.Text, lines[i + 1].Text);
                if (isBroken) Note(line, "the citation goes on in the next line; the two were joined", "one line");
                _citations.Add(isBroken ? $"{line.Text} {lines[++i].Text}" : line.Text);
            }
        }
        return text;
    }

    private string TitleOfStudy(PageLine first)
    {
        var title = _citations.Count > 0 ? CitationParser.Parse(_citations[0]).Title : null;
        if (title is null) Report(first, "the post has no title", "a line above the citation");
        else Note(first, $"the post has no title; the study's was taken: '{title}'", "a line above the citation");
        return title ?? "";
    }

    private void Note(PageLine line, string what, string expected) => problems.Add(PageParser.Notice(page, line, what, expected));

    private void Report(PageLine line, string what, string expected) => problems.Add(new CorpusProblem(page.Name, line.Number, what, expected));
}
