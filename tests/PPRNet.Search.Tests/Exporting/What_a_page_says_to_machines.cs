using System.Text.Json;
using System.Web;
using CsCheck;
using PPRNet.Search.Exporting;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Tests.Exporting;

public sealed class What_a_page_says_to_machines
{
    [Fact]
    public void Is_a_context_object_of_each_study() => Assert.Equal(
        "ctx_ver=Z39.88-2004&rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Ajournal&rft.genre=article&rft.atitle=Smith%20%26%20Jones&rft.jtitle=Journal%20of%20Something&rft.date=2017"
        + "&rft.volume=3&rft.pages=41-47&rft.spage=41&rft.epage=47&rft.aulast=van%20Straten&rft.aufirst=A.&rft.au=van%20Straten%2C%20A.&rft_id=info%3Adoi%2F10.1%2Fx%3Cy",
        ContextObject.OfStudy(Some.Citation(author: "van Straten, A.", title: "Smith & Jones", doi: "10.1/x<y") with { Volume = "3", Pages = "41-47" }));

    [Fact]
    public void Is_a_context_object_of_a_chapter_with_its_book()
    {
        var context = HttpUtility.ParseQueryString(ContextObject.OfStudy(new Citation { Text = "A, B. (2018). One thing. In C. Editor (Ed.), Handbook (2nd ed.). Wiley.", Title = "One thing", Source = "Handbook (2nd ed.)", Authors = ["A, B."] }));
        Assert.Equal(("bookitem", "One thing", "Handbook", "2"), (context["rft.genre"], context["rft.atitle"], context["rft.btitle"], context["rft.edition"]));
    }

    [Fact]
    public void Can_be_read_back_whatever_the_citation_holds() => NastyPosts.Post.Sample(post =>
    {
        foreach (var citation in post.Citations)
        {
            var context = HttpUtility.ParseQueryString(ContextObject.OfStudy(citation));
            Assert.Equal(PlainLine.Of(citation.Title), context["rft.atitle"]);
            Assert.Equal(citation.Doi is { } doi ? "info:doi/" + doi : null, context["rft_id"]);
        }
    });

    [Fact]
    public void Keeps_the_summary_and_the_study_apart()
    {
        using var page = JsonDocument.Parse(StructuredData.OfPost(Some.Post(citations: [Some.Citation(doi: "10.1/x") with { Volume = "3", Issue = "2" }]), Exports.Addresses));
        Assert.Equal(("BlogPosting", "2018-05"), (page.RootElement.GetProperty("@type").GetString(), page.RootElement.GetProperty("datePublished").GetString()));
        Assert.False(page.RootElement.TryGetProperty("author", out _));
        var study = page.RootElement.GetProperty("about")[0];
        Assert.Equal(("ScholarlyArticle", "2017", "https://doi.org/10.1/x"), (study.GetProperty("@type").GetString(), study.GetProperty("datePublished").GetString(), study.GetProperty("sameAs").GetString()));
        Assert.Equal("Journal of Something", study.GetProperty("isPartOf").GetProperty("isPartOf").GetProperty("isPartOf").GetProperty("name").GetString());
        Assert.DoesNotContain(CitationTags.Of(Some.Post(), Exports.Addresses), tag => tag.Key is "citation_author" or "citation_journal_title" or "citation_doi");
    }

    [Fact]
    public void Can_not_end_the_script_it_stands_in() => NastyPosts.Post.Sample(post =>
    {
        var data = StructuredData.OfPost(post with { Title = post.Title + "</script><!--" }, Exports.Addresses);
        Assert.DoesNotContain('<', data);
        using var read = JsonDocument.Parse(data);
        Assert.Equal(post.Title + "</script><!--", read.RootElement.GetProperty("headline").GetString());
    });

    [Fact]
    public void Is_how_to_search_the_site()
    {
        using var site = JsonDocument.Parse(StructuredData.OfSite(Exports.Addresses));
        Assert.Equal("https://search.example.org/?q={search_term_string}", site.RootElement.GetProperty("potentialAction").GetProperty("target").GetProperty("urlTemplate").GetString());
    }
}
