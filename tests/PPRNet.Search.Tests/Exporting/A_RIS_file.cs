using System.Text.RegularExpressions;
using CsCheck;
using PPRNet.Search.Exporting;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Tests.Exporting;

public sealed partial class A_RIS_file
{
    [Fact]
    public void Holds_the_study_and_then_the_summary() => Assert.Equal(
        """
        TY  - JOUR
        ID  - 2018-05-a-study
        AU  - van Straten, A.
        PY  - 2017
        TI  - Smith & Jones <i>
        T2  - Journal of Something
        DO  - 10.1/x<y
        UR  - https://doi.org/10.1/x%3Cy
        N1  - Cited as: van Straten, A. (2017). Smith & Jones <i>. Journal of Something, 1, 1-2.
        N1  - Summarised in “A post”, PPRNet Blog, May 2018: https://search.example.org/posts/2018-05-a
        L3  - https://search.example.org/posts/2018-05-a
        ER  - 

        TY  - BLOG
        ID  - 2018-05-a
        PY  - 2018
        DA  - 2018/05//
        TI  - A post
        T2  - PPRNet Blog
        PB  - Psychotherapy Practice Research Network
        UR  - https://search.example.org/posts/2018-05-a
        AB  - Some summary.
        KW  - Empathy
        N1  - Practice implications: Some implication.
        N1  - Summarises: van Straten, A. (2017). Smith & Jones <i>. Journal of Something, 1, 1-2.
        L3  - https://doi.org/10.1/x%3Cy
        ER  - 


        """.ReplaceLineEndings("\r\n"),
        Exports.Text(ExportFormat.Ris, Some.Post(id: "2018-05-a", title: "A post", topics: [Some.Topic("Empathy")],
            citations: [Some.Citation(author: "van Straten, A.", title: "Smith & Jones <i>", doi: "10.1/x<y")])));

    [Fact]
    public void Has_nothing_but_tagged_lines_whatever_the_texts_hold() => NastyPosts.Post.Sample(post =>
    {
        var lines = Exports.Text(ExportFormat.Ris, post).Split("\r\n");
        Assert.All(lines, line => Assert.Matches(TaggedLine(), line));
        Assert.Equal(post.Citations.Count + 1, lines.Count(line => line == "ER  - "));
    });

    [Fact]
    public void Says_what_a_summary_was_written_from_when_it_is_not_the_blog_post() => Assert.Contains(
        "N1  - Written from: article-abstract. It is not the text of the blog post.\r\n",
        Exports.Text(ExportFormat.Ris, Some.Post(provenance: new Provenance { Basis = "article-abstract" })),
        StringComparison.Ordinal);

    [Fact]
    public void Says_that_the_source_cuts_the_authors() => Assert.Contains(
        "cuts the list of authors short",
        Exports.Text(ExportFormat.Ris, Some.Post(citations: [Some.Citation() with { Authors = ["Weitz, E.S.", "…", "Cuijpers, P."] }])),
        StringComparison.Ordinal);

    [GeneratedRegex(@"^$|^[A-Z][A-Z0-9]  - [^\r\n]*$")]
    private static partial Regex TaggedLine();
}
