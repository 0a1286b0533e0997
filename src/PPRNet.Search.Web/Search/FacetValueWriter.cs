using System.Buffers;
using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PPRNet.Search.Web.Search;

/// <summary>
/// Writes values of dimensions from text that was made once: an answer carries hundreds of them, of which only the numbers change, and
/// encoding their names anew would cost more than finding the hits. The bytes are those that plain serialisation gives.
/// </summary>
internal sealed class FacetValueWriter : JsonConverter<FacetValueAnswer>
{
    /// <summary>Names kept; about 200 bytes each.</summary>
    private const int MostKept = 50_000;

    private static readonly byte[] Selected = Encoding.UTF8.GetBytes("\"selected\":true"), Unselected = Encoding.UTF8.GetBytes("\"selected\":false");
    private readonly ConcurrentDictionary<(string Value, string Label), byte[]> _beginnings = new();

    public override FacetValueAnswer Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Answers are only written.");

    public override void Write(Utf8JsonWriter writer, FacetValueAnswer value, JsonSerializerOptions options)
    {
        var beginning = BeginningOf(value, options);
        var rented = ArrayPool<byte>.Shared.Rent(beginning.Length + 64);
        var length = 0;
        Append(rented, ref length, beginning);
        Utf8Formatter.TryFormat(value.Count, rented.AsSpan(length), out var digits);
        length += digits;
        Append(rented, ref length, ","u8);
        Append(rented, ref length, value.Selected ? Selected : Unselected);
        if (value.Excluded) Append(rented, ref length, ",\"excluded\":true"u8);
        Append(rented, ref length, "}"u8);
        writer.WriteRawValue(rented.AsSpan(0, length), skipInputValidation: true);
        ArrayPool<byte>.Shared.Return(rented);
    }

    private byte[] BeginningOf(FacetValueAnswer value, JsonSerializerOptions options)
    {
        if (_beginnings.TryGetValue((value.Value, value.Label), out var known)) return known;
        if (_beginnings.Count >= MostKept) _beginnings.Clear();
        return _beginnings[(value.Value, value.Label)] = Encoding.UTF8.GetBytes($"{{\"value\":\"{Encoded(value.Value)}\",\"label\":\"{Encoded(value.Label)}\",\"count\":");

        string Encoded(string text) => JsonEncodedText.Encode(text, options.Encoder).ToString();
    }

    private static void Append(byte[] into, ref int length, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(into.AsSpan(length));
        length += bytes.Length;
    }
}
