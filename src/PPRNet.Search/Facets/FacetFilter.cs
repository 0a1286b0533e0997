namespace PPRNet.Search.Facets;

/// <summary>The documents that the choice, or the exclusions, in one dimension let through, as a bit set.</summary>
internal sealed class FacetFilter
{
    private readonly ulong[] _bits;

    private FacetFilter(FacetSelection selection, ulong[] bits) => (Dimension, IsChoice, _bits) = (selection.Dimension, selection.ChoosesSome, bits);

    public FacetDimension Dimension { get; }

    /// <summary>A choice does not count in its own dimension; exclusions hold everywhere.</summary>
    public bool IsChoice { get; }

    public bool Allows(int document) => (_bits[document >> 6] & (1UL << document)) != 0;

    /// <summary>Takes out of a window what is not let through.</summary>
    /// <param name="mask">Documents of the window.</param>
    /// <param name="from">The document at which it begins, a multiple of 64.</param>
    public void Narrow(Span<ulong> mask, int from)
    {
        var bits = _bits.AsSpan(from >> 6);
        for (var i = 0; i < Math.Min(mask.Length, bits.Length); i++) mask[i] &= bits[i];
    }

    /// <summary>Takes out of a window what is let through.</summary>
    public void NarrowToRefused(Span<ulong> mask, int from)
    {
        var bits = _bits.AsSpan(from >> 6);
        for (var i = 0; i < Math.Min(mask.Length, bits.Length); i++) mask[i] &= ~bits[i];
    }

    public static FacetFilter Of(FacetSelection selection, FacetColumn column, int documents)
    {
        var (wanted, refused) = Sides(selection, column);
        var bits = new ulong[(documents + 63) / 64];
        for (var document = 0; document < documents; document++)
            if (IsLetThrough(column.Of(document), wanted, refused, selection.ChoosesSome)) bits[document >> 6] |= 1UL << document;
        return new FacetFilter(selection, bits);
    }

    private static (bool[] Wanted, bool[] Refused) Sides(FacetSelection selection, FacetColumn column) =>
        (Ordinals(selection.AnyOf, selection.Ranges, column), Ordinals(selection.NoneOf, selection.ExcludedRanges, column));

    private static bool[] Ordinals(IReadOnlyList<string> values, IReadOnlyList<YearRange> ranges, FacetColumn column)
    {
        var chosen = new bool[column.Values.Count];
        foreach (var value in values)
            if (column.OrdinalOf(value) is >= 0 and var ordinal) chosen[ordinal] = true;
        for (var i = 0; i < column.Numbers.Count && ranges.Count > 0; i++)
            chosen[i] |= ranges.Any(range => range.Contains(column.Numbers[i]));
        if (column.Dimension.Shape == FacetShape.Count)
            foreach (var value in values)
                if (CountRange.TryParse(value, out var range)) Choose(range, column, chosen);
        return chosen;
    }

    private static void Choose(CountRange range, FacetColumn column, bool[] chosen)
    {
        for (var i = 0; i < chosen.Length; i++) chosen[i] |= range.Contains(column.Numbers[i]);
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
