using System.Globalization;
using PPRNet.Search.Facets;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Web.Search.Pages;

/// <summary>One of the two clocks: boxes from–to, and bars that are links.</summary>
/// <param name="Dimension">Year on the blog, or of the study.</param>
/// <param name="From">First year in the box: the chosen one, else the first there is.</param>
/// <param name="To">Last year in the box.</param>
/// <param name="Bars">Every stretch of years from the first to the last with a summary, newest first.</param>
/// <param name="Kept">Choices that two boxes can not say, such as 2015 and 2018; they stay chosen as hidden values.</param>
public sealed record YearFilter(FacetDimension Dimension, string From, string To, IReadOnlyList<YearBar> Bars, IReadOnlyList<string> Kept)
{
    private const int MostBars = 16;
    private static readonly int[] Widths = [1, 2, 5, 10, 20, 50];

    public static YearFilter Of(SearchPage page, FacetDimension dimension, YearSpan span)
    {
        var chosen = page.Request.FilterOn(dimension);
        var ranges = RangesOf(chosen);
        var box = ranges.Count == 1 ? ranges[0] : default(YearRange?);
        return new YearFilter(
            dimension,
            Written(box is { From: { } from } ? from : span.First),
            Written(box is { To: { } to } ? to : span.Last),
            BarsOf(page, dimension),
            ranges.Count > 1 ? [.. ranges.Select(range => range.ToString())] : []);
    }

    /// <summary>Counts of a stretch are sums: every post has one year on each clock.</summary>
    private static IReadOnlyList<YearBar> BarsOf(SearchPage page, FacetDimension dimension)
    {
        var counts = page.Facets.First(facet => facet.Dimension == dimension).Values
            .Select(value => (Year: int.Parse(value.Value, CultureInfo.InvariantCulture), value.Count)).Where(year => year.Count > 0).ToList();
        if (counts.Count == 0) return [];
        var (first, last) = (counts.Min(year => year.Year), counts.Max(year => year.Year));
        var width = Widths.First(years => last / years - first / years < MostBars);
        var stretches = Enumerable.Range(first / width, last / width - first / width + 1).Reverse()
            .Select(stretch => (Years: new YearRange(stretch * width, stretch * width + width - 1), Count: counts.Where(year => year.Year / width == stretch).Sum(year => year.Count)))
            .ToList();
        var tallest = stretches.Max(stretch => stretch.Count);
        var chosen = RangesOf(page.Request.FilterOn(dimension));
        return [.. stretches.Select(stretch => new YearBar(
            stretch.Years, stretch.Count, (int)Math.Ceiling(100.0 * stretch.Count / tallest), chosen.Contains(stretch.Years), page.Request.WithOnly(dimension, stretch.Years)))];
    }

    private static IReadOnlyList<YearRange> RangesOf(FacetSelection? chosen) =>
        chosen is null ? [] : [.. chosen.Ranges, .. chosen.AnyOf.Select(year => int.Parse(year, CultureInfo.InvariantCulture)).Select(year => new YearRange(year, year))];

    private static string Written(int? year) => year?.ToString(CultureInfo.InvariantCulture) ?? "";
}

/// <summary>A bar of the histogram.</summary>
/// <param name="Years">The years that it stands for.</param>
/// <param name="Count">Posts that choosing them leads to.</param>
/// <param name="Percent">Its length, of the longest.</param>
/// <param name="IsChosen">Whether it is what is chosen.</param>
/// <param name="Leads">The search with these years alone.</param>
public sealed record YearBar(YearRange Years, int Count, int Percent, bool IsChosen, SearchRequest Leads);

/// <summary>First and last year of a clock in the whole index; null when no post has one.</summary>
public readonly record struct YearSpan(int? First, int? Last);
