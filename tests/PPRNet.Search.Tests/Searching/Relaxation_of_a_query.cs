using CsCheck;
using PPRNet.Search.Indexing;
using PPRNet.Search.Querying;
using PPRNet.Search.Searching;
using PPRNet.Search.Text;

namespace PPRNet.Search.Tests.Searching;

public sealed class Relaxation_of_a_query
{
    [Fact]
    public void Gives_up_the_common_words_first_and_says_so()
    {
        using var world = TestIndex.Of(
        [
            Some.Post("2018-01-all", summary: "Grief and therapy of parents."),
            Some.Post("2018-02-rare", summary: "Grief and sorrow of parents."),
            .. Enumerable.Range(10, 20).Select(i => Some.Post($"2017-01-p{i}", summary: "Therapy and nothing else.")),
        ]);
        var page = world.Engine.Search(new SearchRequest { Query = "grief therapy" });
        Assert.Equal(["2018-01-all", "2018-02-rare"], page.Hits.Select(hit => hit.Post.Id.Value));
        Assert.Equal(new Relaxation(1, "Only one summary has all the words, so summaries with most of them are shown as well."), page.Interpretation.Relaxed);
    }

    [Fact]
    public void Is_not_needed_where_a_handful_has_all_the_words()
    {
        using var world = TestIndex.Of(
        [
            .. Enumerable.Range(10, 5).Select(i => Some.Post($"2017-01-p{i}", summary: "Grief and therapy.")),
            Some.Post("2018-02-rare", summary: "Grief after a loss."),
        ]);
        var page = world.Engine.Search(new SearchRequest { Query = "grief therapy" });
        Assert.Equal(5, page.Total);
        Assert.Null(page.Interpretation.Relaxed);
    }

    [Theory]
    [InlineData("grief therapy -loss", "2017-03-old 2018-01-all")]      // what was excluded stays out
    [InlineData("grief therapy year:2018", "2018-01-all 2018-02-rare")] // the year stays wanted
    [InlineData("therapy summary:grief", "2018-01-all")]                // and so does what was asked of a field
    [InlineData("\"grief therapy\" loss", "2018-02-rare")]              // a quoted phrase is one part among others
    public void Keeps_what_was_insisted_on(string query, string expected)
    {
        using var world = TestIndex.Of(
            Some.Post("2018-01-all", summary: "Grief and therapy of parents."),
            Some.Post("2018-02-rare", title: "Grief", summary: "After a loss."),
            Some.Post("2017-03-old", posted: "2017-03", title: "Therapy", summary: "Nothing else."));
        Assert.Equal(expected.Split(' ').Order(), world.Ids(query).Order());
    }

    [Theory]
    [InlineData("grief therapy")]
    [InlineData("how do parents get over their grief after therapy of a loss")]
    public void Is_off_when_only_exact_words_are_wanted(string query)
    {
        using var world = TestIndex.Of(Some.Post("2018-02-rare", summary: "Grief after a loss."));
        Assert.Empty(world.Ids(new SearchRequest { Query = query, Exact = true }));
    }

    /// <summary>
    /// Words of the corpus: without relaxation every further word can only take posts away. Where it joins the word before it ("premature
    /// termination", which also means "drop-out"), another thing is asked for, and the rule says nothing.
    /// </summary>
    [Fact]
    public void Aside_a_further_word_never_finds_more()
    {
        using var world = TestIndex.OfRepository();
        var index = IndexSnapshot.Open(world.Store.PathOf(world.Store.Current!));
        try
        {
            var words = index.Vocabulary.All(Treatment.Exact).Select(word => word.Term).Where(term => term.All(char.IsLetter)).ToArray();
            Gen.Int[0, words.Length - 1].Select(i => words[i]).Array[2, 6].Sample(typed =>
            {
                var (whole, shorter) = (PlanOf(typed), PlanOf(typed[..^1]));
                return whole.Required.Count != shorter.Required.Count + 1 || CountOf(whole) <= CountOf(shorter);
            }, iter: 500);
        }
        finally
        {
            index.Release();
        }

        SearchPlan PlanOf(string[] typed) => new QueryPlanner(index, RankingOptions.Default).Plan(QueryGrammar.Parse(string.Join(' ', typed)), exact: false);

        int CountOf(SearchPlan plan)
        {
            using var scans = new ConceptScans(index, RankingOptions.Default);
            return scans.Count(plan.Root, int.MaxValue);
        }
    }
}
