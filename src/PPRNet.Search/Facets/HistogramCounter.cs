using System.Globalization;
using PPRNet.Search.Posts;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Facets;

/// <summary>Counts the posts of a search along one clock.</summary>
/// <param name="years">The clock.</param>
/// <param name="months">For each document its month on the blog (<see cref="YearMonth.Ordinal"/>); null for a clock that knows only years.</param>
/// <param name="filters">All but the choice on the clock itself.</param>
/// <param name="chosen">The choice on the clock itself.</param>
internal sealed class HistogramCounter(FacetColumn years, long[]? months, IReadOnlyList<FacetFilter> filters, FacetSelection chosen)
{
    private const int FirstMonth = 12 * YearMonth.MinYear;

    private readonly int[] _ofYear = new int[years.Values.Count];
    private readonly int[] _ofMonth = new int[12 * (YearMonth.MaxYear - YearMonth.MinYear + 1)];

    /// <summary>Counts the documents of a window that match the query.</summary>
    public void Count(Span<ulong> matches, int from)
    {
        foreach (var filter in filters) filter.Narrow(matches, from);
        foreach (var slot in Window.Slots(matches))
        {
            foreach (var ordinal in years.Of(from + slot)) _ofYear[ordinal]++;
            if (months is not null) _ofMonth[months[from + slot] - FirstMonth]++;
        }
    }

    public Histogram ToHistogram()
    {
        var counts = Enumerable.Range(0, _ofYear.Length).Where(ordinal => _ofYear[ordinal] > 0).ToDictionary(ordinal => years.Numbers[ordinal], ordinal => _ofYear[ordinal]);
        var inRange = counts.Keys.Where(year => !chosen.ChoosesSome || chosen.Chooses(year)).ToList();
        if (months is not null && inRange.Count > 0 && inRange.Max() - inRange.Min() < Histogram.MostYearsInMonths)
            return new Histogram(years.Dimension, HistogramUnit.Month, [.. Enumerable.Range(12 * inRange.Min(), 12 * (inRange.Max() - inRange.Min() + 1)).Select(Month)]);
        return new Histogram(years.Dimension, HistogramUnit.Year, counts.Count == 0 ? [] : [.. Enumerable.Range(counts.Keys.Min(), counts.Keys.Max() - counts.Keys.Min() + 1).Select(Year)]);

        HistogramBar Year(int year)
        {
            var written = year.ToString(CultureInfo.InvariantCulture);
            return new HistogramBar(written, written, counts.GetValueOrDefault(year), chosen.Chooses(year));
        }
    }

    private HistogramBar Month(int ordinal)
    {
        var month = YearMonth.OfOrdinal(ordinal);
        var isShown = !chosen.ChoosesSome || chosen.Chooses(month.Year);
        return new HistogramBar(month.ToString(), month.InWords, isShown ? _ofMonth[ordinal - FirstMonth] : 0, chosen.Chooses(month.Year));
    }
}
