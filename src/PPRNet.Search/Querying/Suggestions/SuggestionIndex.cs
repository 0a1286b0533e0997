using PPRNet.Search.Searching;

namespace PPRNet.Search.Querying.Suggestions;

/// <summary>
/// Everything that may be suggested, found by the beginnings of its words. The words stand in one sorted array, so that a beginning is a
/// stretch of it; the entries of all words in a stretch lie side by side as well, so that looking one up copies nothing.
/// </summary>
internal sealed class SuggestionIndex
{
    private static readonly int Kinds = Enum.GetValues<SuggestionKind>().Length;

    private readonly SuggestionEntry[] _entries;     // best first: an entry's number is its rank
    private readonly int[][] _wordsOf;               // the numbers of an entry's words, first word first
    private readonly string[] _words;                // sorted
    private readonly int[] _starts;                  // _found[_starts[w].._starts[w + 1]] are the entries with word w
    private readonly int[] _found;

    /// <param name="entries">What may be suggested.</param>
    public SuggestionIndex(IEnumerable<SuggestionEntry> entries)
    {
        _entries = [.. entries.OrderByDescending(entry => entry.Weight).ThenBy(entry => entry.Label, StringComparer.Ordinal).ThenBy(entry => entry.Kind)];
        _words = [.. _entries.SelectMany(entry => entry.Words).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        _wordsOf = [.. _entries.Select(entry => entry.Words.Select(word => Array.BinarySearch(_words, word, StringComparer.Ordinal)).ToArray())];
        (_starts, _found) = Invert(_wordsOf, _words.Length);
    }

    /// <summary>
    /// The best entries of each kind in which every typed word begins a word, those that begin with the first typed word before the others.
    /// </summary>
    /// <param name="typed">Folded words; each may be unfinished.</param>
    /// <param name="mostOfAKind">How many entries of each kind at most.</param>
    public List<SuggestionEntry>[] Find(IReadOnlyList<string> typed, int mostOfAKind)
    {
        var best = new List<int>[Kinds];
        for (var kind = 0; kind < Kinds; kind++) best[kind] = new List<int>(mostOfAKind + 1);
        var stretches = typed.Select(Stretch).ToArray();
        if (stretches.Length > 0)
        {
            var (from, to) = stretches.MinBy(stretch => _starts[stretch.To] - _starts[stretch.From]);
            for (var word = from; word < to; word++)
                for (var at = _starts[word]; at < _starts[word + 1]; at++)
                    if (IsMatch(_found[at], stretches)) Keep(best[(int)_entries[_found[at]].Kind], Place(_found[at], stretches[0]), mostOfAKind);
        }
        return [.. best.Select(places => places.ConvertAll(place => _entries[place % _entries.Length]))];
    }

    /// <summary>The words that begin like this.</summary>
    private (int From, int To) Stretch(string beginning)
    {
        var from = FirstNotBefore(beginning);
        return (from, Math.Max(from, FirstNotBefore(beginning + char.MaxValue)));
    }

    private int FirstNotBefore(string text) => Array.BinarySearch(_words, text, StringComparer.Ordinal) is var at && at < 0 ? ~at : at;

    private bool IsMatch(int entry, (int From, int To)[] stretches)
    {
        foreach (var (from, to) in stretches)
        {
            var has = false;
            foreach (var word in _wordsOf[entry]) has |= word >= from && word < to;
            if (!has) return false;
        }
        return true;
    }

    /// <summary>The entry's rank, behind all others unless its first word begins as typed.</summary>
    private int Place(int entry, (int From, int To) first) =>
        _wordsOf[entry][0] >= first.From && _wordsOf[entry][0] < first.To ? entry : entry + _entries.Length;

    private static void Keep(List<int> best, int place, int most)
    {
        if (best.Count == most && place >= best[^1]) return;
        var at = best.BinarySearch(place);
        if (at >= 0) return;                         // met before under another of its words
        best.Insert(~at, place);
        if (best.Count > most) best.RemoveAt(most);
    }

    private static (int[] Starts, int[] Found) Invert(int[][] wordsOf, int words)
    {
        var starts = new int[words + 1];
        foreach (var word in wordsOf.SelectMany(list => list.Distinct())) starts[word + 1]++;
        for (var word = 0; word < words; word++) starts[word + 1] += starts[word];
        var next = starts[..words];
        var found = new int[starts[words]];
        for (var entry = 0; entry < wordsOf.Length; entry++)
            foreach (var word in wordsOf[entry].Distinct()) found[next[word]++] = entry;
        return (starts, found);
    }
}

/// <summary>Something that may be suggested.</summary>
/// <param name="kind">What it is.</param>
/// <param name="label">As shown to people.</param>
/// <param name="target">Where it leads.</param>
/// <param name="words">The folded words that it is found by, those of the label first; at least one.</param>
/// <param name="weight">The higher, the earlier it is offered among its kind.</param>
/// <param name="count">How many posts it leads to; null when that is to be counted as soon as it is shown.</param>
internal sealed class SuggestionEntry(SuggestionKind kind, string label, SuggestionTarget target, IReadOnlyList<string> words, int weight, int? count)
{
    private int _count = count ?? -1;                // -1: not counted yet; writes race harmlessly with equal values

    public SuggestionKind Kind => kind;

    public string Label => label;

    public IReadOnlyList<string> Words => words;

    public int Weight => weight;

    /// <summary>The suggestion with the number of posts that it leads to.</summary>
    public Suggestion Show(Func<SearchRequest, int> countPosts)
    {
        if (_count < 0) _count = countPosts(target.Request ?? throw new InvalidOperationException($"Nothing can be counted for '{label}'."));
        return new Suggestion(kind, label, target, _count);
    }
}
