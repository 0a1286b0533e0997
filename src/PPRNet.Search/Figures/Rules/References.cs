using System.Collections.Frozen;
using static PPRNet.Search.Figures.Rules.LoneNumbers;

namespace PPRNet.Search.Figures.Rules;

/// <summary>
/// Numbers without a noun that a figure before or after them explains. Where several figures could be meant, nothing is read.
/// </summary>
internal static class References
{
    private static readonly FrozenSet<string> Found = ["records", "abstracts", "papers", "articles", "publications", "citations", "references", "hits"];

    /// <summary>"11 of the 13 studies", "523 of 3,003 participants": the noun stands at the whole.</summary>
    public static Reading? PartOfNext(Spot spot)
    {
        if (!IsBareCount(spot) || spot.Word(1) != "of") return null;
        var skip = spot.Word(2) is "the" or "these" or "all" or "their" ? 3 : 2;
        if (spot.NumberAt(skip) is not { IsWhole: true } whole || whole.Value < spot.Number.Value) return null;
        return PartOf(spot, skip);
    }

    /// <summary>"52 sessions on average, with a median of 36 and a range from 1 to 364".</summary>
    public static Reading? RangeOfFigureBefore(Spot spot)
    {
        if (spot.EarlierHere.FirstOrDefault(draft => draft.Kind is not (FigureKind.Ci or FigureKind.P)) is not { } before || before.Kind is FigureKind.Studies) return null;
        var isRange = spot.Number.High is { } high && spot.Number.Value <= before.Number.Value && before.Number.Value <= high
            && (spot.IsPrecededBy("range") || spot.IsPrecededBy("range", "from") || spot.IsPrecededBy("ranging", "from") || spot.IsPrecededBy("range", ":") || spot.IsPrecededBy("range", "=") || spot.IsPrecededBy("range", "of"));
        var isMedian = (spot.IsPrecededBy("median", "of") || spot.IsPrecededBy("(", "median") || spot.IsPrecededBy("median", "=")) && spot.IsBare;
        if (!isRange && !isMedian) return null;
        var owner = before.Reading.Of ?? before;
        return owner.Reading with { Of = isRange ? owner : null, NounAt = 0, IsCarried = owner.Kind == FigureKind.Effect };
    }

    /// <summary>"14 published studies and two unpublished ones".</summary>
    public static Reading? OnesLikeThose(Spot spot) =>
        spot.Number.IsWhole && spot.Word(-1) is "and" or "," && spot.NounAhead(word => word == "ones") is not null && spot.EarlierHere.FirstOrDefault(Counted) is { } like
            ? like.Reading with { NounAt = 0, Of = null }
            : null;

    /// <summary>"31 of them", "seven of which": part of the one figure that the words can mean.</summary>
    public static Reading? SomeOfThem(Spot spot)
    {
        if (!IsBareCount(spot) || spot.Word(1) != "of" || spot.Word(2) is not ("them" or "these" or "those" or "which" or "whom")) return null;
        if (spot.Word(2) == "whom") return new Reading(FigureKind.Participants) { Who = People.Before(spot) };
        return spot.Word(2) is "them" or "which" || spot.Word(3) is "" or "," or ";" or "." or ")" or "(" || Verbs.IsAny(spot.Word(3)) ? Meant(spot) : null;
    }

    /// <summary>"Of 2,266 records, 24 were retained"; "Of these, 64 …".</summary>
    public static Reading? OutOfThose(Spot spot)
    {
        if (!IsBareCount(spot) || spot.Word(-1) != ",") return null;
        if (spot.Index == 3 && spot.Sentence[0]?.Lower == "of" && spot.Sentence[1]?.Lower is "these" or "those" or "them")
            return OneOf([.. Near(spot).Where(draft => Counted(draft) && draft.Sentence.Ordinal == spot.Sentence.Ordinal - 1 && draft.Number.Value > spot.Number.Value)]);
        var whole = spot.EarlierHere.LastOrDefault();
        if (whole is null || whole.First > 4 || spot.Sentence[0]?.Lower != "of" || !Counted(whole) || whole.Number.Value < spot.Number.Value) return null;
        return Found.Contains(whole.Reading.Unit ?? "") ? new Reading(FigureKind.Studies) { Unit = "studies" } : whole.Reading with { NounAt = 0, Of = null };
    }

