using PPRNet.Search.Corpus;
using PPRNet.Search.Figures;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Tests;

public sealed class The_kind_of_a_study
{
    private static readonly Lazy<IReadOnlyList<Labelled>> All = new(Read);

    /// <summary>What is said is right; on what the words do not show, nothing is said.</summary>
    [Fact]
    public void Is_inferred_from_words_alone_as_people_name_it()
    {
        var said = All.Value.Where(post => post.Inferred is not null).ToList();
        var right = said.Count(post => post.Agrees);
        Assert.True(right >= 0.95 * said.Count, Matrix());
        Assert.True(said.Count >= 0.85 * All.Value.Count, Matrix());
    }

    [Fact]
    public void Is_never_taken_for_a_meta_analysis_or_a_trial_when_it_is_none() =>
        Assert.All(All.Value.Where(post => post.Inferred?.Kind == StudyKind.MetaAnalysis || post.Inferred?.Kind == StudyKind.RandomizedTrial), post => Assert.True(post.Agrees, post + "\n" + Matrix()));

    [Theory]
    [InlineData("Therapy works: A systematic review and meta-analysis of randomized trials", "meta-analysis", "pooling")]
    [InlineData("Patients on therapy: A qualitative metasynthesis", "systematic-review", "synthesis without pooling")]
    [InlineData("A randomised controlled trial of therapy", "randomized-trial", "randomization")]
    [InlineData("Results of a national survey", "survey", "asking many")]
    public void Stands_in_the_title_of_the_study(string title, string kind, string rule)
    {
        var inferred = InferredKind.Of(Some.Post(citations: [Some.Citation(title: title)]));
        Assert.Equal((kind, rule, "citation"), (inferred?.Kind.Slug, inferred?.Rule, inferred?.Place));
    }

    [Theory]
    [InlineData("Therapy and its outcome", "Some words on therapy.")]
    [InlineData("Metaanalytical", "The review was randomly read.")]
    public void Is_left_open_when_nothing_shows_it(string title, string summary) =>
        Assert.Null(InferredKind.Of(Some.Post(title: title, summary: summary, citations: [Some.Citation(title: title)])));

    [Fact]
    public void Is_inferred_when_a_file_names_none_and_marked_so()
    {
        using var corpus = new CorpusFolder();
        corpus.Write("posts/2020-01-trial.md", CorpusFolder.Post(summary: "In a trial 60 patients were randomized to therapy or waiting."));
        var read = Assert.Single(CorpusReader.Read(corpus.Path, TestContext.Current.CancellationToken).Posts);
        Assert.Equal(StudyKind.RandomizedTrial, read.Kind);
        Assert.Equal("randomization: \"randomized\" in the summary", read.Provenance.KindInferredFrom);
        Assert.DoesNotContain("type:", PostWriter.Write(read), StringComparison.Ordinal);
    }

    private static IReadOnlyList<Labelled> Read()
    {
        var posts = CorpusReader.Read(Repository.Path("corpus")).Posts.ToDictionary(post => post.Id.Value);
        return [.. File.ReadLines(Repository.Path("tests", "PPRNet.Search.Tests", "Figures", "data", "kinds.tsv")).Skip(1).Select(line => line.Split('\t'))
            .Select(cells => new Labelled(cells[0], cells[1], cells[2].Split(','), InferredKind.Of(posts[cells[0]] with { Kind = null })))];
    }

    /// <summary>Rows: as labelled; columns: as inferred.</summary>
    private static string Matrix() => string.Join('\n', All.Value.GroupBy(post => post.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal)
        .Select(kind => $"{kind.Key}: " + string.Join(", ", kind.GroupBy(post => post.Inferred?.Kind.Slug ?? "(nothing)").Select(said => $"{said.Key} {said.Count()}"))))
        + "\n" + string.Join('\n', All.Value.Where(post => !post.Agrees));

    private sealed record Labelled(string Post, string Kind, IReadOnlyList<string> Alternatives, InferredKind? Inferred)
    {
        public bool Agrees => Inferred is not null && (Inferred.Kind.Slug == Kind || Alternatives.Contains(Inferred.Kind.Slug));

        public override string ToString() => $"{Post}: labelled {Kind}, inferred {(Inferred is null ? "nothing" : $"{Inferred.Kind} ({Inferred})")}";
    }
}
