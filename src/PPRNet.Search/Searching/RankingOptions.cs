using PPRNet.Search.Querying;

namespace PPRNet.Search.Searching;

/// <summary>Every weight of the ranking, with its reason. Chosen by measurement (<c>evaluate</c>); change none without it.</summary>
public sealed record RankingOptions
{
    /// <summary>The product's ranking.</summary>
    public static RankingOptions Default { get; } = new();

    /// <summary>
    /// k₁ of BM25: how soon further occurrences stop counting. Twice the usual 1.2, since occurrences of several weighted fields and of
    /// the exact form are summed before they saturate.
    /// </summary>
    public float Saturation { get; init; } = 2.5f;

    /// <summary>
    /// How much a word that comes back in its texts counts more than one that stands there once: its mean number of occurrences to
    /// this power. 0 is plain BM25; 1 is near the divergence from randomness models, which do too much of it for short posts.
    /// </summary>
    public float RepetitionPower { get; init; } = 0.4f;

    /// <summary>b of BM25 for running text.</summary>
    public float TextLengthShare { get; init; } = 0.75f;

    /// <summary>b for titles and labels: they are all short, and a longer title is not a worse one.</summary>
    public float LabelLengthShare { get; init; } = 0.3f;

    /// <summary>A word in the title says what the post is about.</summary>
    public float TitleWeight { get; init; } = 3f;

    /// <summary>The citation holds the study's own title, but also publishers and places.</summary>
    public float CitationWeight { get; init; } = 1f;

    /// <summary>Summaries are the running text that everything else is measured against.</summary>
    public float SummaryWeight { get; init; } = 1f;

    /// <summary>Implications answer what clinicians ask.</summary>
    public float ImplicationsWeight { get; init; } = 1f;

    /// <summary>A topic is a judgement of the blog about the whole post, but a broad one.</summary>
    public float TopicWeight { get; init; } = 1f;

    /// <summary>The kind of study: what "survey" or "meta-analysis" asks for, whatever words the summary has for it.</summary>
    public float KindWeight { get; init; } = 1f;

    /// <summary>What an occurrence of a synonym counts against one of the word typed.</summary>
    public float SynonymWeight { get; init; } = 0.6f;

    /// <summary>What an occurrence of a word spelled much alike counts (<c>word~</c>).</summary>
    public float SimilarWeight { get; init; } = 0.5f;

    /// <summary>What the word exactly as typed counts beside its other forms.</summary>
    public float ExactBonus { get; init; } = 0.2f;

    /// <summary>What two neighbouring words of the query add when they stand near each other, against one word. More than this hurts long questions.</summary>
    public float ClosenessWeight { get; init; } = 0.03f;

    /// <summary>How many other words may stand between them: about a clause.</summary>
    public int NearWords { get; init; } = 6;

    /// <summary>From this many words on a query is a question, whose own words say less than those of the posts that fit it best: feedback.</summary>
    public int FeedbackFrom { get; init; } = 4;

    /// <summary>How many of the best posts are asked for their words.</summary>
    public int FeedbackPosts { get; init; } = 10;

    /// <summary>How many of their words count.</summary>
    public int FeedbackWords { get; init; } = 40;

    /// <summary>What these words weigh together, against the whole query.</summary>
    public float FeedbackWeight { get; init; } = 1f;

    /// <summary>Bonuses look only at words that stand in at most so many posts: others say little and would cost most.</summary>
    public int BonusMostPosts { get; init; } = 10_000;

    /// <summary>Fewer matches than this for all words together, and summaries with most of the words are shown as well.</summary>
    public int Handful { get; init; } = 5;

    /// <summary>The steps of relaxation: what share of the query's whole rarity a post must hold. Common words are given up first.</summary>
    public IReadOnlyList<float> RelaxedShares { get; init; } = [0.75f, 0.5f, 0.35f];

    /// <summary>
    /// From this many parts on a query is a question in people's own words, and hardly any summary has all of them. Then nothing is given
    /// up in steps: posts with as little as <see cref="QuestionWords"/> of them are found, best first.
    /// </summary>
    public int QuestionFrom { get; init; } = 4;

    /// <summary>So many words of a question, by their mean rarity, must stand in a post: a rare one, or several common ones.</summary>
    public float QuestionWords { get; init; } = 0.5f;

    internal float FieldWeight(SearchField field) => field switch
    {
        SearchField.Title => TitleWeight,
        SearchField.Citation => CitationWeight,
        SearchField.Summary => SummaryWeight,
        SearchField.Implications => ImplicationsWeight,
        SearchField.Topic => TopicWeight,
        SearchField.Kind => KindWeight,
        _ => 1,
    };

    internal float LengthShare(SearchField field) =>
        field is SearchField.Summary or SearchField.Implications or SearchField.Citation ? TextLengthShare : LabelLengthShare;
}
