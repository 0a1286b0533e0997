using PPRNet.Search.Facets;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Web.Feeds;

/// <summary>A search in one line, for the title of its feed: <c>burnout, topic Therapist Factors, year 2015-2020</c>.</summary>
internal static class SearchTitle
{
    public static string Of(SearchPage page)
    {
        var parts = new List<string>();
        if (page.Request.Query.Trim().Length > 0) parts.Add(page.Request.Query.Trim());
        if (page.Request.Exact) parts.Add("exact words");
        foreach (var filter in page.Request.Filters)
        {
            Add(parts, filter.Dimension.Name, [.. filter.AnyOf.Select(value => LabelOf(page, filter.Dimension, value)), .. filter.Ranges.Select(range => range.ToString())]);
            Add(parts, $"not {filter.Dimension.Name}", [.. filter.NoneOf.Select(value => LabelOf(page, filter.Dimension, value)), .. filter.ExcludedRanges.Select(range => range.ToString())]);
        }
        return parts.Count == 0 ? "all summaries" : string.Join(", ", parts);
    }

    private static void Add(List<string> parts, string name, IReadOnlyList<string> values)
    {
        if (values.Count > 0) parts.Add($"{name} {string.Join(" or ", values)}");
    }

    private static string LabelOf(SearchPage page, FacetDimension dimension, string value) =>
        page.Facets.FirstOrDefault(facet => facet.Dimension == dimension)?.Values.FirstOrDefault(known => known.Value == value)?.Label ?? value;
}
