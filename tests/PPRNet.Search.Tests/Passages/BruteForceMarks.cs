using PPRNet.Search.Passages;
using PPRNet.Search.Posts;
using PPRNet.Search.Querying;
using PPRNet.Search.Text;

namespace PPRNet.Search.Tests.Passages;

/// <summary>
/// Marks a text the slow and obvious way: analyses it again and looks at every word for every way in which a concept may stand there.
/// Knows nothing of the index.
/// </summary>
internal static class BruteForceMarks
{
    /// <summary>The places that match in a text, as starts and ends.</summary>
    public static List<(int Start, int End)> Places(string text, PostField field, IEnumerable<Concept> concepts, TextAnalysis analysis) =>
    [
        .. from concept in concepts
           where concept.Fields.Any(searched => searched.ToString() == field.ToString())
           from alternative in concept.Alternatives
           from place in Places(analysis.Tokens(text, alternative.Treatment), alternative)
           select place,
    ];

    /// <summary>How often an alternative stands in a text.</summary>
    public static int Count(IReadOnlyList<TextToken> tokens, Alternative alternative) =>
        alternative.Slop > 0 && alternative.Terms.Count > 1 ? Near(tokens, alternative).Count() / alternative.Terms.Count : Places(tokens, alternative with { Slop = 0 }).Count();

    /// <summary>The places inside a stretch as marks relative to it; those that overlap are one.</summary>
    public static List<Mark> Marks(IEnumerable<(int Start, int End)> places, int from, int to)
    {
        var isMarked = new int[to - from];          // number of the mark that a character lies in; 0 for none
        var number = 0;
        foreach (var (start, end) in places.Where(place => place.Start >= from && place.End <= to).OrderBy(place => place.Start).ThenByDescending(place => place.End))
        {
            var known = isMarked[start - from];
            var mark = known > 0 ? known : ++number;
            for (var i = start; i < end; i++) isMarked[i - from] = mark;
        }
        return [.. Enumerable.Range(1, number).Select(mark => new Mark(Array.IndexOf(isMarked, mark), Array.LastIndexOf(isMarked, mark) + 1))];
    }

    private static IEnumerable<(int Start, int End)> Places(IReadOnlyList<TextToken> tokens, Alternative alternative)
    {
        if (alternative.Slop > 0) return Near(tokens, alternative);
        var first = alternative.Terms[0];
        return from begin in tokens
               where begin.Term == first.Term
               let parts = alternative.Terms.Select(term => tokens.Where(token => token.Term == term.Term && token.Position == begin.Position + term.Position - first.Position).ToList()).ToList()
               where parts.TrueForAll(part => part.Count > 0)
               let all = parts.Select(part => part[0]).ToList()
               select (all.Min(token => token.Start), all.Max(token => token.End));
    }

    /// <summary>From left to right, the shortest stretch that begins at each place and holds every word, if it is short enough and begins after the last.</summary>
    private static IEnumerable<(int Start, int End)> Near(IReadOnlyList<TextToken> tokens, Alternative alternative)
    {
        var terms = alternative.Terms.Select(term => term.Term).ToList();
        var after = -1;
        foreach (var begin in tokens.Where(token => terms.Contains(token.Term)))
        {
            var words = terms.Select(term => tokens.Where(token => token.Term == term && token.Position >= begin.Position).Take(1).ToList()).ToList();
            if (begin.Position <= after || words.Exists(word => word.Count == 0)) continue;
            var all = words.ConvertAll(word => word[0]);
            var last = all.Max(token => token.Position);
            if (last - begin.Position + 1 - terms.Count > alternative.Slop || all.Select(token => token.Position).Distinct().Count() < all.Count) continue;
            after = last;
            foreach (var token in all) yield return (token.Start, token.End);
        }
    }
}
