using System.Text;
using CsCheck;
using PPRNet.Search.Corpus;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Tests.Corpus;

public sealed class A_written_post
{
    /// <summary>What Markdown and YAML give a meaning to, beside ordinary words.</summary>
    private static readonly string[] Pieces =
        ["word", "p", ".05", "(g = 0.79; 95% CI)", "*", "**", "_", "__", "`", "```", "#", "##", "- ", "+ ", "1. ", "1) ", "1986. ", "> ", "<", "<b>", "</b>", "<http://x.y>", "http://x.y", "&", "&amp;",
            "[", "]", "[a](b)", "![", "\\", "\\\\", "~~~", "---", "===", "|", ": ", "'", "\"", "“", "’", "é", "ø", "中", "😀", "%", "@", "!", "{", "}", ",", "null", "~", "true", "2020-01", "\t", "  ", "\n", "·", "\u00A0", "­"];

    private static readonly Gen<string> Text = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[1, 12].Select(pieces => string.Concat(pieces));

    [Fact]
    public void Of_this_repository_reads_back_the_same()
    {
        var corpus = CorpusReader.Read(Repository.Path("corpus"), TestContext.Current.CancellationToken);
        Assert.All(corpus.Posts, post => Assert.Equal(JsonOf(post), JsonOf(ReadBack(post, corpus.Topics))));
    }

    [Fact]
    public void Reads_back_the_same_whatever_its_texts_are() =>
        Gen.Select(Text, Text, Text, Text).Sample((title, citation, summary, implications) =>
        {
            var post = Some.Post("2018-05-some-post", $"T {title}", "2018-05", [Some.Topic("Empathy")], StudyKind.Survey,
                [Some.Citation() with { Text = $"C {citation}", Authors = [$"A {title}", $"B {summary}"], Title = $"T {summary}", Note = $"N {title}" }], $"S {summary}", $"{implications} I",
                new Provenance { Source = "https://x.y/?a=1&b=2", Basis = $"b {citation}", FactsFrom = [$"f {title}"], ImplicationsInferred = true });
            Assert.Equal(JsonOf(Tidy(post)), JsonOf(ReadBack(post, new TopicCatalog(post.Topics))));
        }, iter: 1_000);

    [Fact]
    public void Looks_like_one_written_by_hand()
    {
        var post = Some.Post("2018-05-a", "Rain: a study", "2018-05", [Some.Topic("Empathy")], StudyKind.MetaAnalysis, [new Citation { Text = "A, B. (2017). C. D, 1, 1-2." }],
            "First.\nSecond * third.", "Do it.");
        Assert.Equal(
            """
            ---
            title: "Rain: a study"
            posted: 2018-05
            topics: ["Empathy"]
            type: "Meta-Analysis"
            citations:
            - text: "A, B. (2017). C. D, 1, 1-2."
            ---

            ## Summary

            First.

            Second \* third.

            ## Practice Implications

            Do it.

            """, PostWriter.Write(post));
    }

    private static Post ReadBack(Post post, TopicCatalog topics)
    {
        var problems = new ProblemList("posts/x.md");
        var read = PostFile.Read(post.Id + ".md", Encoding.UTF8.GetBytes(PostWriter.Write(post)), topics, problems);
        Assert.True(read is not null, string.Join("\n", problems.All) + "\n" + PostWriter.Write(post));
        return read;
    }

    /// <summary>What reading does to any text: composed characters, no blanks round a value or paragraph, no empty paragraphs.</summary>
    private static Post Tidy(Post post) => post with
    {
        Title = Line(post.Title),
        Summary = Body(post.Summary),
        Implications = Body(post.Implications),
        Citations = [.. post.Citations.Select(citation => citation with
        {
            Text = Line(citation.Text), Authors = [.. citation.Authors.Select(Line)], Title = Line(citation.Title!), Note = Line(citation.Note!),
            Volume = CitationParser.Parse(Line(citation.Text)).Volume, Issue = CitationParser.Parse(Line(citation.Text)).Issue,
            Pages = CitationParser.Parse(Line(citation.Text)).Pages, Doi = CitationParser.Parse(Line(citation.Text)).Doi,
        })],
        Provenance = post.Provenance with { Basis = Line(post.Provenance.Basis!), FactsFrom = [.. post.Provenance.FactsFrom.Select(Line)] },
    };

    private static string Line(string text) => text.Trim();

    private static string Body(string text) => string.Join('\n', text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static string JsonOf(Post post) => Encoding.UTF8.GetString(PostJson.Serialize(post));
}
