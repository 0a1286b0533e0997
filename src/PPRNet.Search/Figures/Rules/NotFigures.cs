using System.Collections.Frozen;

namespace PPRNet.Search.Figures.Rules;

/// <summary>Numbers that are no figures, whatever stands around them.</summary>
internal static class NotFigures
{
    private static readonly FrozenSet<string> BeforeYears =
    [
        "in", "since", "from", "until", "till", "by", "of", "to", "between", "and", "before", "after", "through", "during", "early", "late", "mid", "year", "(", ",", "-", "january", "february",
        "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "spring", "summer", "autumn", "fall", "winter", "the", "for",
    ];

    private static readonly FrozenSet<string> PartNames =
    [
        "page", "pp", "vol", "volume", "issue", "chapter", "table", "figure", "appendix", "edition", "study", "experiment", "step", "phase", "stage", "level", "item", "session", "week", "month",
        "day", "module", "part", "section", "type", "cluster", "pages", "chapters", "tables", "figures", "items", "sessions", "weeks", "months", "days", "steps", "phases", "stages", "levels", "modules", "parts", "waves", "grades", "questions", "article", "number", "question", "version", "wave", "grade", "class", "axis", "dsm", "icd",
    ];

    private static readonly FrozenSet<string> OtherStatistics =
    [
        "sd", "sds", "se", "ses", "sem", "m", "t", "f", "χ2", "χ²", "chi2", "q", "df", "i2", "i²", "τ2", "τ²", "tau", "tau2", "α", "alpha", "κ", "kappa", "auc", "mdn", "iqr", "bic", "aic", "rmsea", "cfi",
    ];

    private static readonly FrozenSet<string> TimeUnits = ["year", "years", "month", "months", "week", "weeks", "day", "days", "hour", "hours", "minute", "minutes", "session", "sessions"];

    /// <summary>"three-level", "26-item", "16-year-old": the number describes a thing and counts nothing.</summary>
    public static Reading? PartOfAName(Spot spot)
    {
        if (!spot.HasHyphenAfter || spot.Number.IsPercent) return null;
        var joined = spot.Word(2);
        return TimeUnits.Contains(joined) && spot.Word(3) != "-" ? null : Reading.NotAFigure;
    }

    /// <summary>"95% CI".</summary>
    public static Reading? LevelOfConfidence(Spot spot) =>
        spot.Word(1) is "ci" or "cis" or "confidence" or "credible" or "prediction" or "cri" or "cl" ? Reading.NotAFigure : null;

    /// <summary>"SD = 59", "I2 = 76%": how results spread or were tested.</summary>
    public static Reading? OtherStatistic(Spot spot) =>
        spot.Word(-1) is "=" or "<" or ">" or "≤" or "≥" && (OtherStatistics.Contains(spot.Word(-2)) || IsStatisticWithDegrees(spot)) ? Reading.NotAFigure : null;

    /// <summary>Four digits after a preposition or a month, or with nothing to count.</summary>
    public static Reading? Year(Spot spot) =>
        spot.Number is { LooksLikeYear: true } && (BeforeYears.Contains(spot.Word(-1)) || spot.NounAhead(word => PeopleNouns.IsPlural(word) || CountedNouns.IsStudyNoun(word)) is null)
            ? Reading.NotAFigure
            : null;

    /// <summary>"Study 1", "week 12", "p. 81", "after sessions 3, 9 and 15".</summary>
    public static Reading? NumberOfAPart(Spot spot) =>
        spot.Number.Form == NumberForm.Digits && (PartNames.Contains(BeforeList(spot)) || (spot.Word(-1) == "." && spot.Word(-2) is "p" or "pp" or "vol" or "no" or "ch"))
            ? Reading.NotAFigure
            : null;

    /// <summary>
    /// "two people", "these three studies", "one of them": numbers that arrange the text. A small number in words counts people only where
    /// the sentence says that they were studied.
    /// </summary>
    public static Reading? FewPeople(Spot spot)
    {
        if (spot.Number.Form != NumberForm.Words || spot.Number.High is not null) return null;
        if (spot.Number.Value <= 1) return Reading.NotAFigure;
        if (spot.Number.Value >= 10) return null;
        if (spot.Word(-1) is "the" or "these" or "those" or "both" or "their" or "his" or "her" or "our" or "first" or "last" or "other") return Reading.NotAFigure;
        var countsPeople = spot.NounAhead(PeopleNouns.IsPlural) is not null;
        return countsPeople && (spot.Number.Value < 4 || !spot.Sentence.Has(Counts.Studying)) ? Reading.NotAFigure : null;
    }

    /// <summary>The word before a list of numbers that this one goes on.</summary>
    private static string BeforeList(Spot spot)
    {
        var back = -1;
        while (spot.Word(back) is "," or "and" or "or" && spot.NumberAt(back - 1) is not null) back -= 2;
        return spot.Word(back);
    }

    /// <summary>"F(1, 24) = 3.9".</summary>
    private static bool IsStatisticWithDegrees(Spot spot)
    {
        if (spot.Word(-2) != ")") return false;
        for (var back = -3; back > -9; back--)
            if (spot.Word(back) == "(") return OtherStatistics.Contains(spot.Word(back - 1));
        return false;
    }
}
