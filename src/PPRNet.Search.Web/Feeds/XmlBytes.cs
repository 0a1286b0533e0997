using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace PPRNet.Search.Web.Feeds;

/// <summary>An XML document as the bytes that are sent.</summary>
internal static class XmlBytes
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
    };

    public static byte[] Of(XElement root)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings)) new XDocument(root).Save(xml);
        return bytes.ToArray();
    }
}
