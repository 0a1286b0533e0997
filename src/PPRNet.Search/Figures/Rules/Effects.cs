using System.Collections.Frozen;

namespace PPRNet.Search.Figures.Rules;

/// <summary>Sizes of effects and associations.</summary>
internal static class Effects
{
    /// <summary>Larger numbers without a measure of their own are scores and not effects.</summary>
    private const double LargestCarried = 5;

    /// <summary>The largest standard score that can be an effect; a larger one is a test statistic.</summary>
    private const double LargestZ = 1.5;

    private static readonly FrozenSet<string> VarianceWords = ["variance", "variability", "variation"];

    private static readonly FrozenSet<string> EffectNouns = ["effect", "effects", "difference", "differences", "figure", "figures", "association", "advantage", "value", "correlation", "estimate", "gain", "gains", "result"];

    private static readonly FrozenSet<string> Needing = ["need", "needs", "needed", "must", "have"];

    private static readonly FrozenSet<string> OneMore = ["one", "benefit", "additional"];


    /// <summary>A number with its measure in front: "r = .24", "odds ratio 2.9".</summary>
    public static Reading? Named(Spot spot)
    {
        if (spot.Number.Form != NumberForm.Digits || spot.Number.Currency is not null || EffectLabels.Before(spot) is not { } label) return null;
        if (spot.Number.IsPercent && label.Measure != EffectMeasure.R2) return null;
        if (label.Measure == EffectMeasure.Z && Math.Abs(spot.Number.Value) > LargestZ) return Reading.NotAFigure;
        var isSize = spot.Number.HasPoint || spot.Word(-1) == "=" || label.Unit == "NNT" || (label.IsLetter && spot.Word(-1) is "of");
        return isSize && !IsCount(spot) ? new Reading(FigureKind.Effect) { Measure = label.Measure, Unit = spot.Number.IsPercent ? "%" : label.Unit } : null;
    }

    /// <summary>"g = 0.92 and 1.43": a second value of the measure just named.</summary>
    public static Reading? NextInList(Spot spot) =>
        spot.Number.IsPlainDecimal && spot.Word(-1) is "and" or "," or "or" or "versus" or "vs" && !IsCount(spot)
        && spot.EarlierHere.FirstOrDefault() is { Kind: FigureKind.Effect } before && before.Last == spot.Index - 2 && spot.Number.High is null
            ? new Reading(FigureKind.Effect) { Measure = before.Reading.Measure, Unit = before.Reading.Unit, IsCarried = true }
            : null;

    /// <summary>"12.6% of the variance", "3.2% that lay between therapists".</summary>
    public static Reading? ShareOfVariance(Spot spot)
    {
        if (!spot.Number.IsPercent) return null;
        for (var ahead = 1; ahead <= 6 && spot.Word(ahead) is not ("" or "," or ";" or ":" or "(" or ")" or "." or "and"); ahead++)
            if ((VarianceWords.Contains(spot.Word(ahead)) && spot.Word(1) == "of") || (spot.Word(ahead) == "lay" && spot.Word(ahead + 1) == "between")) return Variance();
        var goesOn = spot.EarlierHere.FirstOrDefault() is { Reading.Measure: EffectMeasure.R2 } && spot.Word(-1) != "," && spot.Word(1) is "." or "" or "," or ";" or "between";
        goesOn |= spot.Word(-1) == "," && spot.Word(1) is "at" or "between" && spot.EarlierHere.FirstOrDefault() is { Reading.Measure: EffectMeasure.R2 };
        return goesOn && spot.Word(-1) == "," || spot.Word(-1) is "at" or "to" or "of" or "was" && (goesOn || IsEffectBetween(spot)) ? Variance() : null;

        static Reading Variance() => new(FigureKind.Effect) { Measure = EffectMeasure.R2, Unit = "%" };
    }

    /// <summary>"nine times as likely", "five times higher", "twice that of medication".</summary>
    public static Reading? TimesAs(Spot spot) =>
        spot.Token.Lower == "twice" ? new Reading(FigureKind.Effect) { Measure = EffectMeasure.Other, Unit = spot.Word(1) == "as" ? "times as " + spot.Word(2) : "times" }
        : spot.Word(1) == "times" && spot.Word(2) is "as" or "more" or "higher" or "greater" or "larger" or "lower" or "less" or "likelier"
            ? new Reading(FigureKind.Effect) { Measure = EffectMeasure.Other, Unit = "times " + spot.Word(2) + (spot.Word(2) == "as" ? " " + spot.Word(3) : ""), NounAt = 1 }
            : null;

