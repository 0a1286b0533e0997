using System.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PPRNet.Search.Corpus;

/// <summary>Reads the two sections of a post: Markdown in, plain text out, paragraphs parted by one line feed.</summary>
internal static class PostBody
{
    private const string SummaryHeading = "Summary";
    private const string ImplicationsHeading = "Practice Implications";
    private static readonly MarkdownPipeline Plain = new MarkdownPipelineBuilder().UsePreciseSourceLocation().Build();

    public static (string Summary, string Implications)? Read(string markdown, int firstLine, ProblemList problems)
    {
        if (Parse(markdown, firstLine, problems) is not { } blocks) return null;
        var sections = new Dictionary<string, Section>(StringComparer.OrdinalIgnoreCase);
        StringBuilder? current = null;
        foreach (var block in blocks)
        {
            var line = firstLine + block.Line;
            if (block is HeadingBlock heading) current = Begin(heading, line, sections, problems);
            else if (current is null) problems.Add(line, "text before the first heading", $"'## {SummaryHeading}'");
            else Append(current, block, line, problems);
        }
        var summary = Required(SummaryHeading, sections, firstLine, problems);
        var implications = Required(ImplicationsHeading, sections, firstLine, problems);
        return summary is null || implications is null ? null : (summary, implications);
    }

    private static MarkdownDocument? Parse(string markdown, int firstLine, ProblemList problems)
    {
        try
        {
            return Markdown.Parse(markdown, Plain);
        }
        catch (ArgumentException fault)              // Markdig's own limit against hostile nesting
        {
            problems.Add(firstLine, "the Markdown can not be read: " + fault.Message.TrimEnd('.'), "plain paragraphs");
            return null;
        }
    }

    private static StringBuilder? Begin(HeadingBlock heading, int line, Dictionary<string, Section> sections, ProblemList problems)
    {
        var name = TextOf(heading.Inline);
        if (name is not (SummaryHeading or ImplicationsHeading)) problems.Add(line, $"unknown section '{name}'", $"'{SummaryHeading}' or '{ImplicationsHeading}'");
        else if (heading.Level != 2) problems.Add(line, $"the heading '{name}' has level {heading.Level}", $"'## {name}'");
        if (!sections.TryAdd(name, new Section(line, new StringBuilder()))) problems.Add(line, $"a second section '{name}'", "each section once");
        return sections[name].Text;
    }

    private static void Append(StringBuilder section, Block block, int line, ProblemList problems)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                if (section.Length > 0) section.Append('\n');
                section.Append(TextOf(paragraph.Inline));
                foreach (var tag in paragraph.Inline?.Descendants<HtmlInline>() ?? [])
                    problems.Add(line, $"the HTML tag '{tag.Tag}'", "text and Markdown only; write '\\<' for a less-than sign");
                break;
            case ContainerBlock container:
                foreach (var inner in container) Append(section, inner, line, problems);
                break;
            default:
                problems.Add(line, "neither a paragraph nor a list", "paragraphs under the two headings");
                break;
        }
    }

    private static string? Required(string heading, Dictionary<string, Section> sections, int firstLine, ProblemList problems)
    {
        if (!sections.TryGetValue(heading, out var section)) problems.Add(firstLine, $"no section '{heading}'", $"'## {heading}' with text under it");
        else if (section.Text.ToString().Trim().Length == 0) problems.Add(section.Line, $"the section '{heading}' is empty", "text under the heading");
        else return section.Text.ToString().Trim();
        return null;
    }

    private static string TextOf(ContainerInline? inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines?.Descendants() ?? [])
        {
            switch (inline)
            {
                case LiteralInline literal: text.Append(literal.Content.AsSpan()); break;
                case CodeInline code: text.Append(code.Content); break;
                case LineBreakInline: text.Append(' '); break;
                case HtmlEntityInline entity: text.Append(entity.Transcoded.AsSpan()); break;
                case AutolinkInline link: text.Append(link.Url); break;
            }
        }
        return text.ToString().Trim();
    }

    private sealed record Section(int Line, StringBuilder Text);
}
