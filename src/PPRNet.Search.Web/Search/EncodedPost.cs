using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using PPRNet.Search.Figures;
using PPRNet.Search.Posts;
using PPRNet.Search.Searching;
using PPRNet.Search.Web.Posts;

namespace PPRNet.Search.Web.Search;

/// <summary>
/// What a hit says of its post whatever was asked, as bytes: half of it. Made once and kept as long as the engine holds the post; it is
/// made again when the site is called by another name, since the address of the post is part of it.
/// </summary>
internal sealed class EncodedPost
{
    private static readonly ConditionalWeakTable<Post, EncodedPost> Known = [];

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? Scratch;         // where posts become bytes; large corpora have more of them than the engine holds

    private readonly string _root;
    private readonly byte[] _bytes;                          // the facts, then the figures
    private readonly int _factsLength;

    private EncodedPost(string root, byte[] bytes, int factsLength) => (_root, _bytes, _factsLength) = (root, bytes, factsLength);

    /// <summary>The members <c>id</c> to <c>provenance</c>.</summary>
    public ReadOnlySpan<byte> Facts => _bytes.AsSpan(0, _factsLength);

    /// <summary>The member <c>figures</c>.</summary>
    public ReadOnlySpan<byte> Figures => _bytes.AsSpan(_factsLength);

    public static EncodedPost Of(Hit hit, SiteAddresses site)
    {
        if (Known.TryGetValue(hit.Post, out var known) && known._root == site.Root) return known;
        var made = Encode(hit, site);
        Known.AddOrUpdate(hit.Post, made);
        return made;
    }

    private static EncodedPost Encode(Hit hit, SiteAddresses site)
    {
        var bytes = Scratch ??= new ArrayBufferWriter<byte>();
        bytes.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(bytes, AnswerWriter.Unchecked);
        WriteFacts(writer, hit.Post, site);
        writer.Flush();
        var factsLength = bytes.WrittenCount;
        writer.Reset();                                      // else a comma would come before the figures
        WriteFigures(writer, hit.Figures);
        writer.Flush();
        return new EncodedPost(site.Root, bytes.WrittenSpan.ToArray(), factsLength);
    }

    private static void WriteFacts(Utf8JsonWriter writer, Post post, SiteAddresses site)
    {
        writer.WriteString("id"u8, post.Id.Value);
        writer.WriteString("url"u8, site.Post(post.Id));
        writer.WriteString("title"u8, post.Title);
        writer.WriteString("posted"u8, post.Posted.ToString());
        writer.WriteNumber("year"u8, post.Posted.Year);
        writer.WritePropertyName("studyYear"u8);
        JsonSerializer.Serialize(writer, post.StudyYear, AnswerJson.Readable.NullableInt32);
        writer.WritePropertyName("kind"u8);
        JsonSerializer.Serialize(writer, LabelAnswer.Of(post.Kind), AnswerJson.Readable.LabelAnswer!);
        writer.WritePropertyName("topics"u8);
        JsonSerializer.Serialize(writer, [.. post.Topics.Select(LabelAnswer.Of)], AnswerJson.Readable.IReadOnlyListLabelAnswer);
        writer.WritePropertyName("citations"u8);
        JsonSerializer.Serialize(writer, [.. post.Citations.Select(CitationAnswer.Of)], AnswerJson.Readable.IReadOnlyListCitationAnswer);
        writer.WritePropertyName("provenance"u8);
        JsonSerializer.Serialize(writer, ProvenanceAnswer.Of(post.Provenance), AnswerJson.Readable.ProvenanceAnswer);
    }

    private static void WriteFigures(Utf8JsonWriter writer, IReadOnlyList<ShownFigure> figures)
    {
        writer.WritePropertyName("figures"u8);
        JsonSerializer.Serialize(writer, [.. figures.Select(FigureAnswer.Of)], AnswerJson.Readable.IReadOnlyListFigureAnswer);
    }
}