    /// <summary>"for every 20 people treated one …", "four patients would have to receive both for one more to benefit": nobody was counted.</summary>
    public static Reading? NumberNeeded(Spot spot)
    {
        if (!spot.Number.IsWhole || spot.NounAhead(PeopleNouns.IsPlural) is not { } noun) return null;
        var isForEvery = spot.IsPrecededBy("for", "every") || spot.IsPrecededBy("one", "in", "every");
        return isForEvery || spot.Sentence.HasBetween(spot.Index + noun, spot.Index + noun + 10, Needing) && spot.Sentence.HasBetween(spot.Index + noun, spot.Sentence.Tokens.Count, OneMore)
            ? new Reading(FigureKind.Effect) { Measure = EffectMeasure.Other, Unit = "NNT" }
            : null;
    }

    /// <summary>"5.5 points apart", "0.17 quality-adjusted life years".</summary>
    public static Reading? Points(Spot spot)
    {
        if (spot.Number.IsPercent || spot.Number.Form == NumberForm.Share) return null;
        if (spot.IsFollowedBy("quality-adjusted", "life", "years") || spot.IsFollowedBy("qalys")) return new Reading(FigureKind.Effect) { Measure = EffectMeasure.Other, Unit = "QALYs" };
        return spot.Word(1) == "points" && spot.Word(-1) != "at" && spot.Word(2) is not ("in" or "of" or "at" or "are" or "were")
            ? new Reading(FigureKind.Effect) { Measure = EffectMeasure.Other, Unit = "points", NounAt = 1 }
            : null;
    }

    /// <summary>"(d = .96). … the weighted controlled effect was .76": the measure is the one that the text named last.</summary>
    public static Reading? Carried(Spot spot)
    {
        if (!spot.Number.IsPlainDecimal || Math.Abs(spot.Number.High ?? spot.Number.Value) > LargestCarried || !CountsNothing(spot)) return null;
        if (spot.Earlier.LastOrDefault(draft => draft.Kind == FigureKind.Effect && draft.Sentence.Field == spot.Sentence.Field && draft.Reading.Measure != EffectMeasure.R2) is not { } before) return null;
        var inBrackets = spot.Word(-1) == "(" && spot.Word(1) is ")" or "," or ";" or "[";
        var inSentence = before.Sentence == spot.Sentence && spot.IsBare && spot.Word(-1) is not ("=" or "<" or ">" or "");
        if (!inBrackets && !inSentence && !FollowsEffectNoun(spot)) return null;
        if (spot.Number.Value < 0 && before.Reading.Measure is EffectMeasure.OddsRatio or EffectMeasure.RiskRatio or EffectMeasure.HazardRatio) return null;
        return new Reading(FigureKind.Effect) { Measure = before.Reading.Measure, Unit = before.Reading.Unit, IsCarried = true };
    }

    private static bool FollowsEffectNoun(Spot spot)
    {
        var back = -1;
        if (spot.Word(back) is "about" or "around" or "only" or "roughly") back--;
        if (spot.Word(back) is not ("was" or "of" or "were" or "is" or "to" or "at")) return false;
        if (spot.Word(back - 1) is "fell" or "rose" or "dropped" or "came") back--;
        return EffectNouns.Contains(spot.Word(back - 1));
    }

    /// <summary>Nothing is named that the number could count or be measured in.</summary>
    private static bool CountsNothing(Spot spot) =>
        spot.Word(1) is not ("points" or "point" or "times" or "mg" or "kg" or "hours" or "days" or "weeks" or "months" or "years" or "-") && spot.NounAhead(PeopleNouns.IsPlural) is null;

    /// <summary>"the therapist effect at 5%".</summary>
    private static bool IsEffectBetween(Spot spot)
    {
        for (var back = -2; back >= -4; back--)
            if (spot.Word(back) is "effect" or "effects") return spot.Word(back - 1) is "therapist" or "clinic" or "center" or "centre";
        return false;
    }

    private static bool IsCount(Spot spot) => spot.Number.IsWhole && spot.NounAhead(word => PeopleNouns.IsPlural(word) || CountedNouns.IsStudyNoun(word)) is not null;
}