    /// <summary>"29 effect sizes for adherence, nine for competence, and five for both".</summary>
    public static Reading? SameWordsInList(Spot spot)
    {
        if (!IsBareCount(spot) || spot.Word(-1) is not ("," or "and" or ";") || !Prepositions.Contains(spot.Word(1))) return null;
        var head = spot.EarlierHere.FirstOrDefault(Counted);
        return head is not null && head.Number.IsWhole && head.Sentence[head.PhraseEnd + 1]?.Lower == spot.Word(1) ? head.Reading with { NounAt = 0, Of = null } : null;
    }

    /// <summary>"135 comparisons with other treatments (82 from RCTs)".</summary>
    public static Reading? PartInBrackets(Spot spot) =>
        IsBareCount(spot) && spot.Word(-1) == "(" && spot.Word(1) is "from" or "in" or "of" && spot.NumberAt(2) is null
        && spot.EarlierHere.FirstOrDefault() is { } whole && whole.Reading.NounAt > 0 && Counted(whole) && whole.Number.Value > spot.Number.Value
            ? whole.Reading with { NounAt = 0, Of = null }
            : null;

    /// <summary>"66 studies, of which it assigns 13 to …".</summary>
    public static Reading? OfWhich(Spot spot)
    {
        if (!IsBareCount(spot) || spot.EarlierHere.FirstOrDefault(Counted) is not { } whole || whole.Number.Value <= spot.Number.Value) return null;
        for (var i = whole.PhraseEnd + 1; i < spot.Index - 1; i++)
            if (spot.Sentence[i]?.Lower == "of" && spot.Sentence[i + 1]?.Lower is "which" or "whom" && spot.Index - i <= 5) return whole.Reading with { NounAt = 0, Of = null };
        return null;
    }

    /// <summary>"of the 295 were negative", after "295 independent studies".</summary>
    public static Reading? SameNumberAgain(Spot spot) =>
        IsBareCount(spot) && spot.Word(-1) == "the" && spot.Number.Form == NumberForm.Digits
        && spot.Backwards().FirstOrDefault(draft => Counted(draft) && draft.Number.Value == spot.Number.Value) is { } same
            ? same.Reading with { NounAt = 0, Of = null }
            : null;

    /// <summary>What "them" means: the figures or else the noun of this sentence, then those of the one before.</summary>
    private static Reading? Meant(Spot spot)
    {
        var figures = Near(spot).Where(draft => Counted(draft) && draft.Number.Value > spot.Number.Value).ToLookup(draft => draft.Sentence.Ordinal);
        return OneOf([.. figures[spot.Sentence.Ordinal]]) ?? OfNoun(spot, Last(spot.Sentence.Tokens.Take(spot.Index)))
            ?? OneOf([.. figures[spot.Sentence.Ordinal - 1]]) ?? OfNoun(spot, spot.SentenceBefore is { } before ? Last(before.Tokens) : null);
    }

    /// <summary>The one kind that figures are of. People who came with studies ("16 studies with 193 patients") do not compete with them.</summary>
    private static Reading? OneOf(IReadOnlyList<Draft> figures)
    {
        var heads = figures.Where(draft => draft.Kind != FigureKind.Participants || !figures.Any(other => other.Kind == FigureKind.Studies && other.First < draft.First)).ToList();
        return heads.Select(draft => draft.Kind).Distinct().Count() == 1 ? heads[0].Reading with { NounAt = 0, Of = null } : null;
    }

    private static Reading? OfNoun(Spot spot, string? noun) =>
        noun is null ? null
        : CountedNouns.IsStudyNoun(noun) ? new Reading(FigureKind.Studies) { Unit = noun }
        : new Reading(FigureKind.Participants) { Who = People.Who(spot, noun) };
}
