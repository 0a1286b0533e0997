using System.Globalization;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Exporting;

/// <summary>
/// BibTeX in UTF-8, readable by BibTeX and BibLaTeX. Texts are escaped for TeX; DOI and address stand verbatim, as both programs
/// expect. Notes go into <c>annote</c>, which no style prints.
/// </summary>
internal sealed class BibTexWriter(TextWriter into, PostAddresses addresses) : IPostWriter
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public void Write(Post post)
    {
        foreach (var reference in PostReferences.Of(post, addresses)) Write(reference);
    }

    public void End() { }

    private void Write(Reference reference)
    {
        into.Write($"@{TypeOf(reference.Kind)}{{{reference.Key}");
        Field("author", BibTexText.Names(reference.Authors));
        Field("editor", BibTexText.Names(new AuthorList(reference.Editors, IsCut: false)));
        Field("title", BibTexText.Title(reference.Title));
        Field(ContainerField(reference.Kind), BibTexText.Escape(reference.Container));
        Field("edition", BibTexText.Escape(reference.Edition));
        if (reference.Kind != ReferenceKind.BlogPost) Field("publisher", BibTexText.Escape(reference.Publisher));
        Field("year", reference.Year?.ToString(CultureInfo.InvariantCulture));
        if (reference.Month is { } month) into.Write($",\n  month = {Months[month - 1]}");
        Field("volume", BibTexText.Escape(reference.Volume));
        Field("number", BibTexText.Escape(reference.Issue));
        Field("pages", string.Join("--", new[] { reference.PageRange.First, reference.PageRange.Last }.Select(BibTexText.Escape).OfType<string>()));
        Field("doi", BibTexText.Verbatim(reference.Doi));
        Field("url", BibTexText.Verbatim(reference.Url));
        Field("abstract", BibTexText.Escape(reference.Abstract));
        Field("keywords", BibTexText.Keywords(reference.Keywords));
        Field("annote", BibTexText.Escape(string.Join(' ', reference.Notes)));
        Field("related", string.Join(',', reference.Related.Select(related => related.Key)));
        into.Write("\n}\n\n");
    }

    private void Field(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) into.Write($",\n  {name} = {{{value}}}");
    }

    private static string TypeOf(ReferenceKind kind) => kind switch
    {
        ReferenceKind.Article => "article",
        ReferenceKind.Chapter => "incollection",
        ReferenceKind.Book => "book",
        ReferenceKind.BlogPost => "online",
        _ => "misc",
    };

    private static string ContainerField(ReferenceKind kind) => kind switch
    {
        ReferenceKind.Article => "journal",
        ReferenceKind.Chapter => "booktitle",
        ReferenceKind.BlogPost => "organization",
        _ => "howpublished",
    };
}
