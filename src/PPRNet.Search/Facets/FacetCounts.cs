namespace PPRNet.Search.Facets;

/// <summary>The values of one dimension with the number of posts that choosing each leads to.</summary>
public sealed record FacetCounts
{
    private readonly FacetTally? _tally;
    private readonly IReadOnlyList<FacetValue> _unknown = [];
    private IReadOnlyList<FacetValue>? _values;              // made when somebody looks: a corpus may have many thousand authors

    /// <param name="dimension">The dimension counted.</param>
    /// <param name="values">Its values in order.</param>
    public FacetCounts(FacetDimension dimension, IReadOnlyList<FacetValue> values) => (Dimension, _values) = (dimension, values);

    /// <param name="dimension">The dimension counted.</param>
    /// <param name="tally">Its counts.</param>
    /// <param name="unknown">Chosen and excluded values that no post has.</param>
    internal FacetCounts(FacetDimension dimension, FacetTally tally, params IReadOnlyList<FacetValue> unknown) => (Dimension, _tally, _unknown) = (dimension, tally, unknown);

    /// <summary>The dimension counted.</summary>
    public FacetDimension Dimension { get; }

    /// <summary>
    /// Names alphabetical, years newest first: the order never depends on the counts. Values that lead nowhere are left out, unless they
    /// are chosen or excluded.
    /// </summary>
    public IReadOnlyList<FacetValue> Values => _values ??= Most(int.MaxValue);

    /// <summary>The same counts without an object for each value; null when some of the values are no names of the index.</summary>
    public FacetTally? Tally => _unknown.Count == 0 ? _tally : null;

    /// <summary>The values with words that begin as typed, whatever their case and accents, in the same order.</summary>
    public IReadOnlyList<FacetValue> Matching(string typed)
    {
        var key = FacetKeys.OfName(typed);
        return [.. Values.Where(value => FacetSearch.Matches(value.Label, key))];
    }

    /// <summary>The values that lead to the most posts, in the same order; chosen and excluded ones are always among them.</summary>
    public IReadOnlyList<FacetValue> Most(int limit)
    {
        if (_tally is not null) return WithUnknown(_tally, limit);
        if (Values.Count <= limit) return Values;
        var kept = Values.OrderByDescending(value => value.IsSelected || value.IsExcluded).ThenByDescending(value => value.Count).Take(limit).ToHashSet();
        return [.. Values.Where(value => kept.Contains(value) || value.IsSelected || value.IsExcluded)];
    }

    private List<FacetValue> WithUnknown(FacetTally tally, int limit)
    {
        var values = new List<FacetValue>();
        foreach (var value in tally.Most(limit)) values.Add(tally.ValueOf(value));
        if (_unknown.Count == 0) return values;
        values.AddRange(_unknown);
        values.Sort((a, b) => FacetColumn.Compare(Dimension, (a.Value, a.Label), (b.Value, b.Label)));
        return values;
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
