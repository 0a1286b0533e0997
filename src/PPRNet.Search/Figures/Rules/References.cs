using System.Collections.Frozen;

namespace PPRNet.Search.Figures.Rules;

/// <summary>
/// Numbers without a noun that a figure before them explains. Where arithmetic can prove the link (parts that add up, a share that fits), it
/// must; where several figures could be meant, nothing is read.
/// </summary>
internal static class References
{
    private static readonly FrozenSet<string> Prepositions = ["for", "from", "in", "on", "with", "of", "against", "to"];

    /// <summary>What is found by searching are studies, whoever else the sentence names.</summary>
    private static readonly FrozenSet<string> Searching = ["found", "identified", "located", "retained", "yielded"];

    private static readonly FrozenSet<string> TimesAndUnits = ["sessions", "weeks", "months", "years", "days", "hours", "minutes", "times", "points", "year", "month", "week"];

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

    /// <summary>"Four of the studies", "255 of their patients", "93 of those deaths".</summary>
    public static Reading? SomeOfTheNamed(Spot spot)
    {
        if (!IsBareCount(spot) || spot.Word(1) != "of" || spot.Word(2) is not ("the" or "their" or "these" or "those" or "its" or "all")) return null;
        for (var ahead = 3; ahead <= 6 && spot.Word(ahead).Length > 1; ahead++)
        {
            if (PeopleNouns.IsPlural(spot.Word(ahead))) return new Reading(FigureKind.Participants) { Who = People.Who(spot, spot.Word(ahead)) };
            if (CountedNouns.IsStudyNoun(spot.Word(ahead))) return new Reading(FigureKind.Studies) { Unit = spot.Word(ahead) };
            if (CountedNouns.IsCounted(spot.Word(ahead), spot.Number)) return new Reading(FigureKind.Count) { Unit = spot.Word(ahead) };
            if (Prepositions.Contains(spot.Word(ahead))) return null;
        }
        return null;
    }

    /// <summary>"14 published studies and two unpublished ones".</summary>
    public static Reading? OnesLikeThose(Spot spot) =>
        spot.Number.IsWhole && spot.Word(-1) is "and" or "," && spot.NounAhead(word => word == "ones") is not null && spot.EarlierHere.FirstOrDefault(Counted) is { } like
            ? like.Reading with { NounAt = 0, Of = null }
            : null;

