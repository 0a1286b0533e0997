using System.Globalization;
using PPRNet.Search.Facets;
using PPRNet.Search.Posts;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Web.Search.Pages;

/// <summary>What holds for the whole index, whatever is searched.</summary>
/// <param name="Index">The index.</param>
/// <param name="Newest">The newest month of the blog in it; null when it is empty.</param>
/// <param name="Spans">First and last year of each clock.</param>
public sealed record CorpusFacts(IndexStamp Index, YearMonth? Newest, IReadOnlyDictionary<FacetDimension, YearSpan> Spans)
{
    public YearSpan SpanOf(FacetDimension dimension) => Spans[dimension];

    public static CorpusFacts Of(SearchEngine engine)
    {
        var everything = engine.Search(new SearchRequest { Sort = SortOrder.Newest, PerPage = 1 });
        return new CorpusFacts(
            everything.Index,
            everything.Hits.Count > 0 ? everything.Hits[0].Post.Posted : null,
            everything.Facets.Where(facet => facet.Dimension.Shape == FacetShape.Year).ToDictionary(facet => facet.Dimension, SpanOf));
    }

    private static YearSpan SpanOf(FacetCounts facet)
    {
        var years = facet.Values.Select(value => int.Parse(value.Value, CultureInfo.InvariantCulture)).ToList();
        return years.Count == 0 ? default : new YearSpan(years.Min(), years.Max());
    }
}

/// <summary>Keeps the facts of the index that answers now; they are gathered once for each index.</summary>
internal sealed class CorpusFactsCache(SearchEngine engine)
{
    private volatile CorpusFacts? _facts;    // writes race harmlessly: equal indexes give equal facts

    public CorpusFacts Current => _facts is { } facts && facts.Index == engine.Index ? facts : _facts = CorpusFacts.Of(engine);
}
