using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Corpus;

/// <summary>
/// A post as JSON, both ways without loss: the shape of the JSON Lines export, of the corpus's <c>*.jsonl</c> files, and of what
/// the index holds.
/// </summary>
public static class PostJson
{
    // Accents and quotes stand as they are: the lines are read by people and never put into HTML.
    private static readonly PostJsonContext Readable =
        new(new JsonSerializerOptions(PostJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>UTF-8, no line breaks; what is null or empty is left out.</summary>
    public static byte[] Serialize(Post post) => JsonSerializer.SerializeToUtf8Bytes(ToFields(post), Readable.PostFields);

    /// <exception cref="JsonException">The bytes are not a post.</exception>
    /// <exception cref="FormatException">A field does not hold what it should.</exception>
    internal static Post Deserialize(ReadOnlySpan<byte> json, TopicCatalog topics) => ToPost(Read(json), topics);

    /// <exception cref="FormatException">A field does not hold what it should.</exception>
    internal static Post ToPost(PostFields fields, TopicCatalog topics) => new()
    {
        Id = PostId.Parse(fields.Id ?? ""),
        Title = fields.Title ?? "",
        Posted = YearMonth.TryParse(fields.Posted, out var posted) ? posted : throw new FormatException($"'{fields.Posted}' is not a month; expected YYYY-MM."),
        Topics = [.. (fields.Topics ?? []).Select(topic => topics.Find(topic) ?? throw new FormatException($"'{topic}' is not a topic."))],
        Kind = fields.Kind is null ? null : StudyKind.Find(fields.Kind) ?? throw new FormatException($"'{fields.Kind}' is not a kind of study."),
        Citations = [.. (fields.Citations ?? []).Select(ToCitation)],
        Summary = fields.Summary ?? "",
        Implications = fields.Implications ?? "",
        Provenance = fields.Provenance is { } from
            ? new Provenance { Source = from.Source, SourceNote = from.SourceNote, Basis = from.Basis, FactsFrom = from.FactsFrom ?? [], ImplicationsInferred = from.ImplicationsInferred, KindInferredFrom = from.KindInferredFrom }
            : new Provenance(),
    };

    /// <summary>The fields as they stand in a line, before they are judged.</summary>
    internal static PostFields Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, PostJsonContext.Default.PostFields) ?? throw new JsonException("No post.");

    private static PostFields ToFields(Post post) => new()
    {
        Id = post.Id.Value,
        Title = post.Title,
        Posted = post.Posted.ToString(),
        Topics = [.. post.Topics.Select(topic => topic.Slug)],
        Kind = post.Kind?.Slug,
        Citations = [.. post.Citations.Select(ToFields)],
        Summary = post.Summary,
        Implications = post.Implications,
        Provenance = new ProvenanceFields
        {
            Source = post.Provenance.Source,
            SourceNote = post.Provenance.SourceNote,
            Basis = post.Provenance.Basis,
            FactsFrom = post.Provenance.FactsFrom.Count == 0 ? null : [.. post.Provenance.FactsFrom],
            ImplicationsInferred = post.Provenance.ImplicationsInferred,
            KindInferredFrom = post.Provenance.KindInferredFrom,
        },
    };

    private static CitationFields ToFields(Citation citation) => new()
    {
        Text = citation.Text,
        Authors = citation.Authors.Count == 0 ? null : [.. citation.Authors],
        Year = citation.Year,
        Title = citation.Title,
        Source = citation.Source,
        Volume = citation.Volume,
        Issue = citation.Issue,
        Pages = citation.Pages,
        Doi = citation.Doi,
        Note = citation.Note,
    };

    private static Citation ToCitation(CitationFields fields) => new()
    {
        Text = fields.Text ?? "",
        Authors = fields.Authors ?? [],
        Year = fields.Year,
        Title = fields.Title,
        Source = fields.Source,
        Volume = fields.Volume,
        Issue = fields.Issue,
        Pages = fields.Pages,
        Doi = fields.Doi,
        Note = fields.Note,
    };
}

internal sealed class PostFields
{
    public string? Id { get; set; }
    public string? Title { get; set; }
    public string? Posted { get; set; }
    public string[]? Topics { get; set; }
    public string? Kind { get; set; }
    public CitationFields[]? Citations { get; set; }
    public string? Summary { get; set; }
    public string? Implications { get; set; }
    public ProvenanceFields? Provenance { get; set; }
}

internal sealed class CitationFields
{
    public string? Text { get; set; }
    public string[]? Authors { get; set; }
    public int? Year { get; set; }
    public string? Title { get; set; }
    public string? Source { get; set; }
    public string? Volume { get; set; }
    public string? Issue { get; set; }
    public string? Pages { get; set; }
    public string? Doi { get; set; }
    public string? Note { get; set; }
}

internal sealed class ProvenanceFields
{
    public string? Source { get; set; }
    public string? SourceNote { get; set; }
    public string? Basis { get; set; }
    public string[]? FactsFrom { get; set; }
    public bool ImplicationsInferred { get; set; }
    public string? KindInferredFrom { get; set; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(PostFields))]
internal sealed partial class PostJsonContext : JsonSerializerContext;
