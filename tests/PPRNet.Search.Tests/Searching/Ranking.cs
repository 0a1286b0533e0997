using PPRNet.Search.Posts;
using PPRNet.Search.Searching;
using PPRNet.Search.Text;

namespace PPRNet.Search.Tests.Searching;

/// <summary>Small corpora, whole orders: the reason of each place stands beside it.</summary>
public sealed class Ranking
{
    private static void Order(string query, Thesaurus thesaurus, params Post[] bestFirst)
    {
        using var world = TestIndex.Of([.. bestFirst.Reverse(), Some.Post("2001-01-noise", summary: "Nothing of it."), Some.Post("2001-02-noise", summary: "Nor here.")], thesaurus);
        Assert.Equal(bestFirst.Select(post => post.Id.Value), world.Ids(query));
    }

    private static Post Post(int number, string title = "Some title", string summary = "Some text of a few words here.", string posted = "2018-05") =>
        Some.Post($"2018-05-p{number}", title: title, posted: posted, summary: summary);

    [Fact]
    public void Prefers_a_title_to_running_text_and_the_word_itself_to_its_kin_and_to_synonyms() => Order(
        "empathy", ThesaurusReader.Read("synonyms:\n  - [empathy, warmth]").Thesaurus,
        Post(1, title: "About empathy", summary: "Some empathy of a few words."),       // title and text
        Post(2, title: "About empathy"),                                                // title
        Post(3, summary: "Some empathy of a few words here."),                          // the word itself
        Post(4, summary: "Some empathic of a few words here."),                         // its kin
        Post(5, summary: "Some warmth of a few words here."));                          // a synonym

    [Fact]
    public void Prefers_words_near_each_other() => Order(
        "group cohesion", Thesaurus.Empty,
        Post(1, summary: "The cohesion of a group was seen by all of them in these long hours of their work."),
        Post(2, summary: "The cohesion of teams was seen by all of them in these hours, and so was the group."));

    [Fact]
    public void Prefers_a_short_text() => Order(
        "grief", Thesaurus.Empty,
        Post(1, summary: "On grief."),
        Post(2, summary: "On grief, and on a good many other things that have little to do with it."),
        Post(3, summary: "On grief, and on a good many other things that have little to do with it, or nothing, or what you will."));

    [Fact]
    public void Prefers_the_rarer_word() => Order(
        "work OR grief", Thesaurus.Empty,
        Post(1, summary: "On grief."),
        Post(2, summary: "On work.", posted: "2018-04"),
        Post(3, summary: "On work.", posted: "2018-03"));

    [Fact]
    public void Falls_back_on_the_newer_post_and_then_on_the_id_only_where_scores_are_equal() => Order(
        "grief", Thesaurus.Empty,
        Post(9, title: "Grief", posted: "2011-01"),                                     // a better match is old
        Post(3, summary: "Grief.", posted: "2019-02"),
        Post(1, summary: "Grief.", posted: "2019-01"),
        Post(2, summary: "Grief.", posted: "2019-01"));

    [Fact]
    public void Counts_a_word_typed_twice_twice()
    {
        using var world = TestIndex.Of(Post(1, summary: "Grief and loss."));
        var once = world.Engine.Search(new SearchRequest { Query = "grief loss" }).Hits[0].Score;
        var twice = world.Engine.Search(new SearchRequest { Query = "grief loss grief" }).Hits[0].Score;
        Assert.Equal(1, world.Engine.Count(new SearchRequest { Query = "grief loss grief" }));
        Assert.InRange(twice / once, 1.3, 1.7);
    }
}
