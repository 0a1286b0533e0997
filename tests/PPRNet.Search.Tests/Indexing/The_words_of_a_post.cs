using System.Globalization;
using PPRNet.Search.Indexing;
using PPRNet.Search.Text;

namespace PPRNet.Search.Tests.Indexing;

public sealed class The_words_of_a_post
{
    private static readonly TextAnalysis Analysis = new(Lexicon.Empty);

    [Fact]
    public void Come_back_as_they_were_counted()
    {
        var words = Kept("Therapists' Therapy. The therapist is in therapy; naïve therapists are not. p = .05. Ask therapists!");
        Assert.Equal(
            ["ask 1", "naive 1", "not 1", "therapist 1", "therapists 3", "therapy 2"],
            words.Select(word => string.Create(CultureInfo.InvariantCulture, $"{word.Word} {word.Count}")));
    }

    [Fact]
    public void Are_kept_whatever_they_are()
    {
        var long1 = new string('a', 500);
        var words = Kept($"Ωμέγα {long1} {string.Join(' ', Enumerable.Repeat("echo", 300))}");
        Assert.Contains(("echo", 255), words);
        Assert.Contains(words, word => word.Word.StartsWith("ωμεγα", StringComparison.Ordinal));
    }

    [Fact]
    public void Leave_out_what_four_endless_words_give_together()
    {
        var endless = string.Join('-', Enumerable.Repeat(new string('a', 64), 4));
        Assert.Equal([(new string('a', 64), 4), ("echo", 1)], Kept($"{endless} echo"));
    }

    private static List<(string Word, int Count)> Kept(string text) => Read(WordColumn.Encode(Analysis.Tokens(text, Treatment.Exact)));

    internal static List<(string Word, int Count)> Read(ReadOnlySpan<byte> bytes)
    {
        var words = new List<(string Word, int Count)>();
        WordColumn.Decode(bytes, (word, count) => words.Add((word.ToString(), count)));
        return words;
    }
}
