using PPRNet.Search.Tests;
using PPRNet.Search.Web.About;

namespace PPRNet.Search.Web.Tests.About;

public sealed class The_page_of_judged_queries
{
    [Fact]
    public void Shows_where_each_judged_answer_stands_today()
    {
        using var index = TestIndex.Of(
            Some.Post("2018-01-first", title: "Burnout and burnout", summary: "Burnout is burnout."),
            Some.Post("2018-02-second", title: "Something else", summary: "There is burnout here among many other words."),
            Some.Post("2018-03-third", title: "Nothing of it", summary: "Quite another thing."));
        using var corpus = new TempFolder();
        File.WriteAllLines(corpus.File("judgments.tsv"),
        [
            "q1\ttopic\tburnout\t2018-02-second\t3", "q1\ttopic\tburnout\t2018-01-first\t1", "q1\ttopic\tburnout\t2018-03-third\t2", "q1\ttopic\tburnout\t2018-04-gone\t2",
            "q2\tnone\tdentistry\t\t",
        ]);
        var model = JudgedQueriesModel.Of(corpus.Path, index.Engine);
        Assert.Equal(["topic", "none"], model.Groups.Select(group => group.Class));
        Assert.Equal(
            [("2018-02-second", 3, 2), ("2018-03-third", 2, null), ("2018-01-first", 1, (int?)1)],
            model.Groups[0].Queries[0].Answers.Select(answer => (answer.Id.Value, answer.Grade, answer.Place)));
        Assert.Empty(model.Groups[1].Queries[0].Answers);
    }

    [Fact]
    public void Is_empty_for_a_corpus_without_judgments()
    {
        using var index = TestIndex.Of(Some.Post());
        using var corpus = new TempFolder();
        Assert.Empty(JudgedQueriesModel.Of(corpus.Path, index.Engine).Groups);
    }
}
