using CsCheck;
using PPRNet.Search.Querying.Suggestions;

namespace PPRNet.Search.Tests.Querying.Suggestions;

public sealed class A_suggestion(RepositoryIndex repository)
{
    private readonly TestIndex _index = repository.Index;

    [Fact]
    public void Shows_the_number_of_posts_that_it_leads_to()
    {
        var beginnings = Gen.OneOf(_index.Corpus.Posts.SelectMany(post => post.Title.Split(' ').Concat(post.Summary.Split(' '))).Distinct().ToArray());
        var typed = Gen.Select(beginnings, beginnings, Gen.Int[1, 9], Gen.Bool, (a, b, letters, two) => (two ? a + " " : "") + b[..Math.Min(letters, b.Length)]);
        typed.Sample(
            text =>
            {
                foreach (var suggestion in _index.Engine.Suggest(text, 12))
                {
                    var got = suggestion.Target is SuggestionTarget.Post post ? _index.Engine.Find(post.Id) is null ? 0 : 1 : _index.Engine.Search(suggestion.Target.Request!).Total;
                    Assert.Equal(got, suggestion.Count);
                    Assert.NotEqual(0, got);
                }
            },
            iter: 300,
            threads: 1);
    }

    [Theory]
    [InlineData("attrit", SuggestionKind.Topic, "Attendance, Attrition, and Drop-Out")]
    [InlineData("ADHERAN", SuggestionKind.Topic, "Adherence")]
    [InlineData("therapeutic all", SuggestionKind.Phrase, "therapeutic alliance")]
    [InlineData("burno", SuggestionKind.Phrase, "burnout")]
    [InlineData("psychotherapists bur", SuggestionKind.Title, "Burnout in Psychotherapists")]
    [InlineData("selfh", SuggestionKind.Phrase, "self-harm")]
    [InlineData("fluck", SuggestionKind.Author, "Flückiger, C.")]
    [InlineData("flück", SuggestionKind.Author, "Flückiger, C.")]
    [InlineData("consulting", SuggestionKind.Journal, "Journal of Consulting and Clinical Psychology")]
    public void Is_found_by_the_beginning_of_any_word(string typed, SuggestionKind kind, string label) =>
        Assert.Contains((kind, label), _index.Engine.Suggest(typed, 20).Select(suggestion => (suggestion.Kind, suggestion.Label)));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"-(")]
    [InlineData("qqqqxz")]
    public void Is_not_made_out_of_nothing(string typed) => Assert.Empty(_index.Engine.Suggest(typed, 10));

    [Fact]
    public void Finishes_the_last_word_of_a_question_that_no_phrase_holds()
    {
        var finished = _index.Engine.Suggest("how do I repair an alliance ruptu", 10);
        Assert.Contains("how do I repair an alliance ruptures", finished.Select(suggestion => suggestion.Label));
    }

    [Fact]
    public void Leaves_places_to_every_kind_and_keeps_to_the_limit()
    {
        var kinds = _index.Engine.Suggest("p", 10);
        Assert.Equal(10, kinds.Count);
        Assert.Equal(Enum.GetValues<SuggestionKind>(), kinds.Select(suggestion => suggestion.Kind).Distinct());
    }

    [Fact]
    public void Comes_in_the_same_order_every_time() => Assert.Equal(_index.Engine.Suggest("ther", 12), _index.Engine.Suggest("ther", 12));

    [Fact]
    public void Of_a_phrase_is_written_with_as_few_capitals_as_the_posts_write_it()
    {
        var posts = Enumerable.Range(1, 3).Select(i => Some.Post($"2018-0{i}-post", summary: i == 2 ? "A good CBT plan; Safety planning helps." : "Safety planning helps in CBT."));
        using var index = TestIndex.Of([.. posts]);
        Assert.Equal(["safety planning", "safety"], index.Engine.Suggest("saf", 5).Select(suggestion => suggestion.Label).Order().Reverse());
        Assert.Equal("CBT", index.Engine.Suggest("cb", 5).Single().Label);
    }

    [Fact]
    public void Of_words_that_differ_only_in_their_ending_is_made_once()
    {
        var posts = Enumerable.Range(1, 3).Select(i => Some.Post($"2018-0{i}-post", summary: i == 1 ? "Ruptures." : "Ruptures. (Rupture.)"));
        using var index = TestIndex.Of([.. posts]);
        var suggestion = Assert.Single(index.Engine.Suggest("rup", 5));
        Assert.Equal(3, suggestion.Count);
    }
}
