using PPRNet.Search.Searching;

namespace PPRNet.Search.Passages;

/// <summary>Turns matched places into marks.</summary>
internal static class Marking
{
    /// <summary>
    /// The marks of a stretch of text, relative to its start. Places that overlap become one mark, so that a phrase is marked once
    /// and nothing that matched inside it is lost; places that reach out of the stretch are left out.
    /// </summary>
    public static IReadOnlyList<Mark> Marks(IReadOnlyList<ConceptMatch> matches, int start, int end)
    {
        var places = new List<Occurrence>(matches.Count);
        foreach (var match in matches)
            if (match.Place.Start >= start && match.Place.End <= end) places.Add(match.Place);
        if (places.Count == 0) return [];
        places.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        var marks = new List<Mark>(places.Count);
        foreach (var place in places)
        {
            var mark = new Mark(place.Start - start, place.End - start);
            if (marks.Count > 0 && mark.Start < marks[^1].End) marks[^1] = new Mark(marks[^1].Start, Math.Max(marks[^1].End, mark.End));
            else marks.Add(mark);
        }
        return marks;
    }
}
