using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Exporting;

/// <summary>CSL-JSON 1.0.2, one array: what citation processors (Zotero, pandoc, citeproc) read without loss.</summary>
internal sealed class CslJsonWriter : IPostWriter
{
    // The file is JSON, never pasted into HTML: accents and dashes stay readable.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TextWriter _into;
    private readonly PostAddresses _addresses;
    private bool _any;

    public CslJsonWriter(TextWriter into, PostAddresses addresses)
    {
        (_into, _addresses) = (into, addresses);
        _into.Write('[');
    }

    public void Write(Post post)
    {
        foreach (var reference in PostReferences.Of(post, _addresses))
        {
            _into.Write(_any ? ",\n" : "\n");
            _into.Write(TextOf(reference));
            _any = true;
        }
    }

    public void End() => _into.Write("\n]\n");

    private static string TextOf(Reference reference)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options)) Write(json, reference);
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static void Write(Utf8JsonWriter json, Reference reference)
    {
        json.WriteStartObject();
        json.WriteString("id", reference.Key);
        json.WriteString("type", TypeOf(reference.Kind));
        if (reference.Kind == ReferenceKind.Preprint) json.WriteString("genre", "Preprint");
        Names(json, "author", reference.Authors.Names);
        Names(json, "editor", reference.Editors);
        Issued(json, reference);
        Text(json, "title", reference.Title);
        Text(json, "container-title", reference.Container);
        Text(json, "edition", reference.Edition);
        Text(json, "publisher", reference.Publisher);
        Text(json, "volume", reference.Volume);
        Text(json, "issue", reference.Issue);
        Text(json, "page", reference.Pages);
        Text(json, "DOI", reference.Doi);
        Text(json, "URL", reference.Url);
        Text(json, "abstract", reference.Abstract);
        Text(json, "keyword", string.Join(", ", reference.Keywords));
        Text(json, "note", string.Join('\n', reference.Notes));
        Custom(json, reference);
        json.WriteEndObject();
    }

    private static void Names(Utf8JsonWriter json, string role, IReadOnlyList<PersonName> names)
    {
        if (names.Count == 0) return;
        json.WriteStartArray(role);
        foreach (var name in names)
        {
            json.WriteStartObject();
            if (name.IsBody) json.WriteString("literal", name.Family);
            else json.WriteString("family", name.Family);
            Text(json, "given", name.Given);
            Text(json, "non-dropping-particle", name.Particle);
            Text(json, "suffix", name.Suffix);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Issued(Utf8JsonWriter json, Reference reference)
    {
        if (reference.Year is not { } year) return;
        json.WriteStartObject("issued");
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        json.WriteNumberValue(year);
        if (reference.Month is { } month) json.WriteNumberValue(month);
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The standard keeps <c>custom</c> for what it has no word for: the links, and that authors are missing.</summary>
    private static void Custom(Utf8JsonWriter json, Reference reference)
    {
        if (reference.Related.Count == 0 && !reference.Authors.IsCut) return;
        json.WriteStartObject("custom");
        if (reference.Related.Count > 0)
        {
            json.WriteStartArray(reference.Kind == ReferenceKind.BlogPost ? "summarises" : "summarised-in");
            foreach (var (key, _) in reference.Related) json.WriteStringValue(key);
            json.WriteEndArray();
        }
        if (reference.Authors.IsCut) json.WriteBoolean("authors-cut-short", true);
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value)) json.WriteString(name, value);
    }

    private static string TypeOf(ReferenceKind kind) => kind switch
    {
        ReferenceKind.Article => "article-journal",
        ReferenceKind.Chapter => "chapter",
        ReferenceKind.Book => "book",
        ReferenceKind.Preprint => "article",
        ReferenceKind.BlogPost => "post-weblog",
        _ => "document",
    };
}
