using System.Globalization;
using CsCheck;
using PPRNet.Search.Posts;
using PPRNet.Search.Text;

namespace PPRNet.Search.Tests.Text;

public sealed class Sentences(RepositoryIndex repository)
{
    [Theory]
    [InlineData("Flückiger et al. (2018) agree. | It holds.")]
    [InlineData("See Flückiger et al. | The alliance matters.")]
    [InlineData("Some therapies (e.g. CBT) work. | Others do too.")]
    [InlineData("Some therapies, e.g., CBT, work, i.e., Others do.")]
    [InlineData("It was small (p = .05) but real. | It held.")]
    [InlineData("It was small, p < .001. | It held.")]
    [InlineData("The effect was d = 0.5. | The next was larger.")]
    [InlineData("The rate was 23%. | Others had 2.5 of them.")]
    [InlineData("Dr. Smith and Prof. Jones met St. John's staff.")]
    [InlineData("CBT vs. IPT was tested. | Neither won.")]
    [InlineData("CBT vs. Waiting was tested.")]
    [InlineData("It was done in the U.S. and Canada.")]
    [InlineData("It was done in the U.S. | They found little.")]
    [InlineData("She has a Ph.D. | Her clients have none.")]
    [InlineData("She has a Ph.D. in psychology.")]
    [InlineData("See Fig. 2 and No. 3 for ca. 30 cases, cf. Table 1.")]
    [InlineData("The answer is no. | They said so.")]
    [InlineData("J. K. Smith and A.-K. Weber wrote it. | B. Wampold did not.")]
    [InlineData("Author, A. B., . . . Writer, C. (2018). | A title. | Some Journal, 3, 1-2.")]
    [InlineData("\"Does it help?\" | They asked.")]
    [InlineData("“It helps.” | They agreed.")]
    [InlineData("It helps (so they say.) | Others doubt it.")]
    [InlineData("Wait... | They waited.")]
    [InlineData("It works… | Or does it?! | Yes!")]
    [InlineData("Read https://doi.org/10.1037/a0035. | Then ask.")]
    [InlineData("See 10.1002/jclp.22.b and www.example.org/a.b for more.")]
    [InlineData("1. Ask. | 2. Listen.")]
    [InlineData("iCBT works. | eHealth does too.")]
    [InlineData("At 9 a.m. the group met. | It ended at 5 p.m. | They left.")]
    [InlineData("Smith Jr. wrote to Acme Inc. about it.")]
    [InlineData("One paragraph\nAnother paragraph. | Its second sentence.")]
    public void Are(string marked)
    {
        var text = marked.Replace(" | ", " ", StringComparison.Ordinal);
        var expected = marked.Split(" | ").SelectMany(part => part.Split('\n'));
        Assert.Equal(expected, SentenceSplitter.Split(text).Select(sentence => text[sentence.Start..sentence.End]));
    }

    [Fact]
    public void Hold_every_character_that_is_not_blank_once_and_in_order() => Gen.OneOf(
        Gen.OneOf(". ", "? ", "\n", "…", "\"", ")", "e.g. ", "p = .05 ", "A. ", "Word ", "word ", "12 ", "😀 ", "et al. "), Gen.String[0, 4]).Array[0, 40].Select(string.Concat).Sample(text =>
    {
        var end = 0;
        var kept = "";
        foreach (var sentence in SentenceSplitter.Split(text))
        {
            Assert.True(sentence.Start >= end && sentence.End > sentence.Start);
            Assert.False(char.IsWhiteSpace(text[sentence.Start]) || char.IsWhiteSpace(text[sentence.End - 1]));
            kept += text[sentence.Start..sentence.End];
            end = sentence.End;
        }
        Assert.Equal(text.Where(c => !char.IsWhiteSpace(c)), kept.Where(c => !char.IsWhiteSpace(c)));
    }, iter: 5_000);

    /// <summary>Every doubtful stop of the whole corpus with the decision taken there. After a change look at the difference, then write it anew with APPROVE=1.</summary>
    [Fact]
    public void End_where_a_person_approved()
    {
        var decisions = new SortedDictionary<string, (int Count, string Example)>(StringComparer.Ordinal);
        foreach (var post in repository.Index.Corpus.Posts)
            foreach (var field in Enum.GetValues<PostField>())
                foreach (var (form, example) in Decisions(post.TextOf(field)))
                    decisions[form] = decisions.TryGetValue(form, out var known) ? (known.Count + 1, known.Example) : (1, example);
        var received = string.Concat(decisions.Select(decision => string.Create(CultureInfo.InvariantCulture, $"{decision.Key}\t{decision.Value.Count}\t{decision.Value.Example}\n")));
        var path = Repository.Path("tests", "PPRNet.Search.Tests", "Text", "data", "approved-boundaries.txt");
        if (Environment.GetEnvironmentVariable("APPROVE") == "1") File.WriteAllText(path, received);
        Assert.Equal(File.ReadAllText(path), received);
    }

    /// <summary>
    /// The stops before a blank at which a plain rule ("a stop, a blank and a capital end a sentence") may fail: after an abbreviation, an
    /// initial or a number, before or after a quote or bracket, or before a small letter.
    /// </summary>
    private static IEnumerable<(string Form, string Example)> Decisions(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('.' or '!' or '?' or '…')) continue;
            var end = i + 1;
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && !char.IsLetterOrDigit(text[end])) end++;
            if (end >= text.Length - 1 || text[end] != ' ') continue;
            var start = text.LastIndexOf(' ', i) + 1;
            var (before, next) = (text[start..end], text[end + 1]);
            var isPlain = before.Length > 4 && before[..^1].All(char.IsLower) && char.IsUpper(next);
            if (isPlain) continue;
            var decision = SentenceSplitter.EndAt(text, i) is null ? "goes on" : "ends";
            yield return ($"{decision}\t{FormOf(before)}\tbefore {KindOf(next)}", $"{text[Math.Max(0, i - 30)..end]} ¦ {text[(end + 1)..Math.Min(text.Length, end + 25)]}".Replace('\n', ' '));
        }
    }

    /// <summary>Long words, numbers and initials by their form; abbreviations as they are.</summary>
    private static string FormOf(string before)
    {
        var letters = before.Trim('(', '[', '"', '“', '‘', '\'');
        if (letters.Any(char.IsDigit)) return "number" + before[^1];
        if (letters.Length == 2 && char.IsUpper(letters[0])) return "initial.";
        return letters.Length > 7 && !letters[..^1].Contains('.', StringComparison.Ordinal) ? "long word" + string.Concat(before.Reverse().TakeWhile(c => !char.IsLetter(c)).Reverse()) : before;
    }

    private static string KindOf(char c) => char.IsUpper(c) ? "a capital" : char.IsLower(c) ? "a small letter" : char.IsDigit(c) ? "a digit" : $"'{c}'";
}
