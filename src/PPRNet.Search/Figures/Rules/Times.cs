using System.Collections.Frozen;

namespace PPRNet.Search.Figures.Rules;

/// <summary>Ages, sessions and lengths of time.</summary>
internal static class Times
{
    private static readonly FrozenDictionary<string, string> Units = new Dictionary<string, string>
    {
        ["minute"] = "minutes",
        ["minutes"] = "minutes",
        ["hour"] = "hours",
        ["hours"] = "hours",
        ["day"] = "days",
        ["days"] = "days",
        ["week"] = "weeks",
        ["weeks"] = "weeks",
        ["month"] = "months",
        ["months"] = "months",
        ["year"] = "years",
        ["years"] = "years",
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> BeforeUnit = ["more", "further", "additional", "full", "consecutive", "whole", "-"];

    private static readonly FrozenSet<string> AgeLinks = ["of", "was", "were", "is", "=", ":", ",", "(", "about", "around", "just", "under", "over", "between", "from", "to", "roughly", "at", "least", "nearly", "almost", "above", "below", "approximately", "ranged"];

    private static readonly FrozenSet<string> FollowUpWords = ["follow-up", "follow-ups", "followed", "later", "after", "afterwards", "afterward", "again", "relapse", "relapsed"];

    private static readonly FrozenSet<string> TreatmentWords = ["therapy", "treatment", "psychotherapy", "cbt", "program", "programme", "activation", "sessions", "letters"];

    /// <summary>"aged 16 to 18", "mean age just under 30", "36.7 years old".</summary>
    public static Reading? Age(Spot spot)
    {
        if (spot.Number.IsPercent || spot.Number.IsShare || spot.Number.Value is < 0 or > 120) return null;
        if (spot.IsFollowedBy("years", "old") || spot.IsFollowedBy("years", "of", "age")) return Years();
        var back = -1;
        while (back >= -5 && AgeLinks.Contains(spot.Word(back))) back--;
        return spot.Word(back) switch
        {
            "aged" or "ages" => Years(),
            "age" when spot.Word(back - 1) is "mean" or "average" or "median" or "m" || spot.Word(back + 1) is "ranged" => Years(),
            "age" when spot.Word(back - 2) is "mean" or "average" or "median" => Years(),
            "range" when spot.Word(back - 1) is "age" => Years(),
            _ => null,
        };

        static Reading Years() => new(FigureKind.Age) { Unit = "years" };
    }

    /// <summary>"one or two sessions a week".</summary>
    public static Reading? SessionsInATime(Spot spot) =>
        spot.NounAhead(word => word is "sessions") is { } noun && spot.Word(noun + 1) is "a" or "per" or "each" or "every" && spot.Word(noun + 2) is "week" or "month" && !spot.Number.IsPercent
            ? new Reading(FigureKind.Sessions) { Unit = "sessions per " + spot.Word(noun + 2), NounAt = noun }
            : null;

    /// <summary>"12 weekly sessions", "a 15-session course". "The first three sessions" and "a study of 30 sessions" tell no length.</summary>
    public static Reading? Sessions(Spot spot)
    {
        if (spot.Number.IsPercent || spot.Number.IsShare || IsLoneOne(spot) || spot.Word(-1) is "first" or "last" or "these" or "early" or "final" or "the") return null;
        if (spot.HasHyphenAfter && spot.Word(2) is "session" or "sessions") return new Reading(FigureKind.Sessions) { Unit = "sessions", NounAt = 2 };
        if (spot.NounAhead(word => word is "sessions") is not { } noun || spot.Word(noun - 1) == "first") return null;
        return new Reading(FigureKind.Sessions) { Unit = "sessions", NounAt = noun };
    }

    /// <summary>"14 weeks", "a 20-year follow-up", "up to two years", "for a year".</summary>
    public static Reading? Duration(Spot spot)
    {
        if (spot.Number.IsPercent || spot.Number.IsShare || spot.Number.Currency is not null) return null;
        if (NumberWords.UnitOf(spot.Token) is { } single) return new Reading(FigureKind.Duration) { Unit = single, Who = Lasting(spot, 0) };
        if (IsInList(spot) is { } listed) return listed;
        var noun = BeforeUnit.Contains(spot.Word(1)) ? 2 : spot.IsFollowedBy("or", "more") ? 3 : 1;
        if (!Units.TryGetValue(spot.Word(noun), out var unit) || spot.Word(noun + 1) is "-" or "old" || spot.Word(-1) is "every" or "each") return null;
        if (IsLoneOne(spot) && (unit is "days" or "minutes" or "hours" || spot.Word(noun + 1) == "to")) return null;
        return new Reading(FigureKind.Duration) { Unit = unit, Who = Lasting(spot, noun), NounAt = noun };
    }

    /// <summary>"at 3, 6, and 12 months", "at 6- and 12-month follow-up": the unit stands at the last number.</summary>
    private static Reading? IsInList(Spot spot)
    {
        var ahead = spot.Word(1) == "-" && spot.Word(2) is "and" or "to" or "or" ? 2 : 1;
        if (!spot.Number.IsWhole || spot.Word(ahead) is not ("," or "and" or "or" or "to")) return null;
        while (spot.Word(ahead) is "," or "and" or "or" or "to" or "-") ahead++;
        if (spot.NumberAt(ahead) is not { IsWhole: true } next || next.Value <= spot.Number.Value) return null;
        var last = new Spot(spot.Sentence, spot.Index + ahead, spot.Earlier, spot.SentenceBefore);
        return Duration(last) is { } reading && reading.Unit != "minutes" ? reading with { NounAt = 0 } : null;
    }

    private static string? Lasting(Spot spot, int noun)
    {
        if (spot.Word(noun) is "minutes" or "minute") return "session";
        if (spot.Sentence.HasBetween(spot.Index, spot.Index + noun + 4, FollowUpWords) || spot.Word(-1) is "at" or "for" && spot.Sentence.Has(FollowUpWords)) return "follow-up";
        if (spot.Sentence.HasBetween(spot.Index, spot.Index + noun + 5, TreatmentWords)) return "treatment";
        return spot.Sentence.Has(FollowUpWords) ? "follow-up" : "study";
    }

    /// <summary>"one" that is not the end of a range says no more than "a".</summary>
    private static bool IsLoneOne(Spot spot) => spot.Number is { Form: NumberForm.Words, Value: 1, High: null };
}
