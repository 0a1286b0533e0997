using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace PPRNet.Search.Indexer.Importing;

/// <summary>One line of a page as a reader sees it.</summary>
/// <param name="Number">Where it begins in the source, from 1.</param>
/// <param name="Text">Blanks folded; never empty.</param>
/// <param name="IsHeading">Marked as a heading in HTML; saved text does not say.</param>
/// <param name="IsLinks">Nothing but links, as lists of months and menus are; saved text does not say.</param>
internal sealed record PageLine(int Number, string Text, bool IsHeading, bool IsLinks = false);

/// <summary>A page as lines of text: one for each block of HTML, or the lines of a saved text.</summary>
internal static class PageLines
{
    private static readonly HtmlParser Parser = new(new HtmlParserOptions { IsKeepingSourceReferences = true });

    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strong",
        "sub", "sup", "time", "tt", "u", "var", "wbr",
    };

    private static readonly HashSet<string> Unread = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "noscript", "template", "svg", "head", "nav", "footer", "form" };

    public static IReadOnlyList<PageLine> Of(SourcePage page) => page.IsHtml ? OfHtml(page.Content) : OfText(page.Content);

    private static List<PageLine> OfText(string text) =>
        [.. text.ReplaceLineEndings("\n").Split('\n').Select((line, i) => new PageLine(i + 1, Folded(line), IsHeading: false)).Where(line => line.Text.Length > 0)];

    private static List<PageLine> OfHtml(string html)
    {
        using var document = Parser.ParseDocument(html);
        var gathering = new Gathering();
        if (document.Body is { } body) gathering.Read(body);
        gathering.End();
        return gathering.Lines;
    }

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private sealed class Gathering
    {
        private readonly StringBuilder _text = new();
        private int _number = 1;
        private bool _isHeading;
        private bool _hasPlainText;                  // outside links

        public List<PageLine> Lines { get; } = [];

        public void Read(INode node)
        {
            foreach (var child in node.ChildNodes)
            {
                if (child is IText text) Append(text);
                else if (child is IElement element && !Unread.Contains(element.LocalName)) ReadElement(element);
            }
        }

        public void End()
        {
            var text = Folded(_text.ToString());
            if (text.Length > 0) Lines.Add(new PageLine(_number, text, _isHeading, !_hasPlainText));
            _text.Clear();
            (_isHeading, _hasPlainText) = (false, false);
        }

        private void Append(IText text)
        {
            _text.Append(text.Data);
            _hasPlainText |= !string.IsNullOrWhiteSpace(text.Data) && text.ParentElement?.Closest("a") is null;
        }

        private void ReadElement(IElement element)
        {
            if (Inline.Contains(element.LocalName))
            {
                Read(element);
                return;
            }
            End();
            _number = element.SourceReference?.Position.Line ?? _number;
            _isHeading = element is IHtmlHeadingElement;
            if (element.LocalName == "li") _text.Append("- ");
            Read(element);
            End();
        }
    }
}
