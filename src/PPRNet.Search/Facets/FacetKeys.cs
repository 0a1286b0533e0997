using System.Globalization;
using System.Text;
using PPRNet.Search.Posts;
using PPRNet.Search.Text;

namespace PPRNet.Search.Facets;

/// <summary>
/// What a post counts under in each dimension. Names that differ only in accents, case, spacing or dots share one key
/// ("Flückiger, C." and "Fluckiger, C."; "Wampold, B. E." and "Wampold, B.E.").
/// </summary>
public static class FacetKeys
{
    /// <summary>Key and label of each value of a post in a dimension; each key once.</summary>
    internal static IEnumerable<FacetKey> ValuesOf(Post post, FacetDimension dimension)
    {
        var values =
            dimension == FacetDimension.Topic ? post.Topics.Select(topic => new FacetKey(topic.Slug, topic.Label))
            : dimension == FacetDimension.Year ? [OfYear(post.Posted.Year)]
            : dimension == FacetDimension.StudyYear ? post.StudyYear is { } year ? [OfYear(year)] : []
            : dimension == FacetDimension.Kind ? post.Kind is { } kind ? [new FacetKey(kind.Slug, kind.Label)] : []
            : dimension == FacetDimension.Journal ? post.Citations.Where(citation => citation.Source is not null).Select(citation => new FacetKey(OfName(citation.Source!), citation.Source!))
            : dimension == FacetDimension.Author ? post.Citations.SelectMany(citation => citation.Authors).Select(author => new FacetKey(OfAuthor(author), author))
            : throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "Unknown dimension.");
        return values.Where(value => value.Key.Length > 0).DistinctBy(value => value.Key);
    }

    /// <summary>The key of a journal or any other name: its folded letters and digits, parted by hyphens.</summary>
    public static string OfName(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in TextFolding.Fold(name))
        {
            if (char.IsLetterOrDigit(c)) key.Append(c);
            else if (key.Length > 0 && key[^1] != '-') key.Append('-');
        }
        return key.ToString().TrimEnd('-');
    }

    /// <summary>The key of an author written <c>Surname, Given names or initials</c>: given names count by their initials.</summary>
    public static string OfAuthor(string author)
    {
        var comma = author.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0) return OfName(author);
        var initials = OfName(author[(comma + 1)..]).Split('-', StringSplitOptions.RemoveEmptyEntries).Select(name => name[..1]);
        return string.Join('-', initials.Prepend(OfName(author[..comma])));
    }

    private static FacetKey OfYear(int year)
    {
        var text = year.ToString(CultureInfo.InvariantCulture);
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
