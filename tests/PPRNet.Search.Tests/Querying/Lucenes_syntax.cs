using System.Globalization;
using CsCheck;
using PPRNet.Search.Querying;
using PPRNet.Search.Querying.Expert;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Tests.Querying;

public sealed class Lucenes_syntax(RepositoryIndex repository)
{
    [Theory]
    [InlineData("alliance", "alliance")]
    [InlineData("alliance rupture", "alliance OR rupture")]
    [InlineData("alliance AND rupture", "alliance rupture")]
    [InlineData("alliance && rupture", "alliance rupture")]
    [InlineData("+alliance rupture", "alliance rupture OR *")]                // optional parts only add to the score
    [InlineData("+alliance -group", "alliance -group")]
    [InlineData("alliance NOT (group couple)", "alliance -(group OR couple)")]
    [InlineData("*:* -group", "* -group")]
    [InlineData("\"alliance rupture\"", "\"alliance rupture\"")]
    [InlineData("\"alliance rupture\"~5", "\"alliance rupture\"~5")]
    [InlineData("therap*", "therap*")]
    [InlineData("aliance~ burnot~1", "aliance~ OR burnot~")]
    [InlineData("title:alliance", "title:alliance")]
    [InlineData("Title:(alliance rupture)", "title:alliance OR title:rupture")]
    [InlineData("author:wampold AND journal:\"psychotherapy research\"", "author:wampold journal:\"psychotherapy research\"")]
    [InlineData("doi:\"10.1037/a0026148\"", "doi:\"10.1037/a0026148\"")]
    [InlineData("year:2018", "year:2018")]
    [InlineData("year:[2015 TO 2020]", "year:2015-2020")]
    [InlineData("year:{2015 TO 2020}", "year:2016-2019")]
    [InlineData("studyYear:[* TO 2010]", "studyYear:-2010")]
    [InlineData("studyYear:[2015 TO *]", "studyYear:2015-")]
    [InlineData("drop\\-out \\(x", "drop-out OR (x")]
    [InlineData("  ", "")]
    public void Becomes_the_same_tree_as_our_own_language(string typed, string expected)
    {
        foreach (var culture in new[] { "en-CA", "tr-TR" })
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            var (query, fault) = LuceneSyntax.Read(typed);
            Assert.Null(fault);
            Assert.Equal(expected, QueryPrinter.Print(query!.Root));
            Assert.Equal(typed, query.Printed);
        }
    }

    [Theory]
    [InlineData("alliance AND", 12, "the query ends")]
    [InlineData("alliance (rupture", 17, "the query ends")]
    [InlineData("alliance ) rupture", 9, "not expected")]
    [InlineData("AND alliance", 0, "not expected")]
    [InlineData("alliance foo:bar", 9, "there is no field 'foo'; the fields are title, citation")]
    [InlineData("alliance the*py", 9, "only a * at the end of a word")]
    [InlineData("*py", 0, "only a * at the end of a word")]
    [InlineData("alliance^2 rupture", 8, "weights")]
    [InlineData("(alliance rupture)^2", 18, "weights")]
    [InlineData("/all.*/", 0, "regular expressions")]
    [InlineData("-alliance", 0, "exclusions alone find nothing")]
    [InlineData("title:[a TO b]", 13, "only year and studyYear have ranges")]
    [InlineData("year:[2020 TO 2015]", 18, "no year from 2020 to 2015")]
    [InlineData("year:abc", 5, "'abc' is not a year")]
    [InlineData("\"a b\"~500", 5, "at most 50 words apart")]
    [InlineData("word~1.5", 4, "not expected")]
    [InlineData("\\!", 0, "no letter or digit")]
    public void Is_refused_with_a_sentence_that_names_the_place(string typed, int position, string what)
    {
        var (query, fault) = LuceneSyntax.Read(typed);
        Assert.Null(query);
        Assert.Contains(what, fault!.Text, StringComparison.Ordinal);
        Assert.Equal(position, fault.Position);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"at character {position + 1}:"), fault.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_a_place_inside_the_text_and_never_throws_whatever_is_typed() =>
        SomeTypedTexts.OfEveryHostileKind.Sample(typed =>
        {
            var (query, fault) = LuceneSyntax.Read(typed);
            Assert.True(query is null != fault is null);
            if (fault is not null) Assert.InRange(fault.Position, 0, typed.Length);
        }, iter: 5_000);

    [Fact]
    public void Finds_what_the_same_tree_in_our_language_finds_and_marks_it()
    {
        var expert = Search("+title:alliance +(rupture* OR repair) year:[2010 TO *]", exact: true);
        var ours = repository.Index.Engine.Search(new SearchRequest { Query = "title:alliance (rupture* OR repair)", Exact = true });
        Assert.NotEqual(0, expert.Total);
        Assert.Equal(ours.Total, expert.Total);
        Assert.All(expert.Hits, hit => Assert.NotEmpty(hit.Title.Marks));
        Assert.Equal(expert.Request.Query, expert.Interpretation.Text);
    }

    [Fact]
    public void Means_what_it_says_it_is_neither_widened_nor_corrected_nor_relaxed()
    {
        Assert.Equal(0, Search("burnnout").Total);
        Assert.Empty(Search("cbt").Interpretation.Terms);
        Assert.Null(Search("+alliance +xyzzy").Interpretation.Relaxed);
        Assert.Equal(repository.Index.Corpus.Posts.Count, Search("*:*").Total);
        Assert.Equal(repository.Index.Corpus.Posts.Count, Search("alliance").Total + Search("*:* -alliance").Total);
    }

    [Fact]
    public void Ranks_posts_with_the_optional_words_first()
    {
        using var index = TestIndex.Of(Some.Post("2018-01-a", summary: "Alliance."), Some.Post("2018-02-b", summary: "Alliance and rupture."), Some.Post("2018-03-c", summary: "Rupture."));
        Assert.Equal(["2018-02-b", "2018-01-a"], index.Ids(new SearchRequest { Query = "+alliance rupture", Syntax = QuerySyntax.Lucene }));
    }

    [Fact]
    public void That_is_faulty_is_read_as_words_with_a_notice()
    {
        var page = Search("alliance AND (");
        Assert.NotEqual(0, page.Total);
        var notice = page.Interpretation.Notices[0];
        Assert.Equal("syntax-fault", notice.Code);
        Assert.Contains("at character 15", notice.Text, StringComparison.Ordinal);
    }

    private SearchPage Search(string typed, bool exact = false) =>
        repository.Index.Engine.Search(new SearchRequest { Query = typed, Syntax = QuerySyntax.Lucene, Exact = exact });
}
