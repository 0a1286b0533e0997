using PPRNet.Search.Facets;
using PPRNet.Search.Querying;
using PPRNet.Search.Text;

namespace PPRNet.Search.Indexing;

/// <summary>Every field name of the index, once: used by writer, scorer, facets, passages and tests alike.</summary>
internal static class IndexFields
{
    /// <summary>
    /// Raised whenever what is written below changes, so that older indexes are rebuilt. Changes of terms are covered by the
    /// analysers' own version.
    /// </summary>
    public const string SchemaVersion = "8";

    /// <summary>The post's id, indexed whole, for finding and replacing one post.</summary>
    public const string Id = "id";

    /// <summary>The whole post as JSON (doc values): what is shown comes from here, without decompressing stored fields.</summary>
    public const string Post = "post";

    /// <summary>Sentence boundaries of the four texts (doc values).</summary>
    public const string Sentences = "sentences";

    /// <summary>How alike practice implications and sentences of the summary are (doc values).</summary>
    public const string Links = "links";

    /// <summary>The figures that the post states (doc values).</summary>
    public const string Figures = "figures";

    /// <summary>The words of the post's own texts with their counts (doc values).</summary>
    public const string WordCounts = "words";

    /// <summary>Month on the blog as <see cref="Posts.YearMonth.Ordinal"/> (doc values).</summary>
    public const string Posted = "posted";

    /// <summary>SHA-256 of the post's content (doc values), so that an update touches only what changed.</summary>
    public const string ContentHash = "hash";

    /// <summary>The texts and labels that a word is looked for in when no field is named.</summary>
    public static IReadOnlyList<SearchField> Searched { get; } =
        [SearchField.Title, SearchField.Citation, SearchField.Summary, SearchField.Implications, SearchField.Topic, SearchField.Kind];

    /// <summary>Every field with words in it.</summary>
    public static IReadOnlyList<SearchField> WithWords { get; } = Enum.GetValues<SearchField>();

    private static readonly string[,] WordFields = NameWordFields();

    /// <summary>The words of a field under a treatment.</summary>
    public static string Words(SearchField field, Treatment treatment) => WordFields[(int)field, (int)treatment];

    /// <summary>Every searched text at once, documents only: exact document frequencies, and the vocabulary.</summary>
    public static string Anywhere(Treatment treatment) => treatment == Treatment.Exact ? "any.exact" : "any.loose";

    /// <summary>The values of a dimension (sorted-set doc values, <c>key TAB label</c>; years as numbers).</summary>
    public static string Facet(FacetDimension dimension) => "facet." + dimension.Name;

    private static string[,] NameWordFields()
    {
        var names = new string[WithWords.Count, 2];
        foreach (var field in WithWords)
        {
            var name = field.ToString().ToLowerInvariant();
            names[(int)field, (int)Treatment.Exact] = name + ".exact";
            names[(int)field, (int)Treatment.Loose] = name + ".loose";
        }
        return names;
    }
}
