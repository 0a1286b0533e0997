using System.Net;
using System.Text;

namespace PPRNet.Search.Passages;

/// <summary>A place in a text, in UTF-16 units, end exclusive.</summary>
public readonly record struct Mark(int Start, int End);

/// <summary>A text with the places that matched: in order, inside the text, never overlapping.</summary>
/// <param name="Text">Plain text, not escaped.</param>
/// <param name="Marks">The matched places.</param>
public sealed record MarkedText(string Text, IReadOnlyList<Mark> Marks)
{
    /// <summary>The text cut into marked and unmarked runs, for pages.</summary>
    public IEnumerable<(string Text, bool IsMarked)> Runs()
    {
        var shown = 0;
        foreach (var mark in Marks)
        {
            if (mark.Start > shown) yield return (Text[shown..mark.Start], false);
            yield return (Text[mark.Start..mark.End], true);
            shown = mark.End;
        }
        if (shown < Text.Length) yield return (Text[shown..], false);
    }

    /// <summary>A stretch of the text with its marks; marks that reach out of it are cut.</summary>
    public MarkedText Slice(int start, int end) => new(
        Text[start..end],
        [.. Marks.Where(mark => mark.Start < end && mark.End > start).Select(mark => new Mark(Math.Max(mark.Start, start) - start, Math.Min(mark.End, end) - start))]);

    /// <summary>The text escaped, with <c>&lt;mark&gt;</c> round each matched place.</summary>
    public string ToHtml()
    {
        var html = new StringBuilder(Text.Length + Marks.Count * 13);
        foreach (var (text, isMarked) in Runs())
        {
            var escaped = WebUtility.HtmlEncode(text);
            if (isMarked) html.Append("<mark>").Append(escaped).Append("</mark>");
            else html.Append(escaped);
        }
        return html.ToString();
    }
}
