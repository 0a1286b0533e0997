using System.Text.Json.Serialization;
using PPRNet.Search.Facets;

namespace PPRNet.Search.Web.Search;

/// <summary>One value of a dimension.</summary>
/// <param name="Value">Slug, key or year, as addresses have it.</param>
/// <param name="Label">As shown to people.</param>
/// <param name="Count">The total of the search that choosing it leads to.</param>
/// <param name="Selected">Whether it is chosen.</param>
internal sealed record FacetValueAnswer(string Value, string Label, int Count, bool Selected)
{
    /// <summary>Excluded in this search; left out when it is not, since that would be said of hundreds of values.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Excluded { get; init; }

    /// <summary>Values of one dimension that an answer with hits carries: those with the most posts. Large corpora have many thousand authors.</summary>
    public const int MostBesideHits = 1000;

    public static IReadOnlyDictionary<string, IReadOnlyList<FacetValueAnswer>> Of(IReadOnlyList<FacetCounts> facets, int limit = int.MaxValue) =>
        facets.ToDictionary(facet => facet.Dimension.Name, facet => (IReadOnlyList<FacetValueAnswer>)[.. facet.Most(limit).Select(Of)]);

    public static FacetValueAnswer Of(FacetValue value) => new(value.Value, value.Label, value.Count, value.IsSelected) { Excluded = value.IsExcluded };
}
