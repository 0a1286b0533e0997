using System.Buffers;
using System.Net;
using System.Text.Json;
using PPRNet.Search.Passages;

namespace PPRNet.Search.Web.Search;

/// <summary>Writes <see cref="MarkedText.ToHtml"/> as a JSON string piece by piece, since making the HTML first would copy each text three times.</summary>
internal static class HtmlWriting
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create("<>&\"'");

    public static void WriteHtmlValue(this Utf8JsonWriter writer, MarkedText marked)
    {
        var text = marked.Text.AsSpan();
        var written = 0;
        foreach (var mark in marked.Marks)
        {
            writer.WriteEscaped(text[written..mark.Start]);
            writer.WriteStringValueSegment("<mark>", isFinalSegment: false);
            writer.WriteEscaped(text[mark.Start..mark.End]);
            writer.WriteStringValueSegment("</mark>", isFinalSegment: false);
            written = mark.End;
        }
        writer.WriteEscaped(text[written..]);
        writer.WriteStringValueSegment("", isFinalSegment: true);
    }

    /// <summary>As <see cref="WebUtility.HtmlEncode(string)"/> does, which is asked itself about what it writes as numbers: Latin letters and pairs of surrogates.</summary>
    private static void WriteEscaped(this Utf8JsonWriter writer, ReadOnlySpan<char> text)
    {
        if (text.ContainsAnyInRange('\u00A0', '\u00FF') || text.ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            writer.WriteStringValueSegment(WebUtility.HtmlEncode(text.ToString()), isFinalSegment: false);
            return;
        }
        while (text.IndexOfAny(Escaped) is >= 0 and var at)
        {
            writer.WriteStringValueSegment(text[..at], isFinalSegment: false);
            writer.WriteStringValueSegment(EntityOf(text[at]), isFinalSegment: false);
            text = text[(at + 1)..];
        }
        writer.WriteStringValueSegment(text, isFinalSegment: false);
    }

    private static string EntityOf(char character) => character switch
    {
        '<' => "&lt;",
        '>' => "&gt;",
        '&' => "&amp;",
        '"' => "&quot;",
        _ => "&#39;",
    };
}
