namespace PPRNet.Search.Facets;

/// <summary>The documents that a selection in one dimension lets through, as a bit set.</summary>
internal sealed class FacetFilter
{
    private readonly ulong[] _bits;

    private FacetFilter(FacetDimension dimension, ulong[] bits) => (Dimension, _bits) = (dimension, bits);

    public FacetDimension Dimension { get; }

    public bool Allows(int document) => (_bits[document >> 6] & (1UL << document)) != 0;

    public static FacetFilter Of(FacetSelection selection, FacetColumn column, int documents)
    {
        var (wanted, refused) = Sides(selection, column);
        var needsOne = selection.AnyOf.Count + selection.Ranges.Count > 0;
        var bits = new ulong[(documents + 63) / 64];
        for (var document = 0; document < documents; document++)
            if (IsLetThrough(column.Of(document), wanted, refused, needsOne)) bits[document >> 6] |= 1UL << document;
        return new FacetFilter(selection.Dimension, bits);
    }

    private static (bool[] Wanted, bool[] Refused) Sides(FacetSelection selection, FacetColumn column) =>
        (Ordinals(selection.AnyOf, selection.Ranges, column), Ordinals(selection.NoneOf, selection.ExcludedRanges, column));

    private static bool[] Ordinals(IReadOnlyList<string> values, IReadOnlyList<YearRange> ranges, FacetColumn column)
    {
        var chosen = new bool[column.Values.Count];
        foreach (var value in values)
            if (column.OrdinalOf(value) is >= 0 and var ordinal) chosen[ordinal] = true;
        for (var i = 0; i < column.Years.Count; i++)
            chosen[i] |= ranges.Any(range => range.Contains(column.Years[i]));
        return chosen;
    }

    private static bool IsLetThrough(ReadOnlySpan<int> ordinals, bool[] wanted, bool[] refused, bool needsOne)
    {
        var hasOne = !needsOne;
        foreach (var ordinal in ordinals)
        {
            if (refused[ordinal]) return false;
            hasOne |= wanted[ordinal];
        }
        return hasOne;
    }
}
