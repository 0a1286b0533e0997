using System.Text;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Exporting;

/// <summary>A form in which posts leave the site. UTF-8 throughout; the same posts give the same bytes.</summary>
public sealed class ExportFormat
{
    private const int FlushAt = 32 * 1024;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Func<TextWriter, PostAddresses, IPostWriter> _open;

    private ExportFormat(string extension, string mediaType, string label, Func<TextWriter, PostAddresses, IPostWriter> open) =>
        (Extension, MediaType, Label, _open) = (extension, mediaType, label, open);

    /// <summary>How its addresses and files end, without a dot in front: <c>csl.json</c>.</summary>
    public string Extension { get; }

    /// <summary>Its media type, without the character set.</summary>
    public string MediaType { get; }

    /// <summary>Its name for a reader.</summary>
    public string Label { get; }

    /// <summary>For every reference manager: study and summary as items of their own.</summary>
    public static ExportFormat Ris { get; } = new("ris", "application/x-research-info-systems", "RIS", (into, addresses) => new RisWriter(into, addresses));

    /// <summary>For LaTeX: study and summary as items of their own.</summary>
    public static ExportFormat BibTex { get; } = new("bib", "application/x-bibtex", "BibTeX", (into, addresses) => new BibTexWriter(into, addresses));

    /// <summary>For citation processors: study and summary as items of their own.</summary>
    public static ExportFormat CslJson { get; } = new("csl.json", "application/vnd.citationstyles.csl+json", "CSL-JSON", (into, addresses) => new CslJsonWriter(into, addresses));

    /// <summary>For spreadsheets: one row a post.</summary>
    public static ExportFormat Csv { get; } = new("csv", "text/csv", "CSV", (into, addresses) => new CsvWriter(into, addresses));

    /// <summary>For programs, without loss; a corpus can be made of it.</summary>
    public static ExportFormat JsonLines { get; } = new("jsonl", "application/jsonl", "JSON Lines", (into, _) => new JsonLinesWriter(into));

    /// <summary>Every format.</summary>
    public static IReadOnlyList<ExportFormat> All { get; } = [Ris, BibTex, CslJson, Csv, JsonLines];

    /// <summary>The format whose addresses end so, in any case; null when there is none.</summary>
    public static ExportFormat? Find(string? extension) => All.FirstOrDefault(format => format.Extension.Equals(extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>Writes posts as they come; no more than one buffer of them is held.</summary>
    /// <exception cref="OperationCanceledException">Cancelled, as when the reader hangs up.</exception>
    public async Task WriteAsync(IEnumerable<Post> posts, PostAddresses addresses, Stream into, CancellationToken cancellation = default)
    {
        var text = new StringBuilder();
        await using var buffer = new StringWriter(text, System.Globalization.CultureInfo.InvariantCulture);
        var writer = _open(buffer, addresses);
        foreach (var post in posts)
        {
            writer.Write(post);
            if (text.Length >= FlushAt) await FlushAsync(text, into, cancellation);
        }
        writer.End();
        await FlushAsync(text, into, cancellation);
    }

    /// <inheritdoc/>
    public override string ToString() => Label;

    private static async Task FlushAsync(StringBuilder text, Stream into, CancellationToken cancellation)
    {
        await into.WriteAsync(Utf8.GetBytes(text.ToString()), cancellation);
        text.Clear();
    }
}
