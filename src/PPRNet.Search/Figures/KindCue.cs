using PPRNet.Search.Posts;

namespace PPRNet.Search.Figures;

/// <summary>Words that show what kind of study a text is about.</summary>
/// <param name="Rule">Name of the rule.</param>
/// <param name="Kind">The kind that they show.</param>
/// <param name="Words">The words, whole and folded.</param>
/// <param name="Needs">What else must hold.</param>
internal sealed record KindCue(string Rule, StudyKind Kind, string[] Words, KindNeed Needs = KindNeed.Nothing)
{
    /// <summary>
    /// In the title of a study the authors name their method; the order settles what "a systematic review and meta-analysis of randomized
    /// trials" is.
    /// </summary>
    public static IReadOnlyList<KindCue> InTitles { get; } =
    [
        new("synthesis without pooling", StudyKind.SystematicReview, Split("meta-synthesis|metasynthesis|meta-ethnography|qualitative synthesis|umbrella review|overview of|scoping review|rapid evidence|rapid review|mapping review|review of reviews|review of meta-analyses")),
        new("pooling", StudyKind.MetaAnalysis, Split("meta-analysis|meta-analyses|meta-analytic|meta-analytical|meta analysis|metaanalysis|meta-regression|individual patient data|individual participant data|mega-analysis|pooled analysis")),
        new("systematic search", StudyKind.SystematicReview, Split("systematic review|systematic literature review|systematic overview|systematic search|systematic evidence review")),
        new("randomization", StudyKind.RandomizedTrial, Split("randomized|randomised|cluster-randomized|cluster-randomised|rct")),
        new("guideline", StudyKind.Guideline, Split("guideline|guidelines|practice recommendations|consensus statement|position statement")),
        new("what people say", StudyKind.QualitativeStudy, Split("qualitative|grounded theory|phenomenological|thematic analysis|mixed methods|mixed-methods|subjective experience|interview study|narrative analysis")),
        new("asking many", StudyKind.Survey, Split("survey|surveys|poll|delphi|e-delphi|questionnaire study")),
        new("rates compared or modelled", StudyKind.Other, Split("before-and-after|costs and benefits|economic evaluation|economic model|simulation|analogue study|case study of a")),
        new("groups followed", StudyKind.CohortStudy, Split("cohort|register-based|registry-based|registry study|prospective study|birth cohort")),
        new("sessions followed", StudyKind.ProcessStudy, Split("process study|process-outcome|session-by-session|moment-by-moment|process analysis")),
        new("everyday care", StudyKind.NaturalisticStudy, Split("naturalistic|practice-based|routine practice|routine care|real-world|practice research network|routine outcome data|public behavioral health setting|public service settings")),
        new("review without a search", StudyKind.NarrativeReview, Split("narrative review|a review and|integrative review|critical review|theoretical review|historical perspective|historical review|conceptual review|integrative framework|commentary")),
    ];

    /// <summary>In a summary the same words may be about other studies; where figures can tell, they must agree.</summary>
    public static IReadOnlyList<KindCue> InSummaries { get; } =
    [
        new("synthesis without pooling", StudyKind.SystematicReview, Split("narrative synthesis|scoping review|meta-synthesis|metasynthesis|meta-ethnography|could not be combined|could not be pooled|rapid evidence assessment|pulling together the qualitative"), KindNeed.Studies),
        new("pooling", StudyKind.MetaAnalysis, Split("meta-analysis|meta-analyses|meta-regression|pooled|combined|random-effects|random effects|weighted|mixed treatment comparisons|effect sizes"), KindNeed.Studies),
        new("randomization", StudyKind.RandomizedTrial, Split("randomized|randomised|randomly assigned|randomly allocated|at random|randomization|randomisation"), KindNeed.ParticipantsOnly),
        new("systematic search", StudyKind.SystematicReview, Split("searched systematically|systematic search|systematic review|searched|search|searches|searching"), KindNeed.Studies),
        new("trial reviewed", StudyKind.MetaAnalysis, Split("randomized trials|randomised trials|controlled trials|brought together|collected|gathered|added|updated"), KindNeed.StudiesAndEffect),
        new("sessions followed", StudyKind.ProcessStudy, Split("observers coded|independent raters|raters judged|raters coded|session by session|at every session|after every session|latent growth curve|rated the client's functioning"), KindNeed.NoStudies),
        new("asking many", StudyKind.Survey, Split("surveyed|survey of|online survey|online sample|poll|questionnaires to"), KindNeed.ParticipantsOnly),
        new("groups followed", StudyKind.CohortStudy, Split("national registers|registers|cohort"), KindNeed.ParticipantsOnly),
        new("what people say", StudyKind.QualitativeStudy, Split("interviewed|interviews|grounded theory|thematic analysis|ideal type analysis|open-ended replies|open-ended questions"), KindNeed.ParticipantsOnly),
        new("everyday care", StudyKind.NaturalisticStudy, Split("routine data|routinely collected|archival records|records of|naturalistic|everyday care|public sector|practice-research network|practice research network|outpatient clinics|counseling centers|an agency|the agency|community clinic|training clinic"), KindNeed.ParticipantsOnly),
        new("review without a search", StudyKind.NarrativeReview, Split("chapter|handbook|in this review|reviewed the evidence|sums up the evidence|argue|argues|point of view|this view"), KindNeed.NoParticipants),
    ];

    private static string[] Split(string phrases) => phrases.Split('|');
}

/// <summary>What a post must state, beside the words, for a cue to count.</summary>
internal enum KindNeed
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>Studies that were reviewed.</summary>
    Studies,

    /// <summary>Studies that were reviewed, and an effect of them.</summary>
    StudiesAndEffect,

    /// <summary>No studies that were reviewed.</summary>
    NoStudies,

    /// <summary>People who were studied, and no studies.</summary>
    ParticipantsOnly,

    /// <summary>No people who were studied.</summary>
    NoParticipants,
}
