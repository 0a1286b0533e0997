using System.Diagnostics.CodeAnalysis;
using PPRNet.Search.Posts;
using PPRNet.Search.Text;

namespace PPRNet.Search.Facets;

/// <summary>
/// Reads a choice as people and programs write it: a topic or kind by any of its names and in any case, years as <c>2018</c>,
/// <c>2015-2020</c>, <c>2015-</c> or <c>-2020</c>, journals and authors by key or by name.
/// </summary>
public static class FacetSelectionReader
{
    /// <summary>Reads everything that was chosen and excluded in one dimension.</summary>
    /// <param name="dimension">The dimension.</param>
    /// <param name="chosen">Values of which a post needs one.</param>
    /// <param name="excluded">Values of which a post may have none.</param>
    /// <param name="topics">The topics that may be named.</param>
    /// <param name="selection">The choice; null when a value can not be read.</param>
    /// <param name="fault">Null on success, else one sentence that names the value and the nearest allowed.</param>
    public static bool TryRead(
        FacetDimension dimension,
        IEnumerable<string> chosen,
        IEnumerable<string> excluded,
        TopicCatalog topics,
        [NotNullWhen(true)] out FacetSelection? selection,
        [NotNullWhen(false)] out string? fault)
    {
        selection = null;
        if (!TryReadSide(dimension, chosen, topics, out var wanted, out fault)) return false;
        if (!TryReadSide(dimension, excluded, topics, out var refused, out fault)) return false;
        selection = new FacetSelection
        {
            Dimension = dimension,
            AnyOf = wanted.Keys,
            Ranges = wanted.Ranges,
            NoneOf = refused.Keys,
            ExcludedRanges = refused.Ranges,
        };
        return true;
    }

    private static bool TryReadSide(
        FacetDimension dimension, IEnumerable<string> values, TopicCatalog topics, out Side side, [NotNullWhen(false)] out string? fault)
    {
        side = new Side([], []);
        fault = null;
        foreach (var value in values)
        {
            if (dimension.Shape == FacetShape.Year)
            {
                if (!YearRange.TryParse(value, out var range, out fault)) return false;
                side.Ranges.Add(range);
            }
            else if (KeyOf(dimension, value, topics) is { } key) side.Keys.Add(key);
            else
            {
                fault = $"'{value}' is not a {dimension.Name}; did you mean '{Nearest(dimension, value, topics)}'?";
                return false;
            }
        }
        return true;
    }

    private static string? KeyOf(FacetDimension dimension, string value, TopicCatalog topics) =>
        dimension == FacetDimension.Topic ? topics.Find(value.Trim())?.Slug
        : dimension == FacetDimension.Kind ? StudyKind.Find(value.Trim())?.Slug
        : dimension == FacetDimension.Author ? FacetKeys.OfAuthor(value)
        : FacetKeys.OfName(value);

    private static string? Nearest(FacetDimension dimension, string value, TopicCatalog topics) =>
        dimension == FacetDimension.Topic ? topics.Nearest(value)?.Slug : Similarity.Nearest(value, StudyKind.All.Select(kind => kind.Slug));

    private readonly record struct Side(List<string> Keys, List<YearRange> Ranges);
}
