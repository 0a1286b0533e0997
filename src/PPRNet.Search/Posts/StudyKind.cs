namespace PPRNet.Search.Posts;

/// <summary>
/// The kind of a summarised study: what was done, not how well. One closed vocabulary for facets, filters and labels.
/// </summary>
public sealed record StudyKind
{
    private StudyKind(string slug, string label, string explanation, params string[] corpusTypes)
    {
        Slug = slug;
        Label = label;
        Explanation = explanation;
        CorpusTypes = corpusTypes;
    }

    /// <summary>Its identity, in addresses: <c>meta-analysis</c>.</summary>
    public string Slug { get; }

    /// <summary>Its name as shown.</summary>
    public string Label { get; }

    /// <summary>What such a study does, in one line.</summary>
    public string Explanation { get; }

    /// <summary>The words that the front matter's <c>type</c> may use for it.</summary>
    public IReadOnlyList<string> CorpusTypes { get; }

    /// <summary>Pools results of several studies.</summary>
    public static StudyKind MetaAnalysis { get; } = new("meta-analysis", "Meta-Analysis",
        "Pools the results of several studies.", "Meta-Analysis");

    /// <summary>Searches by stated rules and does not pool.</summary>
    public static StudyKind SystematicReview { get; } = new("systematic-review", "Systematic Review",
        "Searches the literature by stated rules and sums it up without pooling.", "Systematic Review", "Scoping Review");

    /// <summary>Assigns people at random.</summary>
    public static StudyKind RandomizedTrial { get; } = new("randomized-trial", "Randomized Trial",
        "Assigns people at random to what is compared.", "Randomized Controlled Trial", "Randomized Trial");

    /// <summary>Outcomes of care as it is given.</summary>
    public static StudyKind NaturalisticStudy { get; } = new("naturalistic-study", "Naturalistic Study",
        "Follows care as it is given in everyday practice.", "Naturalistic/Practice-Based Study", "Naturalistic Study");

    /// <summary>Relates what happens in sessions to outcome.</summary>
    public static StudyKind ProcessStudy { get; } = new("process-study", "Process Study",
        "Relates what happens in sessions to other events or to outcome.", "Process Study");

    /// <summary>Asks many people by questionnaire.</summary>
    public static StudyKind Survey { get; } = new("survey", "Survey",
        "Asks many people by questionnaire.", "Survey");

    /// <summary>Analyses what people say.</summary>
    public static StudyKind QualitativeStudy { get; } = new("qualitative-study", "Qualitative Study",
        "Analyses what people say in their own words.", "Qualitative Study");

    /// <summary>Follows defined groups over time.</summary>
    public static StudyKind CohortStudy { get; } = new("cohort-study", "Cohort Study",
        "Follows defined groups of people over time.", "Cohort Study");

    /// <summary>A chapter or essay without a systematic search.</summary>
    public static StudyKind NarrativeReview { get; } = new("narrative-review", "Narrative Review",
        "Reviews a field in a chapter or essay, without a systematic search.", "Book Chapter/Narrative Review", "Narrative Review");

    /// <summary>Recommends how to practise.</summary>
    public static StudyKind Guideline { get; } = new("guideline", "Guideline",
        "Recommends how to practise.", "Guideline");

    /// <summary>None of the others.</summary>
    public static StudyKind Other { get; } = new("other", "Other",
        "Another kind, such as an economic model or an experiment.", "Other", "Economic Evaluation (Simulation)");

    /// <summary>Every kind, alphabetical with <see cref="Other"/> last.</summary>
    public static IReadOnlyList<StudyKind> All { get; } =
    [
        CohortStudy, Guideline, MetaAnalysis, NarrativeReview, NaturalisticStudy, ProcessStudy,
        QualitativeStudy, RandomizedTrial, Survey, SystematicReview, Other,
    ];

    /// <summary>Finds a kind by slug, label or the corpus's own word for it, in any case.</summary>
    public static StudyKind? Find(string? name) => All.FirstOrDefault(kind => kind.IsNamed(name));

    /// <inheritdoc/>
    public override string ToString() => Slug;

    private bool IsNamed(string? name) =>
        Slug.Equals(name, StringComparison.OrdinalIgnoreCase)
        || Label.Equals(name, StringComparison.OrdinalIgnoreCase)
        || CorpusTypes.Contains(name, StringComparer.OrdinalIgnoreCase);
}
