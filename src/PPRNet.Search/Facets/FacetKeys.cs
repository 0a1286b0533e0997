using System.Globalization;
using System.Text;
using PPRNet.Search.Figures;
using PPRNet.Search.Posts;
using PPRNet.Search.Text;

namespace PPRNet.Search.Facets;

/// <summary>
/// What a post counts under in each dimension. Names that differ only in accents, case, spacing or punctuation share one key
/// ("Flückiger, C." and "Fluckiger, C."; "Wampold, B. E." and "Wampold, B.E."; "Clinical Psychology &amp; Psychotherapy" and "… and …").
/// </summary>
public static class FacetKeys
{
    /// <summary>Key and label of each value of a post in a dimension; each key once.</summary>
    internal static IEnumerable<FacetKey> ValuesOf(Post post, IReadOnlyList<Figure> figures, FacetDimension dimension)
    {
        var values =
            dimension == FacetDimension.Topic ? post.Topics.Select(topic => new FacetKey(topic.Slug, topic.Label))
            : dimension == FacetDimension.Year ? [OfNumber(post.Posted.Year)]
            : dimension == FacetDimension.StudyYear ? post.StudyYear is { } year ? [OfNumber(year)] : []
            : dimension == FacetDimension.Kind ? post.Kind is { } kind ? [new FacetKey(kind.Slug, kind.Label)] : []
            : dimension == FacetDimension.Journal ? post.Citations.Where(citation => citation.Source is not null).Select(citation => new FacetKey(OfJournal(citation.Source!), citation.Source!.Trim()))
            : dimension == FacetDimension.Author ? post.Citations.SelectMany(citation => citation.Authors).Select(AuthorName.Read).OfType<AuthorName>().Select(author => new FacetKey(author.Key, author.Label))
            : dimension == FacetDimension.Studies ? OfCount(KeyFigures.Studies(figures))
            : dimension == FacetDimension.Participants ? OfCount(KeyFigures.Participants(figures))
            : dimension == FacetDimension.Effect ? EffectKeys.Of(figures)
            : throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "Unknown dimension.");
        return values.Where(value => value.Key.Length > 0).DistinctBy(value => value.Key);
    }

    /// <summary>The key under which a name, as somebody wrote it, would count in a dimension; empty when it names nothing.</summary>
    public static string Of(FacetDimension dimension, string name) =>
        dimension == FacetDimension.Author ? OfAuthor(name)
        : dimension == FacetDimension.Journal ? OfJournal(name)
        : dimension.Shape != FacetShape.Named ? name.Trim()
        : OfName(name);

    /// <summary>The key of any name: its folded letters and digits, parted by hyphens.</summary>
    public static string OfName(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in TextFolding.Fold(name))
        {
            if (char.IsLetterOrDigit(c)) key.Append(c);
            else if (c != '\'' && key.Length > 0 && key[^1] != '-') key.Append('-');
        }
        return key.ToString().TrimEnd('-');
    }

    /// <summary>The key of a journal or book: "&amp;" is "and", a leading "The" does not count, an "ed." is an edition.</summary>
    public static string OfJournal(string name)
    {
        var words = OfName(name.Replace("&", " and ", StringComparison.Ordinal)).Split('-').Select(word => word == "ed" ? "edition" : word);
        return string.Join('-', words.First() == "the" ? words.Skip(1) : words);
    }

    /// <summary>The key of an author written <c>Surname, Given names or initials</c>: given names count by their initials.</summary>
    public static string OfAuthor(string author) => AuthorName.Read(author)?.Key ?? "";

    private static IEnumerable<FacetKey> OfCount(Figure? total) => total is { Value: >= 0 and <= CountRange.Most } && double.IsInteger(total.Value) ? [OfNumber((int)total.Value)] : [];

    private static FacetKey OfNumber(int number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return new FacetKey(text, text);
    }
}

/// <summary>A value as it stands in the index: its key, and the label as this post writes it.</summary>
internal readonly record struct FacetKey(string Key, string Label)
{
    private const char Separator = '\t';

    public string Encoded => $"{Key}{Separator}{Label}";

    public static FacetKey Decode(string encoded)
    {
        var cut = encoded.IndexOf(Separator, StringComparison.Ordinal);
        return new FacetKey(encoded[..cut], encoded[(cut + 1)..]);
    }
}
