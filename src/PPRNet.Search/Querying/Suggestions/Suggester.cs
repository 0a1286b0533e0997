using PPRNet.Search.Facets;
using PPRNet.Search.Indexing;
using PPRNet.Search.Posts;
using PPRNet.Search.Searching;
using PPRNet.Search.Text;

namespace PPRNet.Search.Querying.Suggestions;

/// <summary>Suggests while a query is typed. Made once for an index.</summary>
internal sealed class Suggester
{
    /// <summary>Titles come from this many posts at most, the newest, and phrases from fewer, so that a corpus of any size is ready soon.</summary>
    private const int MostPosts = 5_000;
    private const int MostPostsForPhrases = 1_500;

    /// <summary>Each is counted by a search while the reader types.</summary>
    private const int MostCompletions = 2;

    private readonly SuggestionIndex _index;

    public Suggester(IndexSnapshot index)
    {
        var newest = index.NewestPosts(MostPosts);
        _index = new SuggestionIndex(
        [
            .. Values(index, FacetDimension.Topic, SuggestionKind.Topic),
            .. Phrases(newest.Take(MostPostsForPhrases), index.Analysis),
            .. Titles(newest, index.Analysis),
            .. Values(index, FacetDimension.Author, SuggestionKind.Author),
            .. Values(index, FacetDimension.Journal, SuggestionKind.Journal),
        ]);
    }

    /// <summary>Up to <paramref name="limit"/> suggestions in the order of their kinds; each kind gets its share of the places.</summary>
    /// <param name="typed">What stands in the search box.</param>
    /// <param name="limit">The highest number wanted.</param>
    /// <param name="count">Counts the posts that a search leads to.</param>
    public IReadOnlyList<Suggestion> Suggest(string typed, int limit, Func<SearchRequest, int> count)
    {
        var (words, starts) = TypedWords(typed.Length <= QueryGrammar.MaxLength ? typed : typed[..QueryGrammar.MaxLength]);
        if (words.Count == 0 || limit < 1) return [];
        var found = _index.Find(words, limit);
        if (found.All(entries => entries.Count == 0)) found[(int)SuggestionKind.Phrase].AddRange(Completions(typed, words, starts));
        var taken = Share(found, limit);
        return [.. found.SelectMany((entries, kind) => entries.Take(taken[kind])).Select(entry => entry.Show(count)).Where(suggestion => suggestion.Count > 0)];
    }

    /// <summary>
    /// When nothing holds all the words, the last ones are finished and the others stay as they were typed: as many of the last ones as begin
    /// a phrase together.
    /// </summary>
    private IEnumerable<SuggestionEntry> Completions(string typed, List<string> words, List<int> starts)
    {
        if (!char.IsLetterOrDigit(typed[^1])) return [];
        for (var first = 1; first < words.Count; first++)
        {
            var head = typed[..starts[first]];
            var phrases = _index.Find(words[first..], MostCompletions)[(int)SuggestionKind.Phrase]
                .Where(phrase => phrase.Words[0].StartsWith(words[first], StringComparison.Ordinal))
                .Select(phrase => new SuggestionEntry(SuggestionKind.Phrase, head + phrase.Label, new SuggestionTarget.Query(head + phrase.Label), phrase.Words, phrase.Weight, count: null))
                .ToList();
            if (phrases.Count > 0) return phrases;
        }
        return [];
    }

    /// <summary>One place for each kind in turn, until all places or all entries are given away.</summary>
    private static int[] Share(List<SuggestionEntry>[] found, int limit)
    {
        var taken = new int[found.Length];
        for (var left = Math.Min(limit, found.Sum(entries => entries.Count)); left > 0;)
            for (var kind = 0; kind < found.Length && left > 0; kind++)
                if (taken[kind] < found[kind].Count)
                {
                    taken[kind]++;
                    left--;
                }
        return taken;
    }

    private static IEnumerable<SuggestionEntry> Values(IndexSnapshot index, FacetDimension dimension, SuggestionKind kind)
    {
        var column = index.Facet(dimension);
        var uses = column.Uses();
        for (var i = 0; i < column.Values.Count; i++)
        {
            var (key, label) = column.Values[i];
            var names = dimension == FacetDimension.Topic && index.Topics.Find(key) is { } topic ? $"{label} {topic.SourceLabel}" : label;
            if (WordsOf(names, index.Analysis) is { Count: > 0 } words)
                yield return new SuggestionEntry(kind, label, new SuggestionTarget.Filter(dimension, key), words, uses[i], uses[i]);
        }
    }

    /// <summary>Of phrases that differ only in their endings, and so lead to the same posts, the most used one.</summary>
    private static IEnumerable<SuggestionEntry> Phrases(IEnumerable<Post> posts, TextAnalysis analysis)
    {
        var phrases = new FrequentPhrases();
        foreach (var post in posts) phrases.Add([post.Title, post.Summary, post.Implications]);
        return phrases.Find()
            .GroupBy(phrase => string.Join(' ', analysis.Tokens(phrase.Label, Treatment.Loose).Select(token => token.Term)), StringComparer.Ordinal)
            .Select(alike => alike.OrderByDescending(phrase => phrase.Posts).ThenBy(phrase => phrase.Label, StringComparer.Ordinal).First())
            .Select(phrase => new SuggestionEntry(SuggestionKind.Phrase, phrase.Label, new SuggestionTarget.Query(phrase.Label), WordsOf(phrase.Label, analysis), phrase.Posts, count: null));
    }

    /// <summary>The newest first.</summary>
    private static IEnumerable<SuggestionEntry> Titles(IReadOnlyList<Post> posts, TextAnalysis analysis) =>
        from post in posts
        let words = WordsOf(post.Title, analysis)
        where words.Count > 0
        select new SuggestionEntry(SuggestionKind.Title, post.Title, new SuggestionTarget.Post(post.Id), words, post.Posted.Ordinal, count: 1);

    /// <summary>Both the parts of a compound and their joined form, since either may be typed.</summary>
    private static List<string> WordsOf(string text, TextAnalysis analysis) => [.. analysis.Tokens(text, Treatment.Exact).Select(token => token.Term)];

    private static (List<string> Words, List<int> Starts) TypedWords(string text)
    {
        var (words, starts) = (new List<string>(), new List<int>());
        var scanner = new WordScanner(text);
        while (scanner.Next())
        {
            words.Add(scanner.Word);
            starts.Add(scanner.Start);
        }
        return (words, starts);
    }
}
