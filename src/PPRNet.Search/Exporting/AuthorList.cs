using System.Text.RegularExpressions;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Exporting;

/// <summary>The authors that a reference names, and whether it names all of them.</summary>
/// <param name="Names">Those named, in order.</param>
/// <param name="IsCut">True when the reference itself leaves authors out ("et al.", "…").</param>
internal sealed partial record AuthorList(IReadOnlyList<PersonName> Names, bool IsCut)
{
    public static AuthorList Of(Citation citation)
    {
        var names = new List<PersonName>();
        var isCut = CutMark().IsMatch(TextBeforeYear(citation));
        foreach (var entry in citation.Authors)
        {
            isCut |= CutMark().IsMatch(entry);
            if (CutMark().Replace(entry, "").Trim(' ', ',', '&') is { Length: > 0 } name) names.Add(PersonName.Parse(name));
        }
        return new AuthorList(names, isCut);
    }

    private static string TextBeforeYear(Citation citation) => citation.Text.IndexOf('(', StringComparison.Ordinal) is >= 0 and var year ? citation.Text[..year] : "";

    /// <summary>"et al." or three dots, however spaced, with a full stop too many (<c>…. Cuijpers</c>).</summary>
    [GeneratedRegex(@"\bet\s+al\b\.?|…\.?|\.\s?\.\s?\.(\s?\.)?", RegexOptions.CultureInvariant)]
    private static partial Regex CutMark();
}
