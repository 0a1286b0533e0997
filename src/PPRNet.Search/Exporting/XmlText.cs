using System.Net;
using System.Text;
using System.Xml;

namespace PPRNet.Search.Exporting;

/// <summary>Texts that people typed, made fit for XML and HTML.</summary>
internal static class XmlText
{
    /// <summary>Leaves out what XML can not hold, even escaped: control characters. Half a surrogate pair becomes U+FFFD.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value)) clean.Append(rune.ToString());
        return clean.ToString();
    }

    /// <summary>As text of an HTML element.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(text);
}
