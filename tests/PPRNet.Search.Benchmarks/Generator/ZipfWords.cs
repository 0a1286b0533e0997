using PPRNet.Search.Posts;
using PPRNet.Search.Text;

namespace PPRNet.Search.Benchmarks.Generator;

/// <summary>Draws words as texts use them: the corpus's own words by their rank, the n-th about 1/n times as often as the first (G. K. Zipf).</summary>
internal sealed class ZipfWords
{
    private readonly string[] _words;
    private readonly double[] _upTo;

    public ZipfWords(IEnumerable<Post> posts)
    {
        var analysis = new TextAnalysis(Lexicon.Empty);
        _words = [.. posts.SelectMany(post => analysis.Tokens(post.Summary + "\n" + post.Implications, Treatment.Exact))
            .Where(token => token.Length == 1)
            .GroupBy(token => token.Term, StringComparer.Ordinal)
            .OrderByDescending(word => word.Count()).ThenBy(word => word.Key, StringComparer.Ordinal)
            .Select(word => word.Key)];
        _upTo = new double[_words.Length];
        for (var rank = 0; rank < _words.Length; rank++) _upTo[rank] = (rank == 0 ? 0 : _upTo[rank - 1]) + 1.0 / (rank + 1);
    }

    public string Draw(Random random)
    {
        var at = Array.BinarySearch(_upTo, random.NextDouble() * _upTo[^1]);
        return _words[at < 0 ? Math.Min(~at, _words.Length - 1) : at];
    }

    /// <summary>A word that says something: not one of the most frequent.</summary>
    public string DrawContent(Random random)
    {
        string word;
        do word = Draw(random);
        while (StopWords.Contains(word) || word.Length < 4);
        return word;
    }

    public string DrawMany(Random random, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Draw(random)));
}
