using System.Collections.Frozen;

namespace PPRNet.Search.Figures.Rules;

/// <summary>Numbers with the noun that they count after them.</summary>
internal static class Counts
{
    /// <summary>Words of a sentence that tells whom a study studied.</summary>
    public static FrozenSet<string> Studying { get; } =
    [
        "interviewed", "studied", "surveyed", "followed", "recruited", "included", "enrolled", "assigned", "randomized", "randomised", "observed", "asked", "invited", "analyzed", "analysed", "treated",
        "completed", "dropped", "videotaped",
    ];

    /// <summary>No study has as many people: with "each year" they are those of a country.</summary>
    private const double LeastOfACountry = 100_000;

    private static readonly FrozenSet<string> Yearly = ["year", "annually", "yearly", "worldwide", "globally"];

    public static Reading? Participants(Spot spot) =>
        spot.Number.IsWhole && spot.NounAhead(PeopleNouns.IsPlural) is { } noun
            ? new Reading(FigureKind.Participants) { Who = People.Who(spot, spot.Word(noun)), NounAt = noun }
            : null;

    /// <summary>"32,000 people a year": a rate of a country, nobody was studied.</summary>
    public static Reading? PeopleInATime(Spot spot)
    {
        if (!spot.Number.IsWhole || spot.NounAhead(word => PeopleNouns.IsPlural(word) || word is "deaths" or "suicides" or "attempts") is not { } noun) return null;
        var isRate = (spot.Word(noun + 1) is "a" or "per" or "each" or "every" && spot.Word(noun + 2) is "year" or "month" or "day") || spot.Word(noun + 1) is "annually" or "yearly";
        isRate |= spot.Number.Value >= LeastOfACountry && spot.Sentence.HasBetween(spot.Index + noun, spot.Sentence.Tokens.Count, Yearly);
        return isRate ? new Reading(FigureKind.Count) { Unit = spot.Word(noun), NounAt = noun } : null;
    }

    public static Reading? Studies(Spot spot)
    {
        if (!spot.Number.IsWhole || spot.Number.Value < 2 || spot.NounAhead(word => CountedNouns.IsStudies(word, spot.Number)) is not { } noun) return null;
        if (spot.Word(noun) is "meta-analyses" && spot.Number.Form == NumberForm.Words && noun == 1) return null;
        if (spot.Word(noun) == "samples" && spot.Word(noun + 1) == "of" && PeopleNouns.IsPlural(spot.Word(noun + 2))) return null;
        return new Reading(FigureKind.Studies) { Unit = spot.Word(noun), NounAt = noun };
    }

    public static Reading? EffectSizes(Spot spot) =>
        spot.Number.IsWhole && spot.NounAhead(word => word is "effect") is { } noun && spot.Word(noun + 1) is "sizes" or "estimates"
            ? new Reading(FigureKind.Count) { Unit = "effect sizes", NounAt = noun + 1 }
            : null;

    public static Reading? Things(Spot spot)
    {
        if (!spot.Number.IsWhole || spot.Number.Value < 2 || spot.NounAhead(word => CountedNouns.IsCounted(word, spot.Number)) is not { } noun) return null;
        return new Reading(FigureKind.Count) { Unit = spot.Word(noun), NounAt = noun };
    }

    public static Reading? Money(Spot spot) => spot.Number.Currency is { } sign ? new Reading(FigureKind.Count) { Unit = sign.ToString() } : null;

    /// <summary>"14,587 who replied", "a sample of 240", which name no noun.</summary>
    public static Reading? ThoseWho(Spot spot) =>
        spot.Number is { IsWhole: true, Value: > 1, LooksLikeYear: false, Form: NumberForm.Digits } && (spot.Word(1) is "who" or "whom" || (spot.IsBare && IsSizeOfSample(spot)))
            ? new Reading(FigureKind.Participants) { Who = People.Before(spot) }
            : null;

    /// <summary>"a sample of 240", "the first survey, of more than 3,000,".</summary>
    private static bool IsSizeOfSample(Spot spot)
    {
        var back = -1;
        while (back >= -4 && spot.Word(back) is "more" or "than" or "about" or "some" or "over" or "nearly" or "almost" or "roughly" or "around" or "close" or "to" or "approximately") back--;
        if (spot.Word(back) != "of") return false;
        return spot.Word(back - 1) is "sample" or "cohort" || (spot.Word(back - 1) == "," && spot.Word(back - 2) is "sample" or "cohort" or "survey");
    }
}
