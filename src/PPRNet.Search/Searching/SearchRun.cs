using PPRNet.Search.Facets;
using PPRNet.Search.Indexing;
using PPRNet.Search.Querying;

namespace PPRNet.Search.Searching;

/// <summary>One request run over one index: planned, relaxed when it finds too little, counted and ranked in one pass.</summary>
internal sealed class SearchRun
{
    private SearchRun(PlanNode root, Interpretation interpretation, int total, RankedHit[] best, IReadOnlyList<FacetCounts> facets) =>
        (Root, Interpretation, Total, Best, Facets) = (root, interpretation, total, best, facets);

    /// <summary>What was looked for in the end.</summary>
    public PlanNode Root { get; }

    public Interpretation Interpretation { get; }

    public int Total { get; }

    /// <summary>The best hits in order, up to the end of the page asked for.</summary>
    public RankedHit[] Best { get; }

    public IReadOnlyList<FacetCounts> Facets { get; }

    public static SearchRun Of(IndexSnapshot index, SearchRequest request, RankingOptions ranking, int? limit = null)
    {
        using var scans = new ConceptScans(index, ranking);
        var (root, interpretation) = Planning.Plan(scans, request);
        var columns = request.Counted.Select(index.Facet).ToList();
        var counter = new FacetCounter(columns, index.FiltersOf(request.Filters));
        var wanted = limit ?? (int)Math.Min((long)request.Page * request.PerPage, index.Documents);
        var top = new TopHits(Math.Min(wanted, index.Documents));
        var order = index.RankBy(request.Sort);
        var isScored = request.Sort == SortOrder.Relevance;
        var total = 0;
        foreach (var window in scans.Windows(root))
        {
            counter.Count(window.Matches, window.From);
            var hits = Window.Count(window.Matches);
            total += hits;
            if (hits > 0) Offer(window, isScored, order, top);
        }
        if (interpretation.Corrected is { } corrected) interpretation = interpretation with { Corrected = corrected with { Total = total } };
        return new SearchRun(root, interpretation, total, top.InOrder(), counter.ToCounts(request.Filters));
    }

    public static CrossTable Cross(IndexSnapshot index, SearchRequest request, RankingOptions ranking, FacetDimension rows, FacetDimension columns)
    {
        using var scans = new ConceptScans(index, ranking);
        var (root, _) = Planning.PlanMatches(scans, request);
        var counter = new CrossCounter(index.Facet(rows).InRanges, index.Facet(columns).InRanges, index.FiltersOf(request.Filters, rows, columns));
        foreach (var window in scans.Windows(root)) counter.Count(window.Matches, window.From);
        return counter.ToTable();
    }

    public static Histogram Histogram(IndexSnapshot index, SearchRequest request, RankingOptions ranking, FacetDimension clock)
    {
        using var scans = new ConceptScans(index, ranking);
        var (root, _) = Planning.PlanMatches(scans, request);
        var chosen = request.FilterOn(clock) ?? new FacetSelection { Dimension = clock };
        var counter = new HistogramCounter(index.Facet(clock), clock == FacetDimension.Year ? index.Months : null, index.FiltersOf(request.Filters, clock), chosen);
        foreach (var window in scans.Windows(root)) counter.Count(window.Matches, window.From);
        return counter.ToHistogram();
    }

    /// <summary>The best posts of the whole index by score, before any filter.</summary>
    public static RankedHit[] BestOf(ConceptScans scans, PlanNode root, int count)
    {
        var top = new TopHits(Math.Min(count, scans.Index.Documents));
        var order = scans.Index.RankBy(SortOrder.Relevance);
        foreach (var window in scans.Windows(root)) Offer(window, isScored: true, order, top);
        return top.InOrder();
    }

    /// <summary>The hits of the page asked for; none beyond the last page.</summary>
    public IReadOnlyList<RankedHit> PageOf(SearchRequest request)
    {
        var skipped = (long)(request.Page - 1) * request.PerPage;
        return skipped >= Best.Length ? [] : Best[(int)skipped..];
    }

    private static void Offer(PlanScan window, bool isScored, int[] order, TopHits top)
    {
        var scores = isScored ? window.Score() : [];
        foreach (var slot in Window.Slots(window.Matches))
            top.Offer(new RankedHit(window.From + slot, isScored ? scores[slot] : 0, order[window.From + slot]));
    }
}
