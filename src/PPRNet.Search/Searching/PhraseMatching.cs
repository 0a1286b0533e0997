using PPRNet.Search.Querying;

namespace PPRNet.Search.Searching;

/// <summary>Finds where several terms of one text form a phrase, from their positions.</summary>
internal static class PhraseMatching
{
    /// <summary>Occurrences in which each term stands exactly at its place.</summary>
    public static void SideBySide(List<Occurrence>[] positions, IReadOnlyList<PlacedTerm> terms, List<Occurrence> found)
    {
        var next = new int[positions.Length];
        foreach (var first in positions[0])
        {
            var whole = first;
            var complete = true;
            for (var i = 1; i < positions.Length && complete; i++)
            {
                var wanted = first.Position + terms[i].Position - terms[0].Position;
                while (next[i] < positions[i].Count && positions[i][next[i]].Position < wanted) next[i]++;
                complete = next[i] < positions[i].Count && positions[i][next[i]].Position == wanted;
                if (complete) whole = Join(whole, positions[i][next[i]]);
            }
            if (complete) found.Add(whole);
        }
    }

    /// <summary>
    /// Shortest stretches that hold every term once, in any order, with at most <paramref name="slop"/> other words between them.
    /// </summary>
    /// <param name="positions">Occurrences of each term.</param>
    /// <param name="slop">Other words allowed inside a stretch.</param>
    /// <param name="found">Receives the stretches.</param>
    /// <param name="words">Receives the terms inside them one by one: what lies between did not match.</param>
    public static void Near(List<Occurrence>[] positions, int slop, List<Occurrence> found, List<Occurrence> words)
    {
        var at = new int[positions.Length];
        while (true)
        {
            var (lowest, whole) = Stretch(positions, at);
            var spare = whole.LastPosition - whole.Position + 1 - positions.Length;
            if (spare <= slop && AreDistinct(positions, at) && (found.Count == 0 || found[^1].LastPosition < whole.Position))
            {
                found.Add(whole);
                for (var i = 0; i < at.Length; i++) words.Add(positions[i][at[i]]);
            }
            if (++at[lowest] == positions[lowest].Count) return;
        }
    }

    private static (int Lowest, Occurrence Whole) Stretch(List<Occurrence>[] positions, int[] at)
    {
        var lowest = 0;
        var whole = positions[0][at[0]];
        for (var i = 1; i < at.Length; i++)
        {
            var other = positions[i][at[i]];
            if (other.Position < positions[lowest][at[lowest]].Position) lowest = i;
            whole = Join(whole, other);
        }
        return (lowest, whole);
    }

    /// <summary>One word can not serve for two: "therapy therapy"~2 needs it twice.</summary>
    private static bool AreDistinct(List<Occurrence>[] positions, int[] at)
    {
        for (var i = 1; i < at.Length; i++)
            for (var j = 0; j < i; j++)
                if (positions[i][at[i]].Position == positions[j][at[j]].Position) return false;
        return true;
    }

    private static Occurrence Join(Occurrence a, Occurrence b) => new(
        Math.Min(a.Position, b.Position), Math.Max(a.LastPosition, b.LastPosition), Math.Min(a.Start, b.Start), Math.Max(a.End, b.End));
}
