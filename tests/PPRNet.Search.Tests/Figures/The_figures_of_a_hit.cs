using PPRNet.Search.Figures;
using PPRNet.Search.Posts;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Tests;

public sealed class The_figures_of_a_hit
{
    private const string Summary = "Some authors gathered 40 empirical studies, covering close to 9,000 therapists and 3 services. "
        + "In one part (12 studies) the link was r = .20. Overall it was r = -.39, 95% CI [-.57, -.18], p < .001.";

    [Fact]
    public void Are_the_totals_and_the_main_effect_with_its_interval() =>
        Assert.Equal(["Studies: 40 empirical studies", "Participants: close to 9,000 therapists", "Effect size (r): r = -.39 [-.57, -.18]"], HitOf(Summary).Figures.Select(Written));

    [Theory]
    [InlineData("They combined all the trials that they found: 409 of them.", "409 trials")]
    [InlineData("They searched for studies and found eleven.", "eleven studies")]
    [InlineData("They pooled 16 studies (N = 376).", "16 studies, N = 376")]
    [InlineData("They pooled 16 studies with 90 patients (k = 3).", "16 studies, 90 patients")]
    public void Say_what_a_number_counts_that_stands_alone(string summary, string phrases) =>
        Assert.Equal(phrases, string.Join(", ", HitOf(summary).Figures.Select(shown => shown.Phrase)));

    [Fact]
    public void Are_proved_by_a_sentence_each()
    {
        var hit = HitOf(Summary);
        Assert.Equal([0, 0, 2], hit.Figures.Select(shown => shown.Figure.Sentence));
        Assert.All(hit.Figures, shown => Assert.Contains(shown.Text, shown.Statement, StringComparison.Ordinal));
        Assert.Equal("Overall it was r = -.39, 95% CI [-.57, -.18], p < .001.", hit.Figures[2].Statement);
    }

    /// <summary>No largest number, no sum, no number of another study stands in for what is not stated.</summary>
    [Theory]
    [InlineData("Therapy helps, they found.")]
    [InlineData("An earlier review of 30 studies with 2,000 patients was large (d = 0.8).")]
    [InlineData("Across 14 studies with 973 participants it held, and in 9 studies with 392 participants as well.")]
    [InlineData("Each therapist treated 8 patients, and they screened 240 papers.")]
    [InlineData("Patients were randomized to therapy (n = 63) or waiting (n = 61).")]
    [InlineData("By common criteria, 28 patients had recovered and 19 had improved.")]
    public void Are_left_out_where_no_total_is_stated(string summary) =>
        Assert.DoesNotContain(HitOf(summary).Figures, shown => shown.Figure.Kind is FigureKind.Studies or FigureKind.Participants);

    [Fact]
    public void Are_all_there_on_the_post_in_reading_order_as_stored()
    {
        var post = Some.Post(summary: Summary, implications: "About one in five left.");
        using var index = TestIndex.Of(post);
        var stored = index.Engine.FiguresOf(post.Id);
        Assert.NotNull(stored);
        Assert.Equal(FigureExtractor.Extract(post), stored.Select(shown => shown.Figure));
        Assert.Equal("About one in five", stored[^1].Phrase);
        Assert.Equal(PostField.Implications, stored[^1].Figure.Field);
        Assert.Equal(stored, index.Engine.Read(post.Id, new SearchRequest())?.Figures);
        Assert.Null(index.Engine.FiguresOf(PostId.Parse("no-such-post")));
    }

    private static string Written(ShownFigure shown) => $"{shown.Label}: {shown.Phrase}" + (shown.Interval is { } interval ? $" [{interval.Text}]" : "");

    private static Hit HitOf(string summary)
    {
        using var index = TestIndex.Of(Some.Post(summary: summary));
        return Assert.Single(index.Engine.Search(new SearchRequest()).Hits);
    }
}
