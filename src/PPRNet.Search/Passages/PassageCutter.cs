using PPRNet.Search.Posts;


namespace PPRNet.Search.Passages;

/// <summary>Cuts a long sentence at words, round the part with most matches.</summary>
internal static class PassageCutter
{
    private const string Ellipsis = "…";

    /// <summary>A passage somewhat over the limit is shown whole: a cut would cost more than it saves.</summary>
    public const int Tolerated = PassageChooser.MaxLength + 40;

    /// <summary>The sentences of a text from <paramref name="first"/> to <paramref name="last"/>, cut when they are too long, with their marks.</summary>
    public static MarkedText Cut(ShownPost post, PostField field, int first, int last)
    {
        var (start, end) = (post.Post.Sentences(field)[first].Start, post.Post.Sentences(field)[last].End);
        var matches = post.Matches.In(field);
        if (end - start <= Tolerated) return new MarkedText(post.Post.TextOf(field, first, last), Marking.Marks(matches, start, end));
        var text = post.Post.TextOf(field);
        var (from, to) = BestStretch(text, start, end, matches.ToArray());
        var before = from > start ? Ellipsis : "";
        var after = to < end ? Ellipsis : "";
        var marks = Marking.Marks(matches, from, to).Select(mark => new Mark(mark.Start + before.Length, mark.End + before.Length));
        return new MarkedText(before + text[from..to] + after, [.. marks]);
    }

    /// <summary>The stretch of at most the allowed length, from word to word, with the most weight of matches; the earliest of equals.</summary>
    private static (int From, int To) BestStretch(string text, int start, int end, IReadOnlyList<ConceptMatch> matches)
    {
        var best = (From: start, To: WordEnd(text, start, start + PassageChooser.MaxLength), Weight: -1f);
        foreach (var first in WordStarts(text, start, end, matches))
        {
            var to = first + PassageChooser.MaxLength >= end ? end : WordEnd(text, first, first + PassageChooser.MaxLength);
            var weight = matches.Where(match => match.Place.Start >= first && match.Place.End <= to).Sum(match => match.Weight);
            if (weight > best.Weight) best = (first, to, weight);
        }
        return (best.From, best.To);
    }

    /// <summary>Where a cut may begin: the sentence's start, and a few words before each match.</summary>
    private static IEnumerable<int> WordStarts(string text, int start, int end, IReadOnlyList<ConceptMatch> matches)
    {
        const int Lead = 60;
        yield return start;
        foreach (var place in matches.Select(match => match.Place).Where(place => place.Start >= start && place.End <= end).OrderBy(place => place.Start))
        {
            var at = Math.Max(start, place.Start - Lead);
            while (at > start && at < place.Start && !char.IsWhiteSpace(text[at - 1])) at++;
            yield return at;
        }
    }

    private static int WordEnd(string text, int start, int at)
    {
        var cut = Math.Min(at, text.Length);
        while (cut > start && cut < text.Length && !char.IsWhiteSpace(text[cut])) cut--;
        if (cut == start) cut = char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;     // one endless word
        while (cut > start && char.IsWhiteSpace(text[cut - 1])) cut--;
        return cut;
    }
}
