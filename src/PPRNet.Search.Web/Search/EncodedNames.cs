using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text.Json;
using PPRNet.Search.Facets;

namespace PPRNet.Search.Web.Search;

/// <summary>The names of a dimension's values as answers have them, encoded once for an index: of the hundreds of values in an answer only the counts change.</summary>
internal sealed class EncodedNames
{
    /// <summary>Digits of a count, and the longest of what follows it.</summary>
    private const int MostBehindName = 64;

    /// <summary>Bytes asked for at once: some fifty values.</summary>
    private const int Stretch = 4096;

    private static readonly ConditionalWeakTable<IReadOnlyList<(string Value, string Label)>, EncodedNames> Known = [];

    private readonly byte[] _bytes;                          // ,{"value":"…","label":"…","count": of one value after the other
    private readonly int[] _starts;

    private EncodedNames(IReadOnlyList<(string Value, string Label)> names)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(bytes, AnswerWriter.Unchecked);
        _starts = new int[names.Count + 1];
        for (var number = 0; number < names.Count; number++)
        {
            writer.Reset();
            bytes.Write(","u8);
            writer.WriteStartObject();
            writer.WriteString("value"u8, names[number].Value);
            writer.WriteString("label"u8, names[number].Label);
            writer.WritePropertyName("count"u8);
            writer.Flush();
            _starts[number + 1] = bytes.WrittenCount;
        }
        _bytes = bytes.WrittenSpan.ToArray();
    }

    public static EncodedNames Of(FacetTally tally) => Known.GetValue(tally.Names, names => new EncodedNames(names));

    /// <summary>Writes the elements of the list of values.</summary>
    public void Write(IBufferWriter<byte> output, FacetTally.Walk values)
    {
        Span<byte> into = default;
        var written = 0;
        var isFirst = true;
        foreach (var value in values)
        {
            var name = _bytes.AsSpan(_starts[value.Number].._starts[value.Number + 1]);
            if (isFirst) name = name[1..];                   // no comma before it
            isFirst = false;
            if (into.Length - written < name.Length + MostBehindName)
            {
                output.Advance(written);
                into = output.GetSpan(Math.Max(Stretch, name.Length + MostBehindName));
                written = 0;
            }
            name.CopyTo(into[written..]);
            written += name.Length;
            Utf8Formatter.TryFormat(value.Count, into[written..], out var digits);
            written += digits;
            var end = EndOf(value);
            end.CopyTo(into[written..]);
            written += end.Length;
        }
        output.Advance(written);
    }

    private static ReadOnlySpan<byte> EndOf(FacetCount value) => (value.IsSelected, value.IsExcluded) switch
    {
        (false, false) => ",\"selected\":false}"u8,
        (true, false) => ",\"selected\":true}"u8,
        (false, true) => ",\"selected\":false,\"excluded\":true}"u8,
        (true, true) => ",\"selected\":true,\"excluded\":true}"u8,
    };
}
