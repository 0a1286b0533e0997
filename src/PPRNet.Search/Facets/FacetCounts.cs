namespace PPRNet.Search.Facets;

/// <summary>The values of one dimension with the number of posts that choosing each leads to.</summary>
public sealed record FacetCounts
{
    private readonly Lazy<IReadOnlyList<FacetValue>> _values;
    private readonly Func<int, IReadOnlyList<FacetValue>>? _fullest;

    /// <param name="dimension">The dimension counted.</param>
    /// <param name="values">Its values in order.</param>
    public FacetCounts(FacetDimension dimension, IReadOnlyList<FacetValue> values) => (Dimension, _values) = (dimension, new(() => values));

    /// <param name="dimension">The dimension counted.</param>
    /// <param name="fullest">
    /// Makes the values with the most posts, at most so many, when somebody looks: a corpus may have many thousand authors.
    /// </param>
    internal FacetCounts(FacetDimension dimension, Func<int, IReadOnlyList<FacetValue>> fullest) =>
        (Dimension, _fullest, _values) = (dimension, fullest, new(() => fullest(int.MaxValue)));

    /// <summary>The dimension counted.</summary>
    public FacetDimension Dimension { get; }

    /// <summary>
    /// Names alphabetical, years newest first: the order never depends on the counts. Values that lead nowhere are left out, unless they
    /// are chosen or excluded.
    /// </summary>
    public IReadOnlyList<FacetValue> Values => _values.Value;

    /// <summary>The values with words that begin as typed, whatever their case and accents, in the same order.</summary>
    public IReadOnlyList<FacetValue> Matching(string typed)
    {
        var key = FacetKeys.OfName(typed);
        return [.. Values.Where(value => FacetSearch.Matches(value.Label, key))];
    }

    /// <summary>The values that lead to the most posts, in the same order; chosen and excluded ones are always among them.</summary>
    public IReadOnlyList<FacetValue> Most(int limit)
    {
        if (_fullest is not null) return _fullest(limit);
        if (Values.Count <= limit) return Values;
        var kept = Values.OrderByDescending(value => value.IsSelected || value.IsExcluded).ThenByDescending(value => value.Count).Take(limit).ToHashSet();
        return [.. Values.Where(value => kept.Contains(value) || value.IsSelected || value.IsExcluded)];
    }
}

/// <summary>One value of a dimension.</summary>
/// <param name="Value">Slug, key or year, as in the address.</param>
/// <param name="Label">As shown to people.</param>
/// <param name="Count">
/// Posts that choosing this value in place of the dimension's own choice leads to. Choices in other dimensions and all exclusions hold.
/// </param>
/// <param name="IsSelected">Chosen in this search; such values are listed even at 0.</param>
/// <param name="IsExcluded">Excluded in this search; listed even at 0.</param>
public sealed record FacetValue(string Value, string Label, int Count, bool IsSelected, bool IsExcluded);
