using System.Globalization;

namespace PPRNet.Search.Facets;

/// <summary>
/// What is chosen in one dimension: posts with any of <see cref="AnyOf"/> or any year in <see cref="Ranges"/>, and none of <see cref="NoneOf"/>.
/// Values are slugs, keys or years as in the address.
/// </summary>
public sealed record FacetSelection
{
    /// <summary>The dimension that the choice is made in.</summary>
    public required FacetDimension Dimension { get; init; }

    /// <summary>Chosen values; a post needs one of them.</summary>
    public IReadOnlyList<string> AnyOf { get; init; } = [];

    /// <summary>Excluded values; a post may have none of them.</summary>
    public IReadOnlyList<string> NoneOf { get; init; } = [];

    /// <summary>Chosen ranges of years; one of them or of <see cref="AnyOf"/> suffices.</summary>
    public IReadOnlyList<YearRange> Ranges { get; init; } = [];

    /// <summary>Excluded ranges of years.</summary>
    public IReadOnlyList<YearRange> ExcludedRanges { get; init; } = [];

    /// <summary>True when nothing is chosen or excluded.</summary>
    public bool IsEmpty => AnyOf.Count + NoneOf.Count + Ranges.Count + ExcludedRanges.Count == 0;

    /// <summary>True when only some values are let through.</summary>
    public bool ChoosesSome => AnyOf.Count + Ranges.Count > 0;

    /// <summary>Whether a year is chosen, by itself or in a range.</summary>
    public bool Chooses(int year) => Ranges.Any(range => range.Contains(year)) || AnyOf.Contains(year.ToString(CultureInfo.InvariantCulture));

    /// <summary>The choice without the exclusions.</summary>
    internal FacetSelection Chosen => this with { NoneOf = [], ExcludedRanges = [] };

    /// <summary>The exclusions without the choice.</summary>
    internal FacetSelection Excluded => this with { AnyOf = [], Ranges = [] };
}
