using System.Collections.Frozen;

namespace PPRNet.Search.Text;

/// <summary>
/// Words that say nothing about what is looked for. They stay in the index, since quoted phrases need them; a query leaves them
/// out unless it has no other words.
/// </summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> Words =
        """
        a an and are as at be been being but by can could did do does doing done for from had has have having how i if in into is isnt it its
        may me might must my of on or our shall should so some such than that the their them then there these they this those to us was we
        were what whats when where whether which while who whom whose why will with would you your about any also am
        im ive id dont doesnt cant
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether an exact term says nothing.</summary>
    public static bool Contains(string exactTerm) => Words.Contains(exactTerm);
}
