using CsCheck;
using PPRNet.Search.Indexing;
using PPRNet.Search.Posts;
using PPRNet.Search.Querying;
using PPRNet.Search.Searching;
using PPRNet.Search.Tests.Passages;
using PPRNet.Search.Text;

namespace PPRNet.Search.Tests.Searching;

/// <summary>The second implementation of matching and ranking: reads every post again, counts word by word and adds up the formula. Knows no posting list and no window.</summary>
public sealed class Every_score(RepositoryIndex repository)
{
    [Fact]
    public void Is_what_the_formula_says_of_the_post() => AreWhatTheFormulaSays(repository.Index, SomeQueries.Over(repository.Index.Corpus.Posts), iterations: 60);

    /// <summary>More posts than a window has, so that stretches of posting lists begin and end inside of them.</summary>
    [Fact]
    public void Is_the_same_across_windows()
    {
        string[] words = ["alliance", "grief", "burnout", "supervision", "therapist", "dropout", "feedback", "outcome", "meets", "after", "early", "several"];
        var random = new Random(1);
        using var world = TestIndex.Of([.. Enumerable.Range(0, Window.Size + 300).Select(i => Some.Post(
            $"2018-05-p{i}", title: Text(2), summary: Text(4), implications: Text(3), posted: $"20{random.Next(10, 20)}-05"))]);
        AreWhatTheFormulaSays(world, Gen.OneOf(words).Array[1, 6].Select(typed => string.Join(' ', typed)), iterations: 8);

        string Text(int length) => string.Join(' ', Enumerable.Range(0, length).Select(_ => words[(int)(words.Length * random.NextDouble() * random.NextDouble())]));
    }

    private static void AreWhatTheFormulaSays(TestIndex world, Gen<string> queries, int iterations)
    {
        using var live = new LiveIndex(world.Store);
        queries.Sample(query => live.Read(index =>
        {
            using var scans = new ConceptScans(index, RankingOptions.Default);
            var (root, _) = Planning.Plan(scans, new SearchRequest { Query = query });
            var scored = root.Scored().Distinct<Concept>(ReferenceEqualityComparer.Instance).ToList();
            if (scored.SelectMany(concept => concept.Alternatives).Any(form => form.Slop > 0 && form.Terms.Select(term => term.Term).Distinct().Count() < form.Terms.Count)) return true;
            var slow = new SlowScores(index);
            var expected = world.Corpus.Posts.Where(post => slow.Matches(root, post)).Select(post => (post.Id, Score: slow.ScoreOf(scored, post))).ToDictionary(hit => hit.Id, hit => hit.Score);
            var ranked = world.Engine.Rank(new SearchRequest { Query = query }, int.MaxValue);
            Assert.Equal(expected.Keys.Order(), ranked.Select(hit => hit.Id).Order());
            Assert.All(ranked, hit => Assert.Equal(expected[hit.Id], hit.Score, Math.Max(1e-6f, hit.Score * 1e-5f)));
            Assert.Equal(ranked.OrderByDescending(hit => hit.Score).ThenByDescending(hit => world.Engine.Find(hit.Id)!.Posted.Ordinal).ThenBy(hit => hit.Id.Value, StringComparer.Ordinal), ranked);
            return true;
        }), iter: iterations);
    }
}

/// <summary>Matches and scores one post at a time.</summary>
internal sealed class SlowScores(IndexSnapshot index)
{
    private static readonly RankingOptions Weights = RankingOptions.Default;
    private readonly Dictionary<(string, Treatment), IReadOnlyList<TextToken>> _tokens = [];

    public bool Matches(PlanNode node, Post post) => node switch
    {
        PlanNode.Match match => Frequency(match.Concept, post) > 0,
        PlanNode.AllOf all => all.Parts.All(part => Matches(part, post)),
        PlanNode.AnyOf any => any.Parts.Any(part => Matches(part, post)),
        PlanNode.Boosted boosted => Matches(boosted.Part, post),
        PlanNode.Except except => !Matches(except.Part, post),
        PlanNode.Enough enough => enough.Parts.Where(part => Matches(part.Part, post)).Sum(part => part.Weight) is > 0 and var weight && weight >= enough.Needed,
        PlanNode.Everything => true,
        PlanNode.Nothing => false,
        _ => throw new ArgumentException($"Unknown part of a plan: {node}.", nameof(node)),
    };

    public float ScoreOf(IEnumerable<Concept> scored, Post post)
    {
        var score = 0f;
        foreach (var concept in scored)
            if (Frequency(concept, post) is > 0 and var frequency)
                score += concept.Weight * Bm25.Rarity(concept.DocumentFrequency, index.Documents) * MathF.Pow(concept.Repetition, Weights.RepetitionPower) * Bm25.Saturate(frequency, Weights.Saturation);
        return score;
    }

    private float Frequency(Concept concept, Post post)
    {
        var frequency = 0f;
        foreach (var field in concept.Fields)
            foreach (var form in concept.Alternatives)
                if (Values(post, field).Sum(value => BruteForceMarks.Count(Tokens(value, form.Treatment), form)) is > 0 and var count)
                    frequency += Weights.FieldWeight(field) * form.Weight * Bm25.LengthNormalised(count, index.Lengths(field)[index.Find(post.Id)], index.Lengths(field).Mean, Weights.LengthShare(field));
        return frequency;
    }

    private IReadOnlyList<TextToken> Tokens(string text, Treatment treatment) =>
        _tokens.TryGetValue((text, treatment), out var tokens) ? tokens : _tokens[(text, treatment)] = index.Analysis.Tokens(text, treatment);

    private static IEnumerable<string> Values(Post post, SearchField field) => field switch
    {
        SearchField.Topic => post.Topics.SelectMany(topic => new[] { topic.Label, topic.SourceLabel }.Distinct()),
        SearchField.Kind => post.Kind is { } kind ? kind.CorpusTypes.Prepend(kind.Label).Distinct() : [],
        _ => [post.TextOf(Enum.Parse<PostField>(field.ToString()))],
    };
}
