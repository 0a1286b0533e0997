using PPRNet.Search.Facets;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Web.Search.Pages;

/// <summary>One chosen value, with the search that is the same without it.</summary>
/// <param name="Group">Name of its dimension.</param>
/// <param name="Label">The value as people read it.</param>
/// <param name="Without">The search without it.</param>
public sealed record ChosenFilter(string Group, string Label, SearchRequest Without)
{
    public static IReadOnlyList<ChosenFilter> Of(SearchPage page) => [.. page.Request.Filters.SelectMany(filter => Of(page, filter))];

    private static IEnumerable<ChosenFilter> Of(SearchPage page, FacetSelection filter)
    {
        ChosenFilter Chosen(string label, FacetSelection rest) => new(filter.Dimension.Label, label, page.Request.With(rest));
        string LabelOf(string value) => RequestWords.Label(page, filter.Dimension, value);

        foreach (var value in filter.AnyOf) yield return Chosen(LabelOf(value), filter with { AnyOf = [.. filter.AnyOf.Where(other => other != value)] });
        foreach (var years in filter.Ranges) yield return Chosen(RequestWords.Years(years), filter with { Ranges = [.. filter.Ranges.Where(other => other != years)] });
        foreach (var value in filter.NoneOf) yield return Chosen("not " + LabelOf(value), filter with { NoneOf = [.. filter.NoneOf.Where(other => other != value)] });
        foreach (var years in filter.ExcludedRanges)
            yield return Chosen("not " + RequestWords.Years(years), filter with { ExcludedRanges = [.. filter.ExcludedRanges.Where(other => other != years)] });
    }
}
