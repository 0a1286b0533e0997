namespace PPRNet.Search.Figures.Rules;

/// <summary>Sizes written with the sign for them: "k = 23", "N = 376", "n = 63".</summary>
internal static class SampleSizes
{
    public static Reading? StudiesSign(Spot spot) =>
        spot.Word(-1) == "=" && spot.Word(-2) is "k" or "ks" && spot.Number.IsWhole ? new Reading(FigureKind.Studies) { Unit = "studies" } : null;

    public static Reading? ParticipantsSign(Spot spot)
    {
        if (spot.Word(-1) is not ("=" or ">" or "≥" or "<" or "of") || spot.Word(-2) is not ("n" or "ns") || !spot.Number.IsWhole) return null;
        if (spot.NounAhead(CountedNouns.IsStudyNoun) is { } studies) return new Reading(FigureKind.Studies) { Unit = spot.Word(studies), NounAt = studies };
        return spot.NounAhead(PeopleNouns.IsPlural) is { } people
            ? new Reading(FigureKind.Participants) { Who = PeopleNouns.WhoOf(spot.Word(people)), NounAt = people }
            : new Reading(FigureKind.Participants) { Who = People.Before(spot) };
    }

    /// <summary>"N = 228 and 1,305".</summary>
    public static Reading? NextInList(Spot spot) =>
        spot.Word(-1) is "and" or "," or "or" && spot.Number.IsWhole && !spot.Number.LooksLikeYear && spot.IsBare
        && spot.EarlierHere.FirstOrDefault() is { Rule: "N =" or "next in a list of N" } before && before.Last == spot.Index - 2
            ? before.Reading with { NounAt = 0 }
            : null;
}
