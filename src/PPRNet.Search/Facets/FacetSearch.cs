namespace PPRNet.Search.Facets;

/// <summary>Finds labels by the beginnings of their words; case, accents and punctuation do not matter.</summary>
internal static class FacetSearch
{
    /// <param name="label">The label looked into.</param>
    /// <param name="typed">What was typed, as a key (<see cref="FacetKeys.OfName"/>).</param>
    public static bool Matches(string label, string typed)
    {
        var words = "-" + FacetKeys.OfName(label);
        foreach (var word in typed.Split('-', StringSplitOptions.RemoveEmptyEntries))
            if (!words.Contains("-" + word, StringComparison.Ordinal)) return false;
        return true;
    }
}
