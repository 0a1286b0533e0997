using PPRNet.Search.Querying;

namespace PPRNet.Search.Tests.Querying;

public sealed class A_typed_query
{
    [Theory]
    [InlineData("alliance rupture", "alliance rupture")]
    [InlineData("\"alliance rupture\"", "\"alliance rupture\"")]
    [InlineData("“alliance rupture”", "\"alliance rupture\"")]
    [InlineData("\"alliance outcome\"~5", "\"alliance outcome\"~5")]
    [InlineData("\"alliance outcome\"~999999999999", "\"alliance outcome\"~50")]
    [InlineData("alliance -group", "alliance -group")]
    [InlineData("alliance NOT group", "alliance -group")]
    [InlineData("alliance −\"group therapy\"", "alliance -\"group therapy\"")]
    [InlineData("alliance -(group couple)", "alliance -(group couple)")]
    [InlineData("drop-out", "drop-out")]                          // a minus inside a word is a hyphen
    [InlineData("therapy - group", "therapy group")]              // alone it is a dash
    [InlineData("change -0.5", "change 0.5")]                     // before a number it is a sign
    [InlineData("NOT 2018", "NOT 2018")]
    [InlineData("a OR b c", "a OR b c")]
    [InlineData("c (a | b)", "c a OR b")]
    [InlineData("a||b", "a OR b")]
    [InlineData("(a b) OR c", "(a b) OR c")]
    [InlineData("a AND b", "a b")]
    [InlineData("a AND", "a and")]                                // an operator with nothing to join is a word
    [InlineData("OR", "or")]
    [InlineData("either or", "either or")]
    [InlineData("NOT", "not")]
    [InlineData("therap*", "therap*")]
    [InlineData("burnot~ aliance~2", "burnot~ aliance~")]
    [InlineData("title:alliance", "title:alliance")]
    [InlineData("TITLE: alliance", "title:alliance")]
    [InlineData("title:(alliance rupture)", "title:(alliance rupture)")]
    [InlineData("-title:alliance", "-title:alliance")]
    [InlineData("citation:a summary:b implications:c author:d journal:e topic:f kind:g doi:10.1037/a0026148", "citation:a summary:b implications:c author:d journal:e topic:f kind:g doi:10.1037/a0026148")]
    [InlineData("year:2018", "year:2018")]
    [InlineData("year:2015–2020", "year:2015-2020")]
    [InlineData("year:2015-", "year:2015-")]
    [InlineData("studyyear:-2010", "studyYear:-2010")]
    [InlineData("year:(2015 OR 2018)", "year:2015 OR year:2018")]
    [InlineData("foo:bar", "foo:bar")]                            // no field of ours: a word
    [InlineData("[url=https://example.org]burnout[/url]", "url=https://example.org]burnout[/url")]
    [InlineData("...title:x", "title:x")]
    [InlineData("c++ (", "c")]
    [InlineData("*", "")]
    [InlineData("--- \"\" () || ~", "")]
    [InlineData("ＢＵＲＮＯＵＴ\u00A0𝓫𝓾𝓻𝓷", "ＢＵＲＮＯＵＴ 𝓫𝓾𝓻𝓷")]
    public void Is_read_as(string typed, string expected) => Assert.Equal(expected, QueryPrinter.Print(QueryGrammar.Parse(typed).Root));

    [Theory]
    [InlineData("\"open phrase", "quote-closed")]
    [InlineData("(open bracket", "bracket-closed")]
    [InlineData("closed) bracket", "bracket-dropped")]
    [InlineData("((((((((((deep))))))))))", "brackets-too-deep")]
    [InlineData("title:", "field-empty")]
    [InlineData("title: OR", "field-empty")]
    [InlineData("year:abc burnout", "years-ignored")]
    [InlineData("year:2020-2010 burnout", "years-ignored")]
    [InlineData("year:99999", "years-ignored")]
    [InlineData("year:(2015 OR", "bracket-closed")]
    [InlineData("!!!", "nothing-to-search")]
    public void Is_mended_with_a_notice_and_refused_by_the_strict_reading(string typed, string code)
    {
        Assert.Contains(code, QueryGrammar.Parse(typed).Notices.Select(notice => notice.Code));
        Assert.Null(QueryGrammar.ParseStrict(typed).Query);
        Assert.Contains(code, QueryGrammar.ParseStrict(typed).Faults.Select(fault => fault.Code));
    }

    [Fact]
    public void Counts_up_to_its_512th_character_and_is_cut_between_words()
    {
        var parsed = QueryGrammar.Parse(string.Join(' ', Enumerable.Repeat("burnout", 100)));
        Assert.Equal("query-cut", parsed.Notices[0].Code);
        Assert.True(parsed.Typed.Length <= QueryGrammar.MaxLength);
        Assert.EndsWith("burnout", parsed.Typed, StringComparison.Ordinal);
        Assert.Equal(QueryGrammar.MaxLength, QueryGrammar.Parse(new string('x', 10_000)).Typed.Length);
    }

    [Fact]
    public void Counts_up_to_its_64th_word()
    {
        var parsed = QueryGrammar.Parse(string.Join(' ', Enumerable.Repeat("a", 200)));
        Assert.Equal(64, ((QueryNode.AllOf)parsed.Root!).Parts.Count);
        Assert.Contains(parsed.Notices, notice => notice.Code == "words-cut");
    }
}
