using PPRNet.Search.Facets;
using PPRNet.Search.Posts;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Benchmarks.Generator;

/// <summary>A question as somebody might put it.</summary>
/// <param name="Kind">What it is an example of.</param>
/// <param name="FirstWord">Its first word that says something, spelled right: what a bare term query looks for in its place.</param>
/// <param name="Request">The request.</param>
internal sealed record LoggedQuery(QueryKind Kind, string FirstWord, SearchRequest Request);

/// <summary>The kinds of questions, all equally often.</summary>
public enum QueryKind { Word, Words, Phrase, Fielded, Filtered, Prefix, Misspelt, Question }

/// <summary>Questions of every kind, the same for the same posts.</summary>
internal sealed class QueryLog
{
    private const int Seed = 4711;

    private readonly Random _random = new(Seed);
    private readonly IReadOnlyList<Post> _posts;
    private readonly ZipfWords _words;

    private QueryLog(IReadOnlyList<Post> posts) => (_posts, _words) = (posts, new ZipfWords(posts.Take(400)));

    public static IReadOnlyList<LoggedQuery> Of(IReadOnlyList<Post> posts, int count)
    {
        var log = new QueryLog(posts);
        return [.. Enumerable.Range(0, count).Select(i => log.Query((QueryKind)(i % Enum.GetValues<QueryKind>().Length)))];
    }

    private LoggedQuery Query(QueryKind kind)
    {
        var word = _words.DrawContent(_random);
        var text = kind switch
        {
            QueryKind.Word or QueryKind.Filtered => word,
            QueryKind.Words => $"{word} {_words.DrawContent(_random)}",
            QueryKind.Phrase => $"\"{TwoWords()}\"",
            QueryKind.Fielded => $"title:{word} {_words.DrawContent(_random)}",
            QueryKind.Prefix => word[..Math.Min(word.Length, 5)] + "*",
            QueryKind.Misspelt => Misspelt(word),
            _ => $"how do I {word} {_words.DrawContent(_random)} with {_words.DrawContent(_random)} clients",
        };
        var firstWord = kind == QueryKind.Phrase ? text.Trim('"').Split(' ')[0] : word;
        return new LoggedQuery(kind, firstWord, new SearchRequest { Query = text, Filters = kind == QueryKind.Filtered ? Filters() : [] });
    }

    private string TwoWords()
    {
        var words = _posts[_random.Next(_posts.Count)].Summary.Split(' ');
        var at = _random.Next(words.Length - 1);
        return $"{words[at]} {words[at + 1]}".Replace(".", "", StringComparison.Ordinal);
    }

    /// <summary>Two neighbouring letters swapped.</summary>
    private string Misspelt(string word)
    {
        var at = _random.Next(1, word.Length - 1);
        return string.Concat(word.AsSpan(0, at), word[at + 1].ToString(), word[at].ToString(), word.AsSpan(at + 2));
    }

    private FacetSelection[] Filters()
    {
        var post = _posts[_random.Next(_posts.Count)];
        return
        [
            new FacetSelection { Dimension = FacetDimension.Topic, AnyOf = [post.Topics[0].Slug] },
            new FacetSelection { Dimension = FacetDimension.Year, Ranges = [new YearRange(post.Posted.Year - 2, post.Posted.Year + 2)] },
        ];
    }
}