    /// <summary>"suicides (184 against 250)", "dropped out (16 compared with 32)": the word before the bracket says what both numbers count.</summary>
    public static Reading? TwoGroups(Spot spot)
    {
        if (!IsBareCount(spot)) return null;
        var first = spot.Word(-1) == "(" ? spot.Index : spot.Word(-1) is "against" or "versus" or "vs" or "with" or "to" ? FirstOfPair(spot) : -1;
        if (first < 0 || !IsPair(new Spot(spot.Sentence, first, spot.Earlier, spot.SentenceBefore))) return null;
        for (var i = first - 2; i >= Math.Max(0, first - 4); i--)
        {
            var word = spot.Sentence.Tokens[i].Lower;
            if (PeopleNouns.IsPlural(word) || Verbs.OfPeople.Contains(word)) return new Reading(FigureKind.Participants) { Who = People.Before(spot) };
            if (CountedNouns.IsCounted(word, spot.Number)) return new Reading(FigureKind.Count) { Unit = word };
        }
        return null;
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

    /// <summary>"They identified 11.", "60 were identified", where studies were searched for.</summary>
    public static Reading? FoundBySearch(Spot spot)
    {
        if (!IsBareCount(spot) || NearestNoun(spot, onlyStudies: Searching.Contains(spot.Word(-1))) is not { } noun || !CountedNouns.IsStudyNoun(noun)) return null;
        var active = Verbs.Reviewing.Contains(spot.Word(-1)) && spot.Word(1) is "" or "." or "," or ";" or "with" or "that" or ")";
        var passive = spot.Word(1) is "were" or "was" or "met" or "qualified" or "remained" or "could" && (spot.Word(1) is "met" or "qualified" || Verbs.Reviewing.Contains(spot.Word(2)) || Verbs.Reviewing.Contains(spot.Word(3)));
        active |= spot.Word(-1) == "of" && spot.Word(-2) is "review" or "meta-analysis" or "synthesis" && spot.Word(1) is "" or "." or "," or ";" or ")";
        return active || passive ? new Reading(FigureKind.Studies) { Unit = noun } : null;
    }

    /// <summary>"66 studies, of which it assigns 13 to …".</summary>
    public static Reading? OfWhich(Spot spot)
    {
        if (!IsBareCount(spot) || spot.EarlierHere.FirstOrDefault(Counted) is not { } whole || whole.Number.Value <= spot.Number.Value) return null;
        for (var i = whole.PhraseEnd + 1; i < spot.Index - 1; i++)
            if (spot.Sentence[i]?.Lower == "of" && spot.Sentence[i + 1]?.Lower is "which" or "whom" && spot.Index - i <= 5) return whole.Reading with { NounAt = 0, Of = null };
        return null;
    }

    /// <summary>"Thirty-two had dropped out", "ten examined telephone therapy": what was done tells who did it, and a figure before it is the whole.</summary>
    public static Reading? WhatTheyDid(Spot spot)
    {
        if (!IsBareCount(spot) || Continues(spot.Word(-1))) return null;
        var ahead = spot.Word(1) is "had" or "were" or "have" or "did" ? 2 : 1;
        if (spot.Word(ahead) is "not" or "never" or "also" or "since") ahead++;
        if (spot.Word(1) is "were" or "are" && IsStudiesAhead(spot) && Near(spot).Any(draft => draft.Kind == FigureKind.Studies && draft.Number.Value >= spot.Number.Value)) return new Reading(FigureKind.Studies) { Unit = "studies" };
        var kind = Verbs.OfPeople.Contains(spot.Word(ahead)) ? FigureKind.Participants : Verbs.OfStudies.Contains(spot.Word(ahead)) ? FigureKind.Studies : (FigureKind?)null;
        return kind is not null && Near(spot).FirstOrDefault(draft => draft.Kind == kind && draft.Number.Value >= spot.Number.Value) is { } whole ? whole.Reading with { NounAt = 0, Of = null } : null;

        static bool Continues(string before) => before is "of" or "from" or "in" or "with" or "by" or "to" or "for";
    }

    /// <summary>"of the 295 were negative", after "295 independent studies".</summary>
    public static Reading? SameNumberAgain(Spot spot) =>
        IsBareCount(spot) && spot.Word(-1) == "the" && spot.Number.Form == NumberForm.Digits
        && spot.Backwards().FirstOrDefault(draft => Counted(draft) && draft.Number.Value == spot.Number.Value) is { } same
            ? same.Reading with { NounAt = 0, Of = null }
            : null;

    /// <summary>"Nine were randomised trials".</summary>
    private static bool IsStudiesAhead(Spot spot)
    {
        for (var ahead = 2; ahead <= 4 && spot.Word(ahead).Length > 1; ahead++)
            if (CountedNouns.IsStudyNoun(spot.Word(ahead))) return true;
        return false;
    }

    private static bool IsBareCount(Spot spot) =>
        spot.Number is { IsWhole: true, High: null, LooksLikeYear: false } && !(spot.Number.Form == NumberForm.Words && spot.Number.Value <= 1) && (spot.IsBare || spot.Word(1) is "had");

    private static bool Counted(Draft draft) =>
        draft.Kind is FigureKind.Studies or FigureKind.Participants or FigureKind.Count && draft.Number is { High: null, Currency: null };

    /// <summary>Figures of this sentence, then of the one before, the nearest first.</summary>
    private static IEnumerable<Draft> Near(Spot spot) =>
        spot.Backwards().TakeWhile(draft => draft.Sentence == spot.Sentence || draft.Sentence.Field == spot.Sentence.Field && draft.Sentence.Ordinal >= spot.Sentence.Ordinal - 2);

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

    /// <summary>Counts what the number some tokens ahead counts.</summary>
    private static Reading? PartOf(Spot spot, int ahead)
    {
        var whole = new Spot(spot.Sentence, spot.Index + ahead, spot.Earlier, spot.SentenceBefore);
        return (Counts.Participants(whole) ?? Counts.Studies(whole) ?? Counts.EffectSizes(whole) ?? Counts.Things(whole)) is { } reading ? reading with { NounAt = 0 } : null;
    }

    private static int FirstOfPair(Spot spot)
    {
        for (var back = -2; back >= -4; back--)
            if (spot.NumberAt(back) is not null) return spot.Word(back - 1) == "(" ? spot.Index + back : -1;
        return -1;
    }

    private static bool IsPair(Spot first)
    {
        var second = first.Word(1) is "against" or "versus" or "vs" ? 2 : first.IsFollowedBy("compared", "with") || first.IsFollowedBy("compared", "to") ? 3 : 0;
        return second > 0 && first.NumberAt(second) is { IsWhole: true } && first.Word(second + 1) == ")";
    }

    private static bool IsShare(double part, double whole, double percent)
    {
        var shown = percent == Math.Floor(percent) ? 0.5 : Math.Round(percent, 1) == percent ? 0.05 : 0.005;
        return whole > 0 && Math.Abs((100 * part / whole) - percent) <= shown + 1e-9;
    }

    /// <summary>The nearest plural noun for people or studies before the number, in its sentence or the one before.</summary>
    private static string? NearestNoun(Spot spot, bool onlyStudies) =>
        Last(spot.Sentence.Tokens.Take(spot.Index), onlyStudies) ?? (spot.SentenceBefore is { } before ? Last(before.Tokens, onlyStudies) : null);

    private static string? Last(IEnumerable<FigureToken> tokens, bool onlyStudies = false) =>
        tokens.LastOrDefault(token => token.Kind == TokenKind.Word && (CountedNouns.IsStudyNoun(token.Lower) || (!onlyStudies && PeopleNouns.IsPlural(token.Lower))))?.Lower;
}
