using PPRNet.Search.Figures;

namespace PPRNet.Search.Tests;

public sealed class The_figure_scorer
{
    private static readonly FigureRow Label = new() { Post = "p", Section = "summary", Kind = "effect", Measure = "g", Value = 0.5, Text = "0.5", Start = 10, End = 13, Sentence = "g = 0.5", Id = "p:s:10", Scope = "own" };

    [Fact]
    public void Takes_an_overlap_with_equal_kind_value_and_measure_for_right() =>
        Assert.Equal(new FigureScore("all", 1, 1, 1), Score([Label], [Label with { Start = 12, End = 20 }]).All);

    [Fact]
    public void Counts_each_difference_as_wrong_and_missed()
    {
        FigureRow[] wrong = [Label with { Start = 13, End = 16 }, Label with { Kind = "p" }, Label with { Value = 0.6 }, Label with { High = 0.7 }, Label with { Measure = "d" }, Label with { Section = "implications" }, Label with { Post = "q" }];
        foreach (var found in wrong) Assert.Equal(new FigureScore("all", 1, 1, 0), Score([Label], [found]).All);
    }

    [Fact]
    public void Lets_one_label_answer_one_figure() => Assert.Equal(new FigureScore("all", 1, 2, 1), Score([Label], [Label, Label with { Id = "again" }]).All);

    [Fact]
    public void Counts_optional_labels_neither_way()
    {
        var optional = Label with { Optional = true };
        Assert.Equal(new FigureScore("all", 0, 0, 0), Score([optional], [Label]).All);
        Assert.Equal(new FigureScore("all", 0, 0, 0), Score([optional], []).All);
    }

    [Fact]
    public void Takes_alternative_kinds_and_carried_measures()
    {
        Assert.Equal(1, Score([Label with { Alt = ["count"] }], [Label with { Kind = "count", Measure = null }]).All.Right);
        Assert.Equal(1, Score([Label with { Carried = true }], [Label with { Measure = "other" }]).All.Right);
    }

    [Fact]
    public void Compares_details_of_right_figures_only()
    {
        var scope = Score([Label, Label with { Start = 50, End = 53 }], [Label with { Scope = "total" }]).Details.Single(detail => detail.Detail == "scope");
        Assert.Equal(new DetailScore("scope", 1, 0), scope);
    }

    [Fact]
    public void Names_the_line_that_is_no_label()
    {
        var fault = Assert.Throws<FormatException>(() => FigureRow.ReadAll([Label.ToJson(), "{ \"post\": 3 }"], "gold.jsonl"));
        Assert.StartsWith("gold.jsonl:2:", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_back_what_a_row_writes() => Assert.Equal(Label, Assert.Single(FigureRow.ReadAll([Label.ToJson()], "")));

    private static FigureComparison Score(FigureRow[] labels, FigureRow[] found) => FigureScorer.Compare(labels, found);
}
