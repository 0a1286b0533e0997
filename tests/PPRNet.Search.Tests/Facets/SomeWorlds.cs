using System.Globalization;
using CsCheck;
using PPRNet.Search.Facets;
using PPRNet.Search.Posts;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Tests.Facets;

/// <summary>Generated corpora, queries and choices. The worlds are small, so that values are shared, missing and lonely all the time.</summary>
internal static class SomeWorlds
{
    private static readonly string[] Words = ["burnout", "trauma", "grief", "empathy", "mindful", "supervision", "attachment", "feedback"];
    private static readonly Topic[] Topics = [Some.Topic("Grief"), Some.Topic("Group Work"), Some.Topic("Training"), Some.Topic("Empathy")];
    private static readonly string?[] Journals = [null, "Clinical Psychology & Psychotherapy", "Clinical Psychology and Psychotherapy", "Psychotherapy", "The Lancet Psychiatry"];
    private static readonly string[] Authors = ["Flückiger, C.", "Fluckiger, C.", "Stiles, T. C.", "Stiles, W. B.", "Stiles, W.B.", "…"];

    private static readonly string[] Sentences =
    [
        "", "They included 16 studies with 193 patients.", "They pooled 9 trials.", "They surveyed 2,000 therapists (r = .2).", "There were 50 studies and 70 clients (g = 0.4, OR = 1.2).",
        "An earlier review of 30 studies was large (d = 0.8).",
    ];

    private static readonly Gen<string> Text = Gen.OneOf(Words).Array[1, 6].Select(words => string.Join(' ', words));

    private static readonly Gen<Citation> Citation =
        Gen.Select(Gen.OneOf(Authors).Array[0, 3], Gen.OneOf(Journals), Gen.Int[2009, 2014], (authors, journal, year) => new Citation
        {
            Text = "Somebody wrote this.",
            Authors = authors,
            Source = journal,
            Year = year == 2009 ? null : year,
        });

    private static readonly Gen<Post> Post =
        Gen.Select(Gen.Select(Text, Gen.Select(Text, Gen.OneOf(Sentences), (words, sentence) => $"{words}. {sentence}".Trim()), Text), Gen.Int[0, 47], Gen.OneOf(Topics).Array[0, 3], Gen.OneOf<StudyKind?>(null, StudyKind.MetaAnalysis, StudyKind.Survey), Citation.Array[0, 2],
            (texts, month, topics, kind, citations) => new Post
            {
                Id = PostId.Parse("unnamed"),
                Title = texts.Item1,
                Summary = texts.Item2,
                Implications = texts.Item3,
                Posted = YearMonth.OfOrdinal(12 * 2014 + month),
                Topics = [.. topics.Distinct()],
                Kind = kind,
                Citations = citations,
            });

    /// <summary>Posts with ids of their own.</summary>
    public static readonly Gen<IReadOnlyList<Post>> Posts =
        Post.Array[1, 25].Select(posts => (IReadOnlyList<Post>)[.. posts.Select((post, i) => post with { Id = PostId.Parse(string.Create(CultureInfo.InvariantCulture, $"{post.Posted}-post-{i}")) })]);

    private static readonly Gen<SlowQuery> Part = Gen.OneOf(
        Gen.OneOf(Words).Select(word => new SlowQuery(word, post => SlowSearch.HasWord(post, word))),
        Gen.OneOf(Words).Select(word => new SlowQuery($"-{word}", post => !SlowSearch.HasWord(post, word))),
        Gen.OneOf(Words).Select(word => new SlowQuery($"title:{word}", post => SlowSearch.HasWord(post, word, inTitleOnly: true))),
        Gen.Select(Gen.OneOf(Words), Gen.OneOf(Words), (a, b) => new SlowQuery($"{a} OR {b}", post => SlowSearch.HasWord(post, a) || SlowSearch.HasWord(post, b))),
        Gen.Select(Gen.OneOf(Words), Gen.OneOf(Words), (a, b) => new SlowQuery($"\"{a} {b}\"", post => SlowSearch.HasPhrase(post, a, b))));

    public static readonly Gen<SlowQuery> Query =
        Part.Array[0, 3].Select(parts => new SlowQuery(string.Join(' ', parts.Select(part => part.Text)), post => parts.All(part => part.Matches(post))));

    /// <summary>Choices, exclusions and ranges in some of the dimensions, among them values that nobody has.</summary>
    public static readonly Gen<IReadOnlyList<FacetSelection>> Filters =
        Gen.Select(Selection(FacetDimension.Topic, "grief", "group-work", "training", "empathy", "nobodys"), Selection(FacetDimension.Kind, "meta-analysis", "survey", "cohort-study"),
            Selection(FacetDimension.Author, "fluckiger-c", "stiles-t-c", "stiles-w-b"), Selection(FacetDimension.Journal, "psychotherapy", "lancet-psychiatry", "clinical-psychology-and-psychotherapy"),
            Selection(FacetDimension.Year, "2014", "2015", "2016", "2017"), Selection(FacetDimension.StudyYear, "2010", "2011", "2014", "1999"),
            Gen.Select(Selection(FacetDimension.Studies, "10-49", "50-", "9", "-16"), Selection(FacetDimension.Participants, "100-999", "1000-", "7"), Selection(FacetDimension.Effect, "any", "r", "or", "z")),
            (a, b, c, d, e, f, figures) => (IReadOnlyList<FacetSelection>)[.. new[] { a, b, c, d, e, f, figures.Item1, figures.Item2, figures.Item3 }.Where(selection => !selection.IsEmpty)]);

    private static Gen<FacetSelection> Selection(FacetDimension dimension, params string[] values)
    {
        var ranges = dimension.Shape == FacetShape.Year
            ? Gen.Select(Gen.Int[2010, 2017], Gen.Int[0, 3], Gen.Int[0, 2], (from, length, open) => new YearRange(open == 1 ? null : from, open == 2 ? null : from + length)).Array[0, 1]
            : Gen.Const(Array.Empty<YearRange>());
        var some = Gen.Select(Gen.OneOf(values).Array[0, 2], Gen.OneOf(values).Array[0, 1], ranges, ranges, (any, none, inside, outside) => new FacetSelection
        {
            Dimension = dimension,
            AnyOf = [.. any.Distinct()],
            NoneOf = none,
            Ranges = inside,
            ExcludedRanges = outside,
        });
        return Gen.Frequency((2, Gen.Const(new FacetSelection { Dimension = dimension })), (1, some));
    }

    /// <summary>Counts as they are, without relaxation: one more word never finds more.</summary>
    public static readonly RankingOptions Strict = RankingOptions.Default with { Handful = 0 };
}
