namespace PPRNet.Search.Facets;

/// <summary>How the posts of a search lie in time: a bar for each year, or for each month when few years are in question.</summary>
/// <param name="Clock">The clock: <see cref="FacetDimension.Year"/> or <see cref="FacetDimension.StudyYear"/>.</param>
/// <param name="Unit">What a bar stands for.</param>
/// <param name="Bars">Oldest first, without gaps: periods with no post have a bar of 0. Empty when nothing matches.</param>
public sealed record Histogram(FacetDimension Clock, HistogramUnit Unit, IReadOnlyList<HistogramBar> Bars)
{
    /// <summary>From this many years down the months are shown, on the clock that knows them.</summary>
    public const int MostYearsInMonths = 3;

    /// <summary>The highest bar; 0 without bars.</summary>
    public int Highest => Bars.Count == 0 ? 0 : Bars.Max(bar => bar.Count);
}

/// <summary>One period and the posts in it.</summary>
/// <param name="Value">The year as filters use it, or the month as <c>2018-05</c>.</param>
/// <param name="Label">As shown to people.</param>
/// <param name="Count">For a year: the posts that choosing it leads to. For a month: the posts of the search that appeared in it.</param>
/// <param name="IsSelected">A year that is chosen, by itself or in a range.</param>
public sealed record HistogramBar(string Value, string Label, int Count, bool IsSelected);

/// <summary>What a bar of a histogram stands for.</summary>
public enum HistogramUnit
{
    /// <summary>A year.</summary>
    Year,

    /// <summary>A month.</summary>
    Month,
}
