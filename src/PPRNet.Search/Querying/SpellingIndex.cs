using System.Numerics;
using PPRNet.Search.Text;

namespace PPRNet.Search.Querying;

/// <summary>
/// Finds words of the corpus that are spelled much like a word that it does not know. The whole vocabulary is looked through, but a
/// mask of the letters that each word holds rules nearly all of it out with one operation, so that no index is needed.
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

    private readonly List<(string Word, int DocumentFrequency, uint Letters)> _words;
    private readonly Func<string, string, int> _sideBySide;

    /// <param name="vocabulary">Exact terms with their document frequency.</param>
    /// <param name="sideBySide">In how many posts two exact terms stand side by side: the neighbouring words' evidence.</param>
    public SpellingIndex(IEnumerable<(string Word, int DocumentFrequency)> vocabulary, Func<string, string, int> sideBySide)
    {
        _sideBySide = sideBySide;
        _words = [.. vocabulary
            .Where(word => word.Word.Length >= ShortestCorrected - 1 && word.Word.All(char.IsLetter))
            .Select(word => (word.Word, word.DocumentFrequency, LettersOf(word.Word)))];
    }

    /// <summary>The words within the distance that a word of this length allows, nearest and most common first; itself included.</summary>
    public IEnumerable<(string Word, int DocumentFrequency, int Distance)> Similar(string word)
    {
        var limit = MaxDistance(word.Length);
        var letters = LettersOf(word);
        var found = new List<(string Word, int DocumentFrequency, int Distance)>();
        foreach (var (other, frequency, otherLetters) in _words)
        {
            if (BitOperations.PopCount(letters ^ otherLetters) > 2 * limit) continue;      // each change touches two letters at most
            var distance = Similarity.Distance(word, other, limit);
            if (distance <= limit) found.Add((other, frequency, distance));
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
            var support = others.Sum(other => _sideBySide(candidate, other) + _sideBySide(other, candidate));
            var needsSupport = isReal || (candidate[0] != word[0] && word.Length < LongEnoughForAnyStart);
            if (needsSupport && support == 0) continue;
            var score = Math.Log(1.0 + frequency + 4.0 * support) - distance * Math.Log(StepPenalty);
            if (best is null || score > best.Value.Score) best = (candidate, score);
        }
        return best?.Word;
    }

    private static int MaxDistance(int length) => length >= LongWord ? 2 : 1;

    /// <summary>A bit for each letter that the word holds; letters outside a–z share bits.</summary>
    private static uint LettersOf(string word)
    {
        var letters = 0u;
        foreach (var c in word) letters |= 1u << (c & 31);
        return letters;
    }
}
