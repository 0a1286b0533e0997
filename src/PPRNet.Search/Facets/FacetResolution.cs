namespace PPRNet.Search.Facets;

/// <summary>A value that somebody named, looked up among those of a dimension.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Value">The value as filters use it. For an unknown name the one that it would have: filtering by it finds nothing.</param>
/// <param name="Label">As shown to people; what was typed when it is unknown.</param>
/// <param name="IsKnown">Whether the dimension has this value, with or without posts.</param>
/// <param name="Nearest">For an unknown name: known values that may be meant, best first.</param>
public sealed record FacetResolution(FacetDimension Dimension, string Value, string Label, bool IsKnown, IReadOnlyList<FacetChoice> Nearest)
{
    /// <summary>For an unknown name: one sentence that names the nearest values; null for a known one.</summary>
    public string? Fault => IsKnown ? null
        : Dimension.Shape == FacetShape.Count ? $"'{Label}' is not a number of {Dimension.Name}; expected 12, 10-49, 50- or -9, up to {CountRange.Most}."
        : $"'{Label}' is not {(Dimension == FacetDimension.Author ? "an" : "a")} {Dimension.Name} of any post" + (Nearest.Count == 0 ? "." : $"; did you mean {string.Join(" or ", Nearest.Select(choice => $"'{choice.Value}'"))}?");
}

/// <summary>A value that may be chosen.</summary>
/// <param name="Value">As filters and addresses use it.</param>
/// <param name="Label">As shown to people.</param>
public sealed record FacetChoice(string Value, string Label);
