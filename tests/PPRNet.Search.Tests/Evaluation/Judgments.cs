using PPRNet.Search.Evaluation;
using PPRNet.Search.Text;

namespace PPRNet.Search.Tests.Evaluation;

public sealed class Judgments : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private JudgedCollection ReadFile(string text)
    {
        File.WriteAllText(_folder.File("judgments.tsv"), text);
        return JudgedCollection.ReadFile(_folder.File("judgments.tsv"));
    }

    [Fact]
    public void Of_one_file_give_each_query_its_grades()
    {
        var read = ReadFile("q1\tphrase\t\"good enough\"\tpost-a\t3\nq1\tphrase\t\"good enough\"\tpost-b\t1\nq2\tnone\tdental anxiety\t\t\n");
        Assert.Equal([new JudgedQuery("q1", "phrase", "\"good enough\""), new JudgedQuery("q2", "none", "dental anxiety")], read.Queries);
        Assert.Equal(3, read.Grades["q1"]["post-a"]);
        Assert.Empty(read.Grades["q2"]);
    }

    [Theory]
    [InlineData("q1\ttopic\tgrief\tpost-a\n", ":1: 4 columns; expected 5")]
    [InlineData("q1\ttopic\tgrief\tpost-a\tgood\n", ":1: 'good' is not a grade")]
    [InlineData("q1\ttopic\tgrief\tpost-a\t1\nq1\ttopic\tloss\tpost-b\t1\n", ":2: 'q1' is another query further up")]
    public void That_are_faulty_are_refused_with_file_and_line(string text, string expected) =>
        Assert.Contains(expected, Assert.Throws<FormatException>(() => ReadFile(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Of_a_collection_go_through_the_product()
    {
        File.WriteAllText(_folder.File("docs.jsonl"), """
            {"id": "17", "title": "On grief", "text": "Nothing else."}
            {"id": 18, "title": "", "text": "A word on grief, and on much else that has to do with it."}
            {"id": "x", "title": "Cooking", "text": "Soup."}
            """);
        File.WriteAllText(_folder.File("queries.tsv"), "1\tgrief?\n2\t\"unjudged\n");
        File.WriteAllText(_folder.File("qrels.tsv"), "1\t18\t1\n");
        var (corpus, ids) = JudgedCollection.ReadDocuments(_folder.Path, Thesaurus.Empty);
        using var world = TestIndex.Of(corpus);
        var rankings = Evaluator.Run(world.Engine, JudgedCollection.Read(_folder.Path, withClasses: false), id => ids[id]);
        Assert.Equal(["1 Q0 17 1", "1 Q0 18 2"], Evaluator.TrecLines(rankings, "tag").Select(line => string.Join(' ', line.Split(' ')[..4])));
        Assert.All(Evaluator.TrecLines(rankings, "tag"), line => Assert.Equal(6, line.Split(' ').Length));
        Assert.Equal(0.5, rankings[0].Measures!.Mrr10);
        Assert.Null(rankings[1].Measures);
        Assert.Equal(0, rankings[1].Unanswerable!.Total);
    }
}
