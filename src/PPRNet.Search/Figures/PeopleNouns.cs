using System.Collections.Frozen;

namespace PPRNet.Search.Figures;

/// <summary>Nouns for the people of a study, singular and plural, and whom they name.</summary>
internal static class PeopleNouns
{
    private static readonly (string Who, string Singulars, string Plurals)[] Table =
    [
        ("clients",
            "patient client outpatient inpatient adult adolescent teenager child youth youngster woman man girl boy veteran soldier survivor offender prisoner refugee "
            + "completer dropout case responder nonresponder remitter",
            "patients clients outpatients inpatients adults adolescents teenagers children youths youngsters women men girls boys veterans soldiers survivors offenders prisoners "
            + "refugees completers dropouts cases recipients non-recipients non-completers responders nonresponders non-responders remitters"),
        ("therapists",
            "therapist psychotherapist psychologist counselor counsellor clinician practitioner psychiatrist trainee supervisor supervisee provider counseling-psychologist",
            "therapists psychotherapists psychologists counselors counsellors clinicians practitioners psychiatrists trainees supervisors supervisees providers co-therapists"),
        ("professionals", "professional nurse physician doctor worker teacher", "professionals nurses physicians doctors workers teachers gps staff physiotherapists"),
        ("dyads", "dyad pair couple family", "dyads pairs couples families"),
        ("caregivers", "caregiver carer parent mother father", "caregivers carers parents mothers fathers"),
        ("controls", "control", "controls"),
        ("experts", "expert panelist", "experts panelists panellists"),
        ("participants", "participant subject respondent volunteer interviewee informant", "participants subjects respondents volunteers interviewees informants"),
        ("people",
            "person individual student citizen member layperson user graduate resident",
            "people persons individuals students citizens members laypersons laypeople users graduates residents civilians"),
    ];

    private static readonly FrozenDictionary<string, string> WhoOfWord = Table
        .SelectMany(row => (row.Singulars + " " + row.Plurals).Split(' ').Select(word => (word, row.Who))).ToFrozenDictionary(pair => pair.word, pair => pair.Who);

    private static readonly FrozenSet<string> PluralWords = Table.SelectMany(row => row.Plurals.Split(' ')).ToFrozenSet();

    /// <summary>Whom a noun names, in the vocabulary of <see cref="Figure.Who"/>; null when it is no noun for people.</summary>
    public static string? WhoOf(string word) =>
        WhoOfWord.TryGetValue(word, out var who) || WhoOfWord.TryGetValue(LastPart(word), out who) ? who : null;

    /// <summary>Whether the noun stands for several people, as it must after a number.</summary>
    public static bool IsPlural(string word) => PluralWords.Contains(word) || PluralWords.Contains(LastPart(word));

    /// <summary>"therapist-client-pairs" is about pairs.</summary>
    private static string LastPart(string word) => word[(word.LastIndexOf('-') + 1)..];
}
