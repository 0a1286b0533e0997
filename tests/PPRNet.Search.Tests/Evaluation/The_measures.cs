using PPRNet.Search.Evaluation;

namespace PPRNet.Search.Tests.Evaluation;

/// <summary>Against numbers worked out by hand.</summary>
public sealed class The_measures
{
    private static readonly Dictionary<string, int> Grades = new() { ["a"] = 3, ["b"] = 2, ["c"] = 1, ["d"] = 0 };

    private static Measures Of(string ranked, int goodGrade = 2) => Measures.Of(ranked.Split(' ', StringSplitOptions.RemoveEmptyEntries), Grades, goodGrade);

    [Fact]
    public void Of_the_ideal_order_are_all_one_but_precision()
    {
        var ideal = Of("a b c");
        Assert.Equal(new Measures(1, 1, 1, 1, 0.4), ideal);                             // two good ones among five places
    }

    [Theory]
    // gains 7, 3, 1; ideal = 7/log2(2) + 3/log2(3) + 1/log2(4) = 7 + 1.892789 + 0.5 = 9.392789
    [InlineData("x a", 0.470202, 1 / 6.0, 0.5, 1 / 3.0, 0.2)]                            // 7/1.584963 = 4.416508
    [InlineData("c b a", 0.680606, 1, 0.5, 1, 0.4)]                                      // 1 + 1.892789 + 3.5 = 6.392789
    [InlineData("x d y", 0, 0, 0, 0, 0)]                                                 // grade 0 is no answer
    [InlineData("", 0, 0, 0, 0, 0)]
    public void Of_other_orders_are(string ranked, double ndcg, double map, double mrr, double recall, double p5)
    {
        var measures = Of(ranked);
        Assert.Equal(ndcg, measures.Ndcg10, 1e-6);
        Assert.Equal(map, measures.Map100, 1e-6);
        Assert.Equal(mrr, measures.Mrr10, 1e-6);
        Assert.Equal(recall, measures.Recall100, 1e-6);
        Assert.Equal(p5, measures.P5, 1e-6);
    }

    [Fact]
    public void Look_no_further_than_their_depth()
    {
        var noise = string.Join(' ', Enumerable.Range(0, 10).Select(i => $"x{i}"));
        Assert.Equal(0, Of($"{noise} a").Ndcg10);
        Assert.Equal(0, Of($"{noise} a").Mrr10);
        Assert.Equal(1 / 33.0, Of($"{noise} a").Map100, 1e-12);                          // 1/11 of three
        var far = string.Join(' ', Enumerable.Range(0, 100).Select(i => $"x{i}"));
        Assert.Equal(0, Of($"{far} a").Map100);
        Assert.Equal(0, Of($"{far} a").Recall100);
    }

    [Fact]
    public void Take_every_relevant_answer_as_good_where_grades_have_no_degrees() => Assert.Equal(1, Of("c", goodGrade: 1).Mrr10);

    [Fact]
    public void Have_a_mean_even_of_nothing()
    {
        Assert.Equal(new Measures(0, 0, 0, 0, 0), Measures.Mean([]));
        Assert.Equal(0.5, Measures.Mean([Of("a b c"), Of("")]).Ndcg10);
    }
}
