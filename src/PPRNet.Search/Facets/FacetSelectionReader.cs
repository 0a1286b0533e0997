using System.Diagnostics.CodeAnalysis;

namespace PPRNet.Search.Facets;

/// <summary>
/// Reads a choice as people and programs write it: values by any of their names, years as <c>2018</c>, <c>2015-2020</c>, <c>2015-</c>
/// or <c>-2020</c>.
/// </summary>
public static class FacetSelectionReader
{
    /// <summary>Reads everything that was chosen and excluded in one dimension.</summary>
    /// <param name="dimension">The dimension.</param>
    /// <param name="chosen">Values of which a post needs one.</param>
    /// <param name="excluded">Values of which a post may have none.</param>
    /// <param name="resolve">Looks a name up in the dimension.</param>
    /// <param name="selection">The choice; null when a value can not be read.</param>
    /// <param name="fault">Null on success, else one sentence that names the value and the nearest allowed.</param>
    public static bool TryRead(
        FacetDimension dimension,
        IEnumerable<string> chosen,
        IEnumerable<string> excluded,
        Func<string, FacetResolution> resolve,
        [NotNullWhen(true)] out FacetSelection? selection,
        [NotNullWhen(false)] out string? fault)
    {
        selection = null;
        if (!TryReadSide(dimension, chosen, resolve, out var wanted, out fault)) return false;
        if (!TryReadSide(dimension, excluded, resolve, out var refused, out fault)) return false;
        selection = new FacetSelection
        {
            Dimension = dimension,
            AnyOf = wanted.Keys,
            Ranges = wanted.Ranges,
            NoneOf = refused.Keys,
            ExcludedRanges = refused.Ranges,
        };
        return true;
    }

    private static bool TryReadSide(
        FacetDimension dimension, IEnumerable<string> values, Func<string, FacetResolution> resolve, out Side side, [NotNullWhen(false)] out string? fault)
    {
        side = new Side([], []);
        fault = null;
        foreach (var value in values)
        {
            if (dimension.Shape == FacetShape.Year)
            {
                if (!YearRange.TryParse(value, out var range, out fault)) return false;
                side.Ranges.Add(range);
            }
            else if (resolve(value) is { IsKnown: true } found) side.Keys.Add(found.Value);
            else
            {
                fault = resolve(value).Fault!;
                return false;
            }
        }
        return true;
    }

    private readonly record struct Side(List<string> Keys, List<YearRange> Ranges);
}
