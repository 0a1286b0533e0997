using System.Globalization;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Exporting;

/// <summary>
/// RIS as RefMan defined it in 2001 and every reference manager reads: one tag a line, CR LF, no escaping at all, so <c>&amp;</c> and
/// <c>&lt;</c> stay as they are. <c>L3</c> points to the related record.
/// </summary>
internal sealed class RisWriter(TextWriter into, PostAddresses addresses) : IPostWriter
{
    public void Write(Post post)
    {
        foreach (var reference in PostReferences.Of(post, addresses)) Write(reference);
    }

    public void End() { }

    private void Write(Reference reference)
    {
        Line("TY", TypeOf(reference.Kind));
        Line("ID", reference.Key);
        foreach (var author in reference.Authors.Names) Line("AU", author.Inverted);
        foreach (var editor in reference.Editors) Line("A2", editor.Inverted);
        Line("PY", reference.Year?.ToString(CultureInfo.InvariantCulture));
        if (reference.Month is { } month) Line("DA", string.Create(CultureInfo.InvariantCulture, $"{reference.Year}/{month:00}//"));
        Line("TI", reference.Title);
        Line("T2", reference.Container);
        Line("ET", reference.Edition);
        Line("PB", reference.Publisher);
        Line("VL", reference.Volume);
        Line("IS", reference.Issue);
        Line("SP", reference.PageRange.First);
        Line("EP", reference.PageRange.Last);
        Line("DO", reference.Doi);
        Line("UR", reference.Url);
        Line("AB", reference.Abstract);
        foreach (var keyword in reference.Keywords) Line("KW", keyword);
        foreach (var note in reference.Notes) Line("N1", note);
        foreach (var (_, address) in reference.Related) Line("L3", address);
        into.Write("ER  - \r\n\r\n");
    }

    private void Line(string tag, string? value)
    {
        if (PlainLine.Of(value) is { } line) into.Write($"{tag}  - {line}\r\n");
    }

    private static string TypeOf(ReferenceKind kind) => kind switch
    {
        ReferenceKind.Article => "JOUR",
        ReferenceKind.Chapter => "CHAP",
        ReferenceKind.Book => "BOOK",
        ReferenceKind.Preprint => "UNPB",
        ReferenceKind.BlogPost => "BLOG",
        _ => "GEN",
    };
}
