using System.Globalization;
using PPRNet.Search.Facets;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Web.Search;

/// <summary>Says a search in words: for headings, titles, citations and feeds.</summary>
internal static class RequestWords
{
    /// <summary><c>12 summaries for “burnout”, topic Therapist Factors, studies of 2015–2020</c></summary>
    public static string Heading(SearchPage page) => string.Join(", ", Parts(page).Prepend(Count(page.Total) + For(page.Request)));

    /// <summary>The search alone: <c>“burnout”, topic Therapist Factors</c>; <c>all summaries</c> when nothing is asked.</summary>
    public static string Search(SearchPage page)
    {
        var parts = Parts(page);
        if (page.Request.Query.Length > 0) parts = parts.Prepend($"“{page.Request.Query}”");
        var words = string.Join(", ", parts);
        return words.Length == 0 ? "all summaries" : words;
    }

    public static string Count(int summaries) => summaries switch
    {
        0 => "No summaries",
        1 => "1 summary",
        _ => Number(summaries) + " summaries",
    };

    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Years as people write them: <c>2015–2020</c>, <c>2015 and later</c>, <c>up to 2020</c>.</summary>
    public static string Years(YearRange years) => years switch
    {
        { IsSingleYear: true } => years.ToString(),
        { To: null } => $"{years.From} and later",
        { From: null } => $"up to {years.To}",
        _ => $"{years.From}–{years.To}",
    };

    /// <summary>What a dimension is called before its values.</summary>
    public static string Before(FacetDimension dimension) =>
        dimension == FacetDimension.Year ? "on the blog in"
        : dimension == FacetDimension.StudyYear ? "studies of"
        : dimension == FacetDimension.Kind ? "kind of study"
        : dimension.Label.ToLowerInvariant();

    /// <summary>The label of a value, as the answer gives it; the value itself when no post has it.</summary>
    public static string Label(SearchPage page, FacetDimension dimension, string value) =>
        page.Facets.First(facet => facet.Dimension == dimension).Values.FirstOrDefault(known => known.Value == value)?.Label ?? value;

    private static string For(SearchRequest request) => request.Query.Length == 0 ? "" : $" for “{request.Query}”";

    private static IEnumerable<string> Parts(SearchPage page)
    {
        foreach (var filter in page.Request.Filters)
        {
            var (chosen, excluded) = (Values(page, filter.Dimension, filter.AnyOf, filter.Ranges), Values(page, filter.Dimension, filter.NoneOf, filter.ExcludedRanges));
            if (chosen.Count > 0) yield return $"{Before(filter.Dimension)} {string.Join(" or ", chosen)}";
            if (excluded.Count > 0) yield return $"not {Before(filter.Dimension)} {string.Join(" or ", excluded)}";
        }
        if (page.Request.Exact && page.Request.Query.Length > 0) yield return "exact words only";
    }

    private static List<string> Values(SearchPage page, FacetDimension dimension, IReadOnlyList<string> values, IReadOnlyList<YearRange> ranges) =>
        [.. values.Select(value => Label(page, dimension, value)), .. ranges.Select(Years)];
}
