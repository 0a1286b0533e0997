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
        var sections = new Dictionary<string, StringBuilder>(StringComparer.OrdinalIgnoreCase);
        StringBuilder? current = null;
        foreach (var block in Markdown.Parse(markdown, Plain))
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

    private static StringBuilder? Begin(HeadingBlock heading, int line, Dictionary<string, StringBuilder> sections, ProblemList problems)
    {
        var name = TextOf(heading.Inline);
        if (name is not (SummaryHeading or ImplicationsHeading)) problems.Add(line, $"unknown section '{name}'", $"'{SummaryHeading}' or '{ImplicationsHeading}'");
        else if (heading.Level != 2) problems.Add(line, $"the heading '{name}' has level {heading.Level}", $"'## {name}'");
        if (sections.TryAdd(name, new StringBuilder())) return sections[name];
        problems.Add(line, $"a second section '{name}'", "each section once");
        return sections[name];
    }

    private static void Append(StringBuilder section, Block block, int line, ProblemList problems)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                if (section.Length > 0) section.Append('\n');
                section.Append(TextOf(paragraph.Inline));
                break;
            case ContainerBlock container:
                foreach (var inner in container) Append(section, inner, line, problems);
                break;
            default:
                problems.Add(line, "neither a paragraph nor a list", "paragraphs under the two headings");
                break;
        }
    }

    private static string? Required(string heading, Dictionary<string, StringBuilder> sections, int firstLine, ProblemList problems)
    {
        if (!sections.TryGetValue(heading, out var text)) problems.Add(firstLine, $"no section '{heading}'", $"'## {heading}' with text under it");
        else if (text.ToString().Trim().Length == 0) problems.Add(firstLine, $"the section '{heading}' is empty", "text under the heading");
        else return text.ToString().Trim();
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
}
