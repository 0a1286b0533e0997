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

    private readonly string _root;
    private readonly byte[] _facts;
    private readonly byte[] _figures;

    private EncodedPost(string root, byte[] facts, byte[] figures) => (_root, _facts, _figures) = (root, facts, figures);

    /// <summary>The members <c>id</c> to <c>provenance</c>.</summary>
    public ReadOnlySpan<byte> Facts => _facts;

    /// <summary>The member <c>figures</c>.</summary>
    public ReadOnlySpan<byte> Figures => _figures;

    public static EncodedPost Of(Hit hit, SiteAddresses site)
    {
        if (Known.TryGetValue(hit.Post, out var known) && known._root == site.Root) return known;
        var made = new EncodedPost(site.Root, Encoded(writer => WriteFacts(writer, hit.Post, site)), Encoded(writer => WriteFigures(writer, hit.Figures)));
        Known.AddOrUpdate(hit.Post, made);
        return made;
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

    private static byte[] Encoded(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, AnswerWriter.Unchecked)) write(writer);
        return bytes.WrittenSpan.ToArray();
    }
}
