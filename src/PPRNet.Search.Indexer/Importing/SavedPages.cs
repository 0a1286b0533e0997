using System.Text;
using System.Text.RegularExpressions;
using PPRNet.Search.Corpus;

namespace PPRNet.Search.Indexer.Importing;

/// <summary>Pages that somebody saved: files, or folders full of them.</summary>
internal static partial class SavedPages
{
    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase) { ".html", ".htm", ".txt" };
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="IOException">There is no such file or folder, or it can not be read.</exception>
    public static IEnumerable<SourcePage> Read(string path, ICollection<CorpusProblem> problems)
    {
        if (File.Exists(path)) return [ReadFile(path, problems)];
        if (!Directory.Exists(path)) throw new FileNotFoundException($"There is no file or folder {path}; expected saved pages (*.html, *.txt), a folder of them, or an address that begins with http.");
        return Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(file => Extensions.Contains(Path.GetExtension(file)))
            .Order(StringComparer.Ordinal).Select(file => ReadFile(file, problems)).ToList();
    }

    /// <summary>Bytes as text: UTF-8, or Latin-1 with a notice when they are not.</summary>
    public static string Decode(string name, byte[] bytes, ICollection<CorpusProblem> problems)
    {
        try
        {
            return StrictUtf8.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException fault)
        {
            var line = 1 + bytes.AsSpan(0, Math.Max(0, fault.Index)).Count((byte)'\n');
            problems.Add(new CorpusProblem(name, line, "the page is not UTF-8; it was read as Latin-1", "UTF-8", IsNotice: true));
            return Encoding.Latin1.GetString(bytes);
        }
    }

    private static SourcePage ReadFile(string path, ICollection<CorpusProblem> problems)
    {
        var text = Decode(path, File.ReadAllBytes(path), problems);
        return new SourcePage(path, AddressIn(text), text);
    }

    /// <summary>Browsers note where a page was saved from; sites name the address themselves.</summary>
    private static Uri? AddressIn(string html)
    {
        var noted = SavedFrom().Match(html) is { Success: true } saved ? saved : Canonical().Match(html);
        return noted.Success && Uri.TryCreate(System.Net.WebUtility.HtmlDecode(noted.Groups["url"].Value), UriKind.Absolute, out var address) && address.Scheme.StartsWith("http", StringComparison.Ordinal) ? address : null;
    }

    [GeneratedRegex(@"<!--\s*saved from url=\(\d+\)(?<url>\S+)\s*-->")]
    private static partial Regex SavedFrom();

    [GeneratedRegex(@"<link[^>]+rel=[""']?canonical[""']?[^>]+href=[""'](?<url>[^""']+)[""']", RegexOptions.IgnoreCase)]
    private static partial Regex Canonical();
}
