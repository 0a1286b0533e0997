using System.Globalization;
using System.Text;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Exporting;

/// <summary>
/// OpenURL context objects (ANSI/NISO Z39.88-2004) for COinS: put into the title of <c>&lt;span class="Z3988"&gt;</c> they let reference managers
/// find every item of a list. The text is percent-encoded; only its <c>&amp;</c> is left for the page to escape.
/// </summary>
public static class ContextObject
{
    /// <summary>A summarised study.</summary>
    public static string OfStudy(Citation citation)
    {
        var study = StudyReference.Of(citation, key: "");
        var isBook = study.Kind is ReferenceKind.Book or ReferenceKind.Chapter;
        var context = Begin(isBook ? "book" : "journal");
        Add(context, "rft.genre", GenreOf(study.Kind));
        Add(context, study.Kind == ReferenceKind.Book ? "rft.btitle" : "rft.atitle", study.Title);
        Add(context, isBook ? "rft.btitle" : "rft.jtitle", study.Container);
        Add(context, "rft.edition", study.Edition);
        Add(context, "rft.pub", study.Publisher);
        Add(context, "rft.date", study.Year?.ToString(CultureInfo.InvariantCulture));
        Add(context, "rft.volume", study.Volume);
        Add(context, "rft.issue", study.Issue);
        Add(context, "rft.pages", study.Pages);
        Add(context, "rft.spage", study.PageRange.First);
        Add(context, "rft.epage", study.PageRange.Last);
        AddAuthors(context, study.Authors.Names);
        if (study.Doi is { } doi) Add(context, "rft_id", "info:doi/" + doi);
        return context.ToString();
    }

    /// <summary>The summary itself, as a post of the blog.</summary>
    public static string OfSummary(Post post, PostAddresses addresses)
    {
        var context = Begin("dc");
        Add(context, "rft.type", "blogPost");
        Add(context, "rft.title", post.Title);
        Add(context, "rft.source", PostAddresses.BlogName);
        Add(context, "rft.publisher", PostAddresses.Publisher);
        Add(context, "rft.date", post.Posted.ToString());
        Add(context, "rft.identifier", addresses.Of(post.Id));
        return context.ToString();
    }

    private static StringBuilder Begin(string format) => new($"ctx_ver=Z39.88-2004&rft_val_fmt={Uri.EscapeDataString("info:ofi/fmt:kev:mtx:" + format)}");

    /// <summary>The first author in parts, as the standard asks, then each name whole.</summary>
    private static void AddAuthors(StringBuilder context, IReadOnlyList<PersonName> names)
    {
        if (names.Count == 0) return;
        Add(context, names[0].IsBody ? "rft.aucorp" : "rft.aulast", names[0].FamilyWithParticle);
        Add(context, "rft.aufirst", names[0].Given);
        Add(context, "rft.ausuffix", names[0].Suffix);
        foreach (var name in names) Add(context, "rft.au", name.Inverted);
    }

    private static void Add(StringBuilder context, string key, string? value)
    {
        if (PlainLine.Of(value) is { } line) context.Append('&').Append(key).Append('=').Append(Uri.EscapeDataString(line));
    }

    private static string GenreOf(ReferenceKind kind) => kind switch
    {
        ReferenceKind.Article => "article",
        ReferenceKind.Chapter => "bookitem",
        ReferenceKind.Book => "book",
        ReferenceKind.Preprint => "preprint",
        _ => "unknown",
    };
}
