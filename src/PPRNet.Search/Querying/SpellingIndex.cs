using System.Numerics;
using PPRNet.Search.Indexing;
using PPRNet.Search.Text;

namespace PPRNet.Search.Querying;

/// <summary>
/// Finds words of the corpus that are spelled much like a word that it does not know. All words of about its length are looked through, but a
/// mask of the letters that each word holds rules nearly all of them out with one operation, so that no index is needed.
/// </summary>
internal sealed class SpellingIndex
{
    /// <summary>Shorter words are never corrected: too many others lie one letter away.</summary>
    public const int ShortestCorrected = 4;

    /// <summary>From this length on two letters may differ.</summary>
    private const int LongWord = 7;

    /// <summary>
    /// From this length on a word with another first letter is believed without support. Shorter ones have too many neighbours that
    /// are words themselves, and people seldom mistype the first letter.
    /// </summary>
    private const int LongEnoughForAnyStart = 9;

    /// <summary>What each step away must be outweighed by: a word one letter nearer wins, however common the other.</summary>
    private const double StepPenalty = 1000;

    /// <summary>In how many texts of one post two words can stand side by side, in either order.</summary>
    private static readonly int MostSupportInPost = 2 * IndexFields.Searched.Count;

    private readonly (string Word, int DocumentFrequency)[] _words;     // shortest first
    private readonly uint[] _letters;                                   // of each word
    private readonly int[] _starts;                                     // by length: the first word of at least that length
    private readonly Func<string, string, int> _sideBySide;

    /// <param name="vocabulary">Exact terms with their document frequency.</param>
    /// <param name="sideBySide">In how many texts two exact terms stand side by side: the neighbouring words' evidence.</param>
    public SpellingIndex(IEnumerable<(string Word, int DocumentFrequency)> vocabulary, Func<string, string, int> sideBySide)
    {
        _sideBySide = sideBySide;
        _words = [.. vocabulary.Where(word => word.Word.Length >= ShortestCorrected - 1 && word.Word.All(char.IsLetter)).OrderBy(word => word.Word.Length)];
        _letters = [.. _words.Select(word => LettersOf(word.Word))];
        _starts = new int[(_words.Length == 0 ? 0 : _words[^1].Word.Length) + 2];
        for (int length = 0, at = 0; length < _starts.Length; length++)
        {
            while (at < _words.Length && _words[at].Word.Length < length) at++;
            _starts[length] = at;
        }
    }

    /// <summary>The words within the distance that a word of this length allows, nearest and most common first; itself included.</summary>
    public IEnumerable<(string Word, int DocumentFrequency, int Distance)> Similar(string word)
    {
        var limit = MaxDistance(word.Length);
        var letters = LettersOf(word);
        var found = new List<(string Word, int DocumentFrequency, int Distance)>();
        for (int at = StartOf(word.Length - limit), end = StartOf(word.Length + limit + 1); at < end; at++)
        {
            if (BitOperations.PopCount(letters ^ _letters[at]) > 2 * limit) continue;      // each change touches two letters at most
            var distance = Similarity.Distance(word, _words[at].Word, limit);
            if (distance <= limit) found.Add((_words[at].Word, _words[at].DocumentFrequency, distance));
        }
        return found.OrderBy(other => other.Distance).ThenByDescending(other => other.DocumentFrequency).ThenBy(other => other.Word, StringComparer.Ordinal);
    }

    /// <summary>
    /// The word that was probably meant, or null. Between words equally near the more common wins; one that stands side by side with
    /// another word of the query counts more. Where the word typed may well be meant, because it is an English word or because the
    /// candidate begins otherwise, that support is required: "dental" becomes "mental" beside "health", but not beside "anxiety". The
    /// opposite of a word is never its correction.
    /// </summary>
    /// <param name="word">An exact term that the corpus does not have.</param>
    /// <param name="context">The query's other exact terms.</param>
    public string? Correct(string word, IReadOnlyList<string> context)
    {
        if (word.Length < ShortestCorrected || !word.All(char.IsLetter)) return null;
        var isReal = RealWords.Contains(word);
        var others = context.Where(other => other != word).ToList();
        (string Word, double Score)? best = null;
        foreach (var (candidate, frequency, distance) in Similar(word))
        {
            if (Opposites.Are(word, candidate)) continue;
            if (best is { } sofar && Score(frequency, MostSupportInPost * others.Count * (long)frequency, distance) <= sofar.Score) continue;   // no support could be enough
            var support = others.Sum(other => _sideBySide(candidate, other) + _sideBySide(other, candidate));
            var needsSupport = isReal || (candidate[0] != word[0] && word.Length < LongEnoughForAnyStart);
            if (needsSupport && support == 0) continue;
            var score = Score(frequency, support, distance);
            if (best is null || score > best.Value.Score) best = (candidate, score);
        }
        return best?.Word;
    }

    private static double Score(int frequency, long support, int distance) => Math.Log(1.0 + frequency + 4.0 * support) - distance * Math.Log(StepPenalty);

    private int StartOf(int length) => _starts[Math.Clamp(length, 0, _starts.Length - 1)];

    private static int MaxDistance(int length) => length >= LongWord ? 2 : 1;

    /// <summary>A bit for each letter that the word holds; letters outside a–z share bits.</summary>
    private static uint LettersOf(string word)
    {
        var letters = 0u;
        foreach (var c in word) letters |= 1u << (c & 31);
        return letters;
    }
}
