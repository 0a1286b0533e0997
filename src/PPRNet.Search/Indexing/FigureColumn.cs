using System.Text;
using PPRNet.Search.Figures;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Indexing;

/// <summary>The figures of a post as bytes: read once when the post is indexed, shown without reading the text again.</summary>
internal static class FigureColumn
{
    public static byte[] Encode(IReadOnlyList<Figure> figures)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8))
        {
            writer.Write7BitEncodedInt(figures.Count);
            foreach (var figure in figures) Write(writer, figure);
        }
        return bytes.ToArray();
    }

    public static IReadOnlyList<Figure> Decode(ReadOnlySpan<byte> bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes.ToArray()), Encoding.UTF8);
        var figures = new Figure[reader.Read7BitEncodedInt()];
        for (var i = 0; i < figures.Length; i++) figures[i] = Read(reader);
        return figures;
    }

    private static void Write(BinaryWriter writer, Figure figure)
    {
        writer.Write((byte)figure.Field);
        writer.Write((byte)figure.Kind);
        writer.Write((byte)(figure.Measure is { } measure ? (int)measure + 1 : 0));
        writer.Write((byte)(figure.Qualifier is { } qualifier ? (int)qualifier + 1 : 0));
        writer.Write((byte)figure.Scope);
        writer.Write(figure.IsCarried);
        writer.Write(figure.Value);
        writer.Write(figure.High ?? double.NaN);
        foreach (var number in new[] { figure.Start, figure.End, figure.PhraseStart, figure.PhraseEnd, figure.Sentence, figure.SentenceStart, figure.SentenceEnd, (figure.Of ?? -1) + 1 })
            writer.Write7BitEncodedInt(number);
        foreach (var text in new[] { figure.Unit, figure.QualifierText, figure.Who, figure.Rule }) writer.Write(text ?? "");
    }

    private static Figure Read(BinaryReader reader)
    {
        var (field, kind, measure, qualifier, scope) = (reader.ReadByte(), reader.ReadByte(), reader.ReadByte(), reader.ReadByte(), reader.ReadByte());
        var isCarried = reader.ReadBoolean();
        var (value, high) = (reader.ReadDouble(), reader.ReadDouble());
        var numbers = new int[8];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = reader.Read7BitEncodedInt();
        return new Figure
        {
            Field = (PostField)field,
            Kind = (FigureKind)kind,
            Measure = measure == 0 ? null : (EffectMeasure)(measure - 1),
            Qualifier = qualifier == 0 ? null : (FigureQualifier)(qualifier - 1),
            Scope = (FigureScope)scope,
            IsCarried = isCarried,
            Value = value,
            High = double.IsNaN(high) ? null : high,
            Start = numbers[0],
            End = numbers[1],
            PhraseStart = numbers[2],
            PhraseEnd = numbers[3],
            Sentence = numbers[4],
            SentenceStart = numbers[5],
            SentenceEnd = numbers[6],
            Of = numbers[7] == 0 ? null : numbers[7] - 1,
            Unit = Text(),
            QualifierText = Text(),
            Who = Text(),
            Rule = Text() ?? "",
        };

        string? Text() => reader.ReadString() is { Length: > 0 } text ? text : null;
    }
}
