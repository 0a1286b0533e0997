using PPRNet.Search.Figures;
using PPRNet.Search.Passages;
using PPRNet.Search.Searching;
using Spectre.Console;

namespace PPRNet.Search.Indexer;

/// <summary>Shows a page of results to a person: what was found in bold, the practice implication first.</summary>
internal static class SearchPrinter
{
    private static readonly Style Found = new(decoration: Decoration.Bold);
    private static readonly Style Aside = new(decoration: Decoration.Dim);

    public static void Print(IAnsiConsole results, SearchPage page)
    {
        results.WriteLine(Heading(page));
        foreach (var sentence in Sentences(page.Interpretation)) results.Write(new Paragraph(sentence + "\n", Aside));
        var number = (page.Request.Page - 1) * page.Request.PerPage;
        foreach (var hit in page.Hits) Print(results, hit, ++number);
        if (page.Request.Page < page.Pages) results.WriteLine($"\nMore: --page {page.Request.Page + 1}");
    }

    private static string Heading(SearchPage page)
    {
        var found = CheckCommand.Counted(page.Total, "post");
        var asked = page.Interpretation.Text.Length == 0 ? found : $"{found} for {page.Interpretation.Text}";
        return page.Pages > 1 || page.Request.Page > 1 ? $"{asked} (page {page.Request.Page} of {page.Pages})" : asked;
    }

    private static IEnumerable<string> Sentences(Interpretation read)
    {
        if (read.Corrected is { } corrected) yield return $"Spelling corrected to: {corrected.Query}";
        if (read.Relaxed is { } relaxed) yield return relaxed.Sentence;
        foreach (var term in read.Terms) yield return $"{term.Input}: also searched {string.Join(", ", term.AlsoSearched)} ({term.Reason})";
        foreach (var notice in read.Notices) yield return notice.Text;
    }

    private static void Print(IAnsiConsole results, Hit hit, int number)
    {
        var post = hit.Post;
        results.Write(Marked(hit.Title, $"\n{number}. "));
        results.Write(new Paragraph($"   {string.Join(" · ", Facts(hit))}\n", Aside));
        if (hit.Figures.Count > 0) results.Write(new Paragraph($"   {string.Join(" · ", hit.Figures.Select(InWords))} ({ShownFigure.Source.ToLowerInvariant()})\n", Aside));
        if (hit.Implication is { } implication) results.Write(Marked(implication.Content, "   "));
        foreach (var passage in hit.Passages) results.Write(Marked(passage.Content, $"   {passage.Field}: "));

        IEnumerable<string> Facts(Hit shown)
        {
            yield return post.Posted.InWords;
            if (post.Kind is { } kind) yield return kind.Label;
            if (post.Topics.Count > 0) yield return string.Join(", ", post.Topics.Select(topic => topic.Label));
            yield return post.Id.Value;
        }
    }

    private static string InWords(ShownFigure shown) => shown.Interval is { } interval ? $"{shown.Phrase} [{interval.Text}]" : shown.Phrase;

    private static Paragraph Marked(MarkedText text, string before)
    {
        var paragraph = new Paragraph(before);
        foreach (var (run, isMarked) in text.Runs()) paragraph.Append(run, isMarked ? Found : Style.Plain);
        return paragraph.Append("\n");
    }
}
