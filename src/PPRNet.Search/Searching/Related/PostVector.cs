using PPRNet.Search.Indexing;
using PPRNet.Search.Posts;
using PPRNet.Search.Text;

namespace PPRNet.Search.Searching.Related;

/// <summary>
/// What a post is about, as weighted words and pairs of words: rare ones and those of the titles weigh more. Of length 1, so that the
/// likeness of two posts is the cosine of their vectors.
/// </summary>
internal sealed class PostVector
{
    /// <summary>The title says what the post is about, the study's title what was asked, the topics where it belongs; the summary gives the detail.</summary>
    private const float TitleWeight = 3, StudyTitleWeight = 2, TopicWeight = 1.5f, SummaryWeight = 1;

    /// <summary>What a pair of neighbours counts beside the two words: "alliance rupture" says more than both apart.</summary>
    private const float PairWeight = 0.5f;

    private readonly Dictionary<string, Weighted> _words = new(StringComparer.Ordinal);
    private readonly IndexSnapshot _index;

    private PostVector(IndexSnapshot index, Post post, bool wholePost)
    {
        _index = index;
        Add(post.Title, TitleWeight, isTitle: true);
        foreach (var citation in post.Citations) Add(citation.Title ?? "", StudyTitleWeight, isTitle: true);
        if (wholePost)
        {
            foreach (var topic in post.Topics) Add(topic.Label, TopicWeight, isTitle: false);
            Add(post.Summary, SummaryWeight, isTitle: false);
        }
        var length = MathF.Sqrt(_words.Values.Sum(word => Damped(word) * Damped(word)));
        foreach (var key in _words.Keys.ToList()) _words[key] = _words[key] with { Share = length == 0 ? 0 : Damped(_words[key]) / length };
    }

    /// <summary>The words and pairs by what they add, heaviest first; ties in order of the alphabet.</summary>
    public IEnumerable<string> Heaviest => _words.OrderByDescending(word => word.Value.Share).ThenBy(word => word.Key, StringComparer.Ordinal).Select(word => word.Key);

    /// <summary>Everything that the post is about.</summary>
    public static PostVector Of(IndexSnapshot index, Post post) => new(index, post, wholePost: true);

    /// <summary>Only what its two titles ask.</summary>
    public static PostVector OfQuestion(IndexSnapshot index, Post post) => new(index, post, wholePost: false);

    /// <summary>The cosine of two vectors.</summary>
    public float LikenessTo(PostVector other)
    {
        var (few, many) = _words.Count < other._words.Count ? (_words, other._words) : (other._words, _words);
        var sum = 0f;
        foreach (var (key, word) in few)
            if (many.TryGetValue(key, out var theirs)) sum += word.Share * theirs.Share;
        return sum;
    }

    /// <summary>What two posts share, heaviest first.</summary>
    public IReadOnlyList<SharedWord> SharedWith(PostVector other) =>
    [
        .. _words.Where(word => other._words.ContainsKey(word.Key)).Select(word => Shared(word.Key, word.Value, other._words[word.Key]))
            .OrderByDescending(word => word.Share).ThenBy(word => word.Key, StringComparer.Ordinal),
    ];

    private static SharedWord Shared(string key, Weighted own, Weighted theirs) => new(key, own.Written, own.Share * theirs.Share, (own.IsInTitle ? 1 : 0) + (theirs.IsInTitle ? 1 : 0));

    private void Add(string text, float weight, bool isTitle)
    {
        TextToken? before = null;
        foreach (var exact in _index.Analysis.Tokens(text, Treatment.Exact))
        {
            if (exact.Length > 1) continue;
            var token = exact with { Term = _index.Analysis.Loose(exact.Term) };
            if (StopWords.Contains(exact.Term) || token.Term.Length < 3)
            {
                before = null;
                continue;
            }
            Add(token.Term, text, token.Start, token.End, weight, isTitle, null);
            if (before is { } first && IsPair(text, first, token)) Add($"{first.Term} {token.Term}", text, first.Start, token.End, weight * PairWeight, isTitle, (first.Term, token.Term));
            before = token;
        }
    }

    private void Add(string key, string text, int start, int end, float weight, bool isTitle, (string First, string Second)? pair)
    {
        if (_words.TryGetValue(key, out var known))
        {
            _words[key] = known with { Frequency = known.Frequency + weight };
            return;
        }
        var written = text[start..end];
        var rarity = pair is { } words ? Math.Max(RarityOf(words.First), RarityOf(words.Second)) : RarityOf(key);
        _words[key] = new Weighted(IsAcronym(written) ? written : written.ToLowerInvariant(), weight, rarity, isTitle, 0);
    }

    /// <summary>Side by side, with only a blank or a hyphen between.</summary>
    private static bool IsPair(string text, TextToken first, TextToken second) => second.Start == first.End + 1 && text[first.End] is ' ' or '-' or '‐' or '–';

    private static bool IsAcronym(string written) => written.Length > 1 && written.Count(char.IsUpper) > 1 && !written.Contains(' ', StringComparison.Ordinal);

    private float RarityOf(string term) =>
        _words.TryGetValue(term, out var known) ? known.Rarity : Bm25.Rarity(_index.Vocabulary.DocumentFrequency(term, Treatment.Loose), _index.Documents);

    /// <summary>Frequent words grow slower than their count, as everywhere in the ranking.</summary>
    private static float Damped(Weighted word) => word.Rarity * Bm25.Saturate(word.Frequency, k1: 2);

    private readonly record struct Weighted(string Written, float Frequency, float Rarity, bool IsInTitle, float Share);
}

/// <summary>A word, or a pair of words, that two posts share.</summary>
/// <param name="Key">Its loose terms.</param>
/// <param name="Written">As the first post writes it.</param>
/// <param name="Share">What it adds to their likeness.</param>
/// <param name="Titles">How many of the two have it in their own title or in that of their study: such words say what a post is about.</param>
internal readonly record struct SharedWord(string Key, string Written, float Share, int Titles);
