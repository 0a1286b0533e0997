using PPRNet.Search.Corpus;
using PPRNet.Search.Figures;

namespace PPRNet.Search.Tests;

public sealed class The_figures_of_labelled_posts
{
    private static readonly Lazy<FigureComparison> Comparison = new(Compare);

    [Fact]
    public void Are_found_with_high_precision_and_recall()
    {
        Assert.True(Comparison.Value.All.Precision >= 0.98, Report());
        Assert.True(Comparison.Value.All.Recall >= 0.90, Report());
    }

    [Theory]
    [InlineData("studies")]
    [InlineData("participants")]
    [InlineData("effect")]
    [InlineData("ci")]
    public void Are_almost_never_wrong_where_a_hit_shows_them(string kind) =>
        Assert.True(Comparison.Value.ByKind.Single(score => score.Kind == kind).Precision >= 0.99, Report());

    [Theory]
    [InlineData("qualifier", 0.95)]
    [InlineData("measure", 0.98)]
    [InlineData("of", 0.95)]
    [InlineData("scope", 0.90)]
    [InlineData("who", 0.80)]
    public void Agree_in_their_details(string detail, double share)
    {
        var score = Comparison.Value.Details.Single(found => found.Detail == detail);
        Assert.True(score.Equal >= share * score.Compared, $"{detail}: {score.Equal} of {score.Compared}");
    }

    private static FigureComparison Compare()
    {
        var file = Repository.Path("tests", "PPRNet.Search.Tests", "Figures", "data", "gold.jsonl");
        var labels = FigureRow.ReadAll(File.ReadLines(file), file);
        var labelled = File.ReadLines(Repository.Path("tests", "PPRNet.Search.Tests", "Figures", "data", "kinds.tsv")).Skip(1).Select(line => line.Split('\t')[0]).ToHashSet();
        var posts = CorpusReader.Read(Repository.Path("corpus")).Posts.Where(post => labelled.Contains(post.Id.Value));
        return FigureScorer.Compare(labels, [.. posts.SelectMany(post => FigureExtractor.Extract(post).Select(figure => FigureRow.From(post, figure)))]);
    }

    private static string Report() => string.Join('\n',
        Comparison.Value.Wrong.Select(row => $"wrong {row.Id} {row.Kind} '{row.Text}' by '{row.Rule}'")
            .Concat(Comparison.Value.Missed.Select(row => $"missed {row.Id} {row.Kind} '{row.Text}'")));
}
