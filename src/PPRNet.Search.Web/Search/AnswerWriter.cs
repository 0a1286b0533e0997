using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using PPRNet.Search.Facets;
using PPRNet.Search.Passages;
using PPRNet.Search.Searching;
using PPRNet.Search.Web.Posts;

namespace PPRNet.Search.Web.Search;

/// <summary>
/// Writes the answers with hits and counts straight into bytes: the same bytes as serialising <see cref="SearchAnswer"/> and
/// <see cref="FacetsAnswer"/>, which describe them. An answer has ten hits and hundreds of counts; making an object of each, and encoding
/// anew what never changes, would cost as much as everything before it.
/// </summary>
internal static class AnswerWriter
{
    /// <summary>Unchecked, because what was encoded before goes in as it is: members of an object, elements of a list.</summary>
    internal static JsonWriterOptions Unchecked { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static void Write(IBufferWriter<byte> output, SearchPage page, LinksAnswer links, SiteAddresses site)
    {
        using var writer = new Utf8JsonWriter(output, Unchecked);
        writer.WriteStartObject();
        writer.WriteString("query"u8, page.Request.Query);
        writer.WriteNumber("total"u8, page.Total);
        writer.WriteNumber("page"u8, page.Request.Page);
        writer.WriteNumber("perPage"u8, page.Request.PerPage);
        writer.WriteNumber("pages"u8, page.Pages);
        writer.WritePropertyName("interpretation"u8);
        JsonSerializer.Serialize(writer, InterpretationAnswer.Of(page.Interpretation), AnswerJson.Readable.InterpretationAnswer);
        writer.WriteStartArray("hits"u8);
        foreach (var hit in page.Hits) WriteHit(writer, hit, site);
        writer.WriteEndArray();
        WriteFacets(writer, output, page.Facets, FacetValueAnswer.MostBesideHits);
        writer.WritePropertyName("tryInstead"u8);
        JsonSerializer.Serialize(writer, TryInsteadAnswer.Of(page.TryInstead, site), AnswerJson.Readable.IReadOnlyListTryInsteadAnswer);
        writer.WritePropertyName("links"u8);
        JsonSerializer.Serialize(writer, links, AnswerJson.Readable.LinksAnswer);
        WriteIndex(writer, page.Index);
        writer.WriteEndObject();
    }

    /// <summary>Every value of every dimension, without hits.</summary>
    public static void WriteFacets(IBufferWriter<byte> output, SearchPage page)
    {
        using var writer = new Utf8JsonWriter(output, Unchecked);
        writer.WriteStartObject();
        writer.WriteString("query"u8, page.Request.Query);
        writer.WriteNumber("total"u8, page.Total);
        WriteFacets(writer, output, page.Facets, int.MaxValue);
        WriteIndex(writer, page.Index);
        writer.WriteEndObject();
    }

    private static void WriteIndex(Utf8JsonWriter writer, IndexStamp index)
    {
        writer.WritePropertyName("index"u8);
        JsonSerializer.Serialize(writer, IndexAnswer.Of(index), AnswerJson.Readable.IndexAnswer);
    }

    private static void WriteFacets(Utf8JsonWriter writer, IBufferWriter<byte> output, IReadOnlyList<FacetCounts> facets, int limit)
    {
        writer.WriteStartObject("facets"u8);
        foreach (var facet in facets)
        {
            writer.WriteStartArray(facet.Dimension.Name);
            if (facet.Tally is { } tally)
            {
                writer.Flush();                              // its place in the output is known again, and the values go there
                EncodedNames.Of(tally).Write(output, tally.Most(limit));
            }
            else
            {
                foreach (var value in facet.Most(limit)) JsonSerializer.Serialize(writer, FacetValueAnswer.Of(value), AnswerJson.Readable.FacetValueAnswer);
            }
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
    }

    private static void WriteHit(Utf8JsonWriter writer, Hit hit, SiteAddresses site)
    {
        var post = EncodedPost.Of(hit, site);
        writer.WriteStartObject();
        writer.WriteRawValue(post.Facts, skipInputValidation: true);
        writer.WritePropertyName("implication"u8);
        if (hit.Implication is { } implication) WritePassage(writer, implication);
        else writer.WriteNullValue();
        writer.WriteStartArray("passages"u8);
        foreach (var passage in hit.Passages) WritePassage(writer, passage);
        writer.WriteEndArray();
        writer.WritePropertyName("titleHtml"u8);
        writer.WriteHtmlValue(hit.Title);
        writer.WriteNumber("score"u8, hit.Score);
        WriteNames(writer, "matchedFields"u8, hit.MatchedFields);
        writer.WriteStartArray("reasons"u8);
        foreach (var reason in hit.Reasons) WriteReason(writer, reason);
        writer.WriteEndArray();
        writer.WriteStartArray("missing"u8);
        foreach (var word in hit.Missing) writer.WriteStringValue(word);
        writer.WriteEndArray();
        writer.WriteRawValue(post.Figures, skipInputValidation: true);
        writer.WriteEndObject();
    }

    private static void WritePassage(Utf8JsonWriter writer, Passage passage)
    {
        writer.WriteStartObject();
        writer.WriteString("field"u8, FieldNames.Of(passage.Field));
        writer.WriteString("text"u8, passage.Content.Text);
        writer.WriteStartArray("marks"u8);
        foreach (var mark in passage.Content.Marks)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(mark.Start);
            writer.WriteNumberValue(mark.End);
            writer.WriteEndArray();
        }
        writer.WriteEndArray();
        writer.WritePropertyName("html"u8);
        writer.WriteHtmlValue(passage.Content);
        writer.WriteBoolean("matched"u8, passage.IsMatched);
        writer.WriteEndObject();
    }

    private static void WriteReason(Utf8JsonWriter writer, HitReason reason)
    {
        writer.WriteStartObject();
        writer.WriteString("typed"u8, reason.Typed);
        writer.WriteString("found"u8, reason.Found);
        writer.WriteString("reason"u8, FieldNames.Of(reason.Reason));
        WriteNames(writer, "fields"u8, reason.Fields);
        writer.WriteEndObject();
    }

    private static void WriteNames<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<T> values)
        where T : struct, Enum
    {
        writer.WriteStartArray(name);
        foreach (var value in values) writer.WriteStringValue(FieldNames.Of(value));
        writer.WriteEndArray();
    }
}
