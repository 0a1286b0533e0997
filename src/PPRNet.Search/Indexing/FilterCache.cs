using System.Collections.Concurrent;
using PPRNet.Search.Facets;

namespace PPRNet.Search.Indexing;

/// <summary>Filters made for one index. People filter by the same topics over and over; crawlers by everything: hence the bound.</summary>
internal sealed class FilterCache
{
    private const int MostKept = 512;
    private readonly ConcurrentDictionary<string, FacetFilter> _filters = new(StringComparer.Ordinal);

    public FacetFilter Get(FacetSelection selection, IndexSnapshot index)
    {
        var key = KeyOf(selection);
        if (_filters.TryGetValue(key, out var filter)) return filter;
        if (_filters.Count >= MostKept) _filters.Clear();
        return _filters[key] = FacetFilter.Of(selection, index.Facet(selection.Dimension), index.Documents);
    }

    private static string KeyOf(FacetSelection selection) =>
        string.Join('\n', selection.AnyOf.Order(StringComparer.Ordinal).Prepend(selection.Dimension.Name)
            .Append("-").Concat(selection.NoneOf.Order(StringComparer.Ordinal))
            .Append("+").Concat(selection.Ranges.Select(range => range.ToString()))
            .Append("!").Concat(selection.ExcludedRanges.Select(range => range.ToString())));
}
