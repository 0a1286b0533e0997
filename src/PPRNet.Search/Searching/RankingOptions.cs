using PPRNet.Search.Querying;

namespace PPRNet.Search.Searching;

/// <summary>Every weight of the ranking, with its reason. Chosen by measurement (<c>evaluate</c>); change none without it.</summary>
public sealed record RankingOptions
{
    /// <summary>The product's ranking.</summary>
    public static RankingOptions Default { get; } = new();

    /// <summary>k₁ of BM25: how soon further occurrences stop counting. 1.2 is the usual value for short texts.</summary>
    public float Saturation { get; init; } = 1.2f;

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

    /// <summary>What an occurrence of a synonym counts against one of the word typed.</summary>
    public float SynonymWeight { get; init; } = 0.6f;

    /// <summary>What an occurrence of a word spelled much alike counts (<c>word~</c>).</summary>
    public float SimilarWeight { get; init; } = 0.5f;

    /// <summary>What the word exactly as typed counts beside its other forms.</summary>
    public float ExactBonus { get; init; } = 0.2f;

    /// <summary>Fewer matches than this for all words together, and summaries with most of the words are shown as well.</summary>
    public int Handful { get; init; } = 5;

    /// <summary>The steps of relaxation: what share of the query's whole rarity a post must hold. Common words are given up first.</summary>
    public IReadOnlyList<float> RelaxedShares { get; init; } = [0.75f, 0.5f, 0.35f];

    internal float FieldWeight(SearchField field) => field switch
    {
        SearchField.Title => TitleWeight,
        SearchField.Citation => CitationWeight,
        SearchField.Summary => SummaryWeight,
        SearchField.Implications => ImplicationsWeight,
        SearchField.Topic => TopicWeight,
        _ => 1,
    };

    internal float LengthShare(SearchField field) =>
        field is SearchField.Summary or SearchField.Implications or SearchField.Citation ? TextLengthShare : LabelLengthShare;
}
