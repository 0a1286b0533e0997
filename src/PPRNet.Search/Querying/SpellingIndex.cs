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

    /// <summary>How many times as common a word with another first letter must be: people seldom mistype the first letter.</summary>
    private const int FirstLetterPenalty = 8;

    private readonly List<(string Word, int DocumentFrequency, uint Letters)> _words;
    private readonly Func<string, string, int> _together;

    /// <param name="vocabulary">Exact terms with their document frequency.</param>
    /// <param name="together">In how many posts two exact terms stand together: the neighbouring words' evidence.</param>
    public SpellingIndex(IEnumerable<(string Word, int DocumentFrequency)> vocabulary, Func<string, string, int> together)
    {
        _together = together;
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
    /// The word that was probably meant, or null. Between words equally near the more common wins; words that stand together with the
    /// query's other words count more. A word that is a real English word one letter from the candidate needs that support:
    /// "dental" becomes "mental" only beside words that go with "mental".
    /// </summary>
    /// <param name="word">An exact term that the corpus does not have.</param>
    /// <param name="context">The query's other exact terms.</param>
    public string? Correct(string word, IReadOnlyList<string> context)
    {
        if (word.Length < ShortestCorrected || !word.All(char.IsLetter)) return null;
        var needsSupport = RealWords.Contains(word);
        var others = context.Where(other => other != word).ToList();
        (string Word, double Score)? best = null;
        foreach (var (candidate, frequency, distance) in Similar(word))
        {
            var support = others.Sum(other => _together(candidate, other));
            if (needsSupport && support == 0) continue;
            var evidence = 1.0 + frequency + 4.0 * support;
            if (candidate[0] != word[0]) evidence /= FirstLetterPenalty;
            var score = Math.Log(evidence) - distance * Math.Log(1000);
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
