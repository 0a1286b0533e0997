namespace PPRNet.Search.Facets;

/// <summary>The values of one dimension with the number of posts that choosing each leads to.</summary>
/// <param name="Dimension">The dimension counted.</param>
/// <param name="Values">Names alphabetical, years newest first: the order never depends on the counts.</param>
public sealed record FacetCounts(FacetDimension Dimension, IReadOnlyList<FacetValue> Values);

/// <summary>One value of a dimension.</summary>
/// <param name="Value">Slug, key or year, as in the address.</param>
/// <param name="Label">As shown to people.</param>
/// <param name="Count">
/// Posts that match the query and every other dimension's choice and have this value: the dimension's own choice is left out.
/// </param>
/// <param name="IsSelected">Chosen in this search; such values are listed even at 0.</param>
/// <param name="IsExcluded">Excluded in this search; listed even at 0.</param>
public sealed record FacetValue(string Value, string Label, int Count, bool IsSelected, bool IsExcluded);
