namespace PPRNet.Search.Passages;

/// <summary>Turns matched places into marks.</summary>
internal static class Marking
{
    /// <summary>
    /// The marks of a stretch of text, relative to its start. Places that overlap become one mark, so that a phrase is marked once
    /// and nothing that matched inside it is lost; places that reach out of the stretch are left out.
    /// </summary>
    public static IReadOnlyList<Mark> Marks(ReadOnlySpan<ConceptMatch> matches, int start, int end)
    {
        const int OnStack = 128;
        Span<ulong> places = matches.Length <= OnStack ? stackalloc ulong[OnStack] : new ulong[matches.Length];      // start and end in one number: sorted without calls
        var count = 0;
        foreach (var match in matches)
            if (match.Place.Start >= start && match.Place.End <= end) places[count++] = (ulong)(match.Place.Start - start) << 32 | (uint)(match.Place.End - start);
        if (count == 0) return [];
        places = places[..count];
        places.Sort();
        var marks = new Mark[Join(places)];
        for (var i = 0; i < marks.Length; i++) marks[i] = new Mark((int)(places[i] >> 32), (int)(uint)places[i]);
        return marks;
    }

    /// <summary>Joins the places that overlap and tells how many are left.</summary>
    private static int Join(Span<ulong> places)
    {
        var last = 0;
        foreach (var place in places[1..])
        {
            var (begin, end, reached) = ((uint)(place >> 32), (uint)place, (uint)places[last]);
            if (begin >= reached) places[++last] = place;
            else if (end > reached) places[last] += end - reached;
        }
        return last + 1;
    }
}
