using System.Collections.Frozen;
using static PPRNet.Search.Figures.Rules.LoneNumbers;

namespace PPRNet.Search.Figures.Rules;

/// <summary>
/// Numbers without a noun whose link to another figure arithmetic proves: a share that fits, parts that add up, the rest of a whole.
/// </summary>
internal static class Proofs
{
    private static readonly FrozenSet<string> TimesAndUnits = ["sessions", "weeks", "months", "years", "days", "hours", "minutes", "times", "points", "year", "month", "week"];

    /// <summary>"763 (5.2%)", "(384, 13%)", "45 (38%) of 118 completers": the number is that share of a figure before or after it.</summary>
    public static Reading? ProvedByShare(Spot spot)
    {
        if (!IsBareCount(spot) || spot.Word(1) is not ("(" or "," or ";") || spot.NumberAt(2) is not { IsPercent: true, High: null } share) return null;
        if (spot.Word(3) == ")" && spot.Word(4) == "of" && spot.NumberAt(5) is { IsWhole: true } whole && IsShare(spot.Number.Value, whole.Value, share.Value)) return PartOf(spot, 5);
        return Near(spot).FirstOrDefault(draft => Counted(draft) && IsShare(spot.Number.Value, draft.Number.Value, share.Value))?.Reading is { } reading ? reading with { NounAt = 0, Of = null } : null;
    }

    /// <summary>"29.2% of the group (26 of 89)": both numbers count the people of the share.</summary>
    public static Reading? FractionOfShare(Spot spot)
    {
        if (!IsBareCount(spot)) return null;
        var (part, whole) = spot.Word(1) == "of" && spot.NumberAt(2) is { } after ? (spot.Number, after)
            : spot.Word(-1) == "of" && spot.NumberAt(-2) is { } before ? (before, spot.Number)
            : default;
        if (!part.IsWhole || !whole.IsWhole || part.Value > whole.Value || whole.Value == 0) return null;
        return spot.EarlierHere.Any(draft => draft.Kind == FigureKind.Percentage && IsShare(part.Value, whole.Value, draft.Number.Value))
            ? new Reading(FigureKind.Participants) { Who = People.Before(spot) }
            : null;
    }

    /// <summary>"482 participants, 238 in combined treatment and 244 on medication": bare numbers that add up to a figure before them.</summary>
    public static Reading? PartsThatAddUp(Spot spot)
    {
        if (!spot.Number.IsWhole || !Near(spot).Any(draft => Counted(draft) && draft.Number.Value > spot.Number.Value)) return null;
        var bare = Enumerable.Range(0, spot.Sentence.Tokens.Count).Where(i => spot.Sentence.Tokens[i].Kind == TokenKind.Number)
            .Select(i => new Spot(spot.Sentence, i, spot.Earlier, spot.SentenceBefore)).ToList();
        foreach (var whole in Near(spot).Where(Counted))
        {
            var after = bare.Where(other => (whole.Sentence != spot.Sentence || other.Index > whole.Last) && IsPart(other)).ToList();
            for (var first = 0; first < after.Count; first++)
                for (var last = first + 1; last < Math.Min(after.Count, first + 6); last++)
                    if (after[first].Index <= spot.Index && spot.Index <= after[last].Index && Proves([.. after.Skip(first).Take(last - first + 1)], whole))
                        return whole.Reading with { NounAt = 0, Of = null };
        }
        return null;

        // Two parts must stand alone; three that add up may have words after them ("four concerned moods, two psychoses, and two both").
        static bool Proves(IReadOnlyList<Spot> parts, Draft whole) =>
            parts.Sum(part => part.Number.Value) == whole.Number.Value && (parts.All(part => part.IsBare) || (parts.Count > 2 && whole.Number.Value >= 8));

        static bool HasNoun(Spot other) => other.NounAhead(word => PeopleNouns.IsPlural(word) || CountedNouns.IsStudyNoun(word) || CountedNouns.IsCounted(word, other.Number) || TimesAndUnits.Contains(word)) is not null;

        static bool IsPart(Spot other) => other.Number is { IsWhole: true, High: null, LooksLikeYear: false } && other.Sentence[other.Index + 1] is { Kind: TokenKind.Word } && (other.IsBare || !HasNoun(other));
    }

    /// <summary>"the other 67": together with a part named before it makes up a whole named before.</summary>
    public static Reading? TheOthers(Spot spot)
    {
        if (!spot.Number.IsWhole || !spot.IsPrecededBy("the", "other")) return null;
        var before = spot.Earlier.Where(Counted).ToList();
        return before.FirstOrDefault(whole => before.Any(part => part.Kind == whole.Kind && part.Number.Value + spot.Number.Value == whole.Number.Value))?.Reading is { } reading
            ? reading with { NounAt = 0, Of = null }
            : null;
    }

    private static bool IsShare(double part, double whole, double percent)
    {
        var shown = percent == Math.Floor(percent) ? 0.5 : Math.Round(percent, 1) == percent ? 0.05 : 0.005;
        return whole > 0 && Math.Abs((100 * part / whole) - percent) <= shown + 1e-9;
    }
}
