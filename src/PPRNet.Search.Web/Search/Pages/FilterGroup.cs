using PPRNet.Search.Facets;
using PPRNet.Search.Posts;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Web.Search.Pages;

/// <summary>
/// The check boxes of one dimension. Always alphabetical (numbers from the smallest up), and a chosen value stays where it was: what a dimension's own choice does
/// to the list is nothing, since its counts leave that choice out.
/// </summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Shown">The values that most summaries have.</param>
/// <param name="More">The others, under "Show all".</param>
/// <param name="Unlisted">How many further values there are; only long lists of names have any.</param>
/// <param name="MayExclude">Whether a value may be left out from here.</param>
public sealed record FilterGroup(FacetDimension Dimension, IReadOnlyList<FacetValue> Shown, IReadOnlyList<FacetValue> More, int Unlisted, bool MayExclude)
{
    private const int Few = 8;
    private const int Most = 60;

    /// <summary>Values that a choice is made of.</summary>
    public IEnumerable<FacetValue> All => Shown.Concat(More);

    /// <summary>How many of its values are chosen.</summary>
    public int Chosen => All.Count(value => value.IsSelected);

    public static FilterGroup Of(SearchPage page, FacetDimension dimension, TopicCatalog topics)
    {
        var counted = page.Facets.First(facet => facet.Dimension == dimension).Values;
        var closed = Names(dimension, topics);
        var shown = InOrder(counted.Count <= Few + 2 ? counted : Largest(counted, Few), dimension);
        var more = counted.Except(shown).ToList();
        var listed = more.Count <= Most ? more : [.. Largest(more, Most).Union(more.Where(value => value.IsSelected || value.IsExcluded))];
        var empty = closed.Where(name => counted.All(value => value.Value != name.Value)).Select(name => new FacetValue(name.Value, name.Label, 0, false, false));
        return new FilterGroup(dimension, shown, InOrder(listed.Concat(empty), dimension), more.Count - listed.Count, closed.Count > 0);
    }

    /// <summary>All names of a dimension whose values are a closed list: those without summaries are named too.</summary>
    private static IReadOnlyList<(string Value, string Label)> Names(FacetDimension dimension, TopicCatalog topics) =>
        dimension == FacetDimension.Topic ? [.. topics.All.Select(topic => (topic.Slug, topic.Label))]
        : dimension == FacetDimension.Kind ? [.. StudyKind.All.Select(kind => (kind.Slug, kind.Label))]
        : [];

    private static IEnumerable<FacetValue> Largest(IEnumerable<FacetValue> values, int number) =>
        values.OrderByDescending(value => value.Count).ThenBy(value => value.Value, StringComparer.Ordinal).Take(number);

    private static IReadOnlyList<FacetValue> InOrder(IEnumerable<FacetValue> values, FacetDimension dimension) =>
        dimension.Shape == FacetShape.Named ? [.. values.OrderBy(value => value.Label, StringComparer.OrdinalIgnoreCase)] : [.. values];
}
