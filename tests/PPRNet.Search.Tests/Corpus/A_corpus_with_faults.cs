using System.Globalization;
using System.Text;
using PPRNet.Search.Corpus;
using PPRNet.Search.Indexing;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Tests.Corpus;

/// <summary>Each fault is one sentence with file and line, and whatever is good is still there.</summary>
public sealed class A_corpus_with_faults : IDisposable
{
    private readonly CorpusFolder _corpus = new();

    public A_corpus_with_faults() => _corpus.Write("posts/2020-01-good.md", CorpusFolder.Post());

    public static TheoryData<string, string> Faults { get; } = new()
    {
        { CorpusFolder.Post(title: ""), "2: no 'title'; expected 'title: …' with text" },
        { CorpusFolder.Post(title: "[a, b]"), "2: 'title' is a list or mapping; expected one text" },
        { CorpusFolder.Post(title: "Pain: a review"), "2: not valid YAML" },
        { CorpusFolder.Post(title: "\"never closed"), "2: not valid YAML" },
        { CorpusFolder.Post(title: "*note"), "2: not valid YAML: the alias '*note'" },
        { CorpusFolder.Post(title: new string('[', 50_000) + new string(']', 50_000)), "2: not valid YAML: more than 16 levels of nesting" },
        { CorpusFolder.Post(posted: "2020-13"), "3: '2020-13' is not a month; expected posted: YYYY-MM" },
        { CorpusFolder.Post(posted: "January 2020"), "3: 'January 2020' is not a month; expected posted: YYYY-MM" },
        { CorpusFolder.Post(posted: "2020-07"), "1: the id says 2020-02, 'posted' says 2020-07; expected the same month in both" },
        { CorpusFolder.Post(topics: "Empathie"), "4: 'Empathie' is not a topic; expected one of topics.yaml; the nearest is 'Empathy'" },
        { CorpusFolder.Post(topics: "Empathy, empathy"), "4: the topic 'empathy' is given twice; expected each topic once" },
        { CorpusFolder.Post(topics: ""), "4: no topic; expected at least one of topics.yaml" },
        { CorpusFolder.Post().Replace("## Summary", "## Sumary", StringComparison.Ordinal), "9: unknown section 'Sumary'" },
        { CorpusFolder.Post(implications: ""), "13: the section 'Practice Implications' is empty; expected text under the heading" },
        { CorpusFolder.Post(summary: "Fell to p <b>.05</b>."), "11: the HTML tag '<b>'; expected text and Markdown only" },
        { CorpusFolder.Post(summary: new string('>', 10_000) + " deep"), "8: the Markdown can not be read" },
        { CorpusFolder.Post(summary: "A bell\u0007rings."), "11: control character U+0007; expected text" },
        { CorpusFolder.Post(summary: "No\uFFFEcharacter."), "11: control character U+FFFE; expected text" },
        { CorpusFolder.Post(summary: new string('a', 5_000_000)), "1: the post has 5,000,2" },
        { CorpusFolder.Post().Replace("citations:", "citation:", StringComparison.Ordinal), "5: unknown entry 'citation'; expected one of" },
        { "Just text.", "1: no front matter; expected '---' on the first line" },
        { "---\ntitle: T\n", "1: the front matter is not closed; expected a second line '---'" },
        { "", "1: no front matter; expected '---' on the first line" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Names_a_bad_post_by_file_and_line_and_keeps_the_good_one(string text, string expected)
    {
        _corpus.Write("posts/2020-02-bad.md", text.Replace("posted: 2020-01\n", "posted: 2020-02\n", StringComparison.Ordinal));
        var read = _corpus.Read();
        Assert.Contains(read.Problems, problem => problem.ToString().StartsWith("posts/2020-02-bad.md:" + expected, StringComparison.Ordinal));
        Assert.Equal("2020-01-good", Assert.Single(read.Posts).Id.Value);
    }

    [Fact]
    public void Names_the_line_where_the_text_stops_being_UTF_8()
    {
        _corpus.Write("posts/2020-02-bad.md", [.. Encoding.UTF8.GetBytes(CorpusFolder.Post()), 0xFF]);
        Assert.Equal("posts/2020-02-bad.md:16: byte 219 is not UTF-8; expected a file in UTF-8", Problem());
    }

    [Theory]
    [InlineData("nonsense", "not a post: 'nonsense' is an invalid JSON literal")]
    [InlineData("""{"id":"2020-03-x","title":"T","posted":"2020-03","topics":["nope"],"summary":"S","implications":"I"}""", "not a post: 'nope' is not a topic")]
    [InlineData("""{"id":"2020-03-x","title":"T","posted":"2020-03","topics":["empathy"],"kind":"guess","summary":"S","implications":"I"}""", "not a post: 'guess' is not a kind of study")]
    [InlineData("""{"id":"2020-03-x","title":"T","posted":"2020-3","topics":["empathy"],"summary":"S","implications":"I"}""", "not a post: '2020-3' is not a month")]
    [InlineData("""{"id":"../x","title":"T","posted":"2020-03","topics":["empathy"],"summary":"S","implications":"I"}""", "not a post: '../x' is not a post id")]
    [InlineData("""{"id":"2020-03-x","title":" ","posted":"2020-03","topics":["empathy"],"summary":"S","implications":"I"}""", "no 'title'; expected a title")]
    [InlineData("""{"id":"2020-01-good","title":"T","posted":"2020-01","topics":["empathy"],"summary":"S","implications":"I"}""", "the id '2020-01-good' is used by another file already; expected each id once")]
    public void Names_a_bad_line_of_JSON_and_keeps_the_lines_round_it(string line, string expected)
    {
        const string Good = """{"id":"2020-04-line","title":"T","posted":"2020-04","topics":["empathy"],"summary":"S","implications":"I"}""";
        _corpus.Write("posts/more.jsonl", $"{line}\n\n{Good}\n");
        Assert.StartsWith("posts/more.jsonl:1: " + expected, Problem(), StringComparison.Ordinal);
        Assert.Contains(_corpus.Read().Posts, post => post.Id.Value == "2020-04-line");
    }

    [Fact]
    public void Names_a_line_of_JSON_that_is_not_UTF_8()
    {
        _corpus.Write("posts/more.jsonl", [0x7B, 0xFF, 0x7D]);
        Assert.Equal("posts/more.jsonl:1: the line is not UTF-8; expected a file in UTF-8", Problem());
    }

    [Theory]
    [InlineData("topics.yaml", "- slug: [", "not valid YAML")]
    [InlineData("topics.yaml", "- slug: x\n  lable: y", "unknown entry 'lable'")]
    [InlineData("thesaurus.yaml", "synonyms: [", "not valid YAML")]
    public void Names_faults_of_the_data_files_too(string file, string text, string expected)
    {
        _corpus.Write(file, text);
        Assert.Contains(_corpus.Read().Problems, problem => problem.File == file && problem.What.StartsWith(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Still_answers_searches_with_what_is_good()
    {
        _corpus.Write("posts/2020-02-bad.md", "no front matter");
        using var index = TestIndex.Of(_corpus.Read());
        Assert.Equal("2020-01-good", Assert.Single(index.Engine.Search(new SearchRequest { Query = "title" }).Hits).Post.Id.Value);
    }

    [Fact]
    public void Is_read_alike_under_every_culture()
    {
        _corpus.Write("posts/2020-02-bad.md", new string('a', 5_000_000));
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal("posts/2020-02-bad.md:1: the post has 5,000,000 bytes; expected at most 1,000,000", Problem());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Without_posts_says_so_and_is_not_indexed()
    {
        _corpus.Delete("posts/2020-01-good.md");
        Assert.Equal("posts:1: there is no readable post; expected *.md or *.jsonl files", Problem());
        using var index = new TempFolder();
        var refusal = Assert.Throws<IndexRefusedException>(() => new IndexKeeper(new IndexStore(index.Path)).Update(_corpus.Read(), cancellation: TestContext.Current.CancellationToken));
        Assert.Contains("nothing to index", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void That_is_missing_is_one_problem()
    {
        var missing = Path.Combine(_corpus.Path, "nowhere");
        Assert.Equal($"{missing}:1: there is no such folder; expected a corpus folder with topics.yaml, thesaurus.yaml and posts/", Assert.Single(CorpusReader.Read(missing, TestContext.Current.CancellationToken).Problems).ToString());
    }

    public void Dispose() => _corpus.Dispose();

    private string Problem() => Assert.Single(_corpus.Read().Problems).ToString();
}
