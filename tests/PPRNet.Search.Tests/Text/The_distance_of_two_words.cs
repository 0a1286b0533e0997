using CsCheck;
using PPRNet.Search.Querying;
using PPRNet.Search.Text;

namespace PPRNet.Search.Tests.Text;

public sealed class The_distance_of_two_words
{
    /// <summary>Few letters, so that words share beginnings, endings and swapped neighbours.</summary>
    private static readonly Gen<string> Words = Gen.Char["abc"].Array[0, 9].Select(letters => new string(letters));

    [Fact]
    public void Is_what_its_definition_says() => Gen.Select(Words, Words, Gen.Int[0, 4]).Sample((a, b, limit) =>
    {
        var distance = Slow(a, b);
        Assert.Equal(distance, Similarity.Distance(a, b));
        Assert.Equal(Math.Min(distance, limit + 1), Similarity.Distance(a, b, limit));
    }, iter: 5_000);

    [Fact]
    public void Decides_which_words_are_similar() => Gen.Select(Words, Words.Array[0, 40]).Sample((word, others) =>
    {
        var vocabulary = others.Distinct().Select((other, i) => (other, i + 1)).ToList();
        var limit = word.Length >= 7 ? 2 : 1;
        var expected = vocabulary.Where(other => other.other.Length >= SpellingIndex.ShortestCorrected - 1 && Slow(word, other.other) <= limit);
        var found = new SpellingIndex(vocabulary, (_, _) => 0).Similar(word).ToList();
        Assert.Equal(expected.OrderBy(other => Slow(word, other.other)).ThenByDescending(other => other.Item2).Select(other => other.other), found.Select(other => other.Word));
        Assert.All(found, other => Assert.Equal(Slow(word, other.Word), other.Distance));
    }, iter: 2_000);

    /// <summary>The recursion of the definition: the last letters are the same, or one was put in, left out or changed, or two were swapped.</summary>
    private static int Slow(string a, string b)
    {
        var known = new Dictionary<(int, int), int>();
        return Of(a.Length, b.Length);

        int Of(int i, int j)
        {
            if (i == 0 || j == 0) return i + j;
            if (known.TryGetValue((i, j), out var distance)) return distance;
            distance = Math.Min(Math.Min(Of(i - 1, j) + 1, Of(i, j - 1) + 1), Of(i - 1, j - 1) + (a[i - 1] == b[j - 1] ? 0 : 1));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) distance = Math.Min(distance, Of(i - 2, j - 2) + 1);
            return known[(i, j)] = distance;
        }
    }
}
