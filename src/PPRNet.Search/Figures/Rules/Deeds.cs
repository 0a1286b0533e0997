using System.Collections.Frozen;
using static PPRNet.Search.Figures.Rules.LoneNumbers;

namespace PPRNet.Search.Figures.Rules;

/// <summary>
/// Numbers that their own sentence explains: it says what was done with them, or what they did ("they identified 11", "Thirty-two had dropped out").
/// </summary>
internal static class Deeds
{
    /// <summary>What is found by searching are studies, whoever else the sentence names.</summary>
    private static readonly FrozenSet<string> Searching = ["found", "identified", "located", "retained", "yielded"];

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

    /// <summary>"They identified 11.", "60 were identified", where studies were searched for.</summary>
    public static Reading? FoundBySearch(Spot spot)
    {
        if (!IsBareCount(spot) || NearestNoun(spot, onlyStudies: Searching.Contains(spot.Word(-1))) is not { } noun || !CountedNouns.IsStudyNoun(noun)) return null;
        var active = Verbs.Reviewing.Contains(spot.Word(-1)) && spot.Word(1) is "" or "." or "," or ";" or "with" or "that" or ")";
        var passive = spot.Word(1) is "were" or "was" or "met" or "qualified" or "remained" or "could" && (spot.Word(1) is "met" or "qualified" || Verbs.Reviewing.Contains(spot.Word(2)) || Verbs.Reviewing.Contains(spot.Word(3)));
        active |= spot.Word(-1) == "of" && spot.Word(-2) is "review" or "meta-analysis" or "synthesis" && spot.Word(1) is "" or "." or "," or ";" or ")";
        return active || passive ? new Reading(FigureKind.Studies) { Unit = noun } : null;
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

    /// <summary>"Nine were randomised trials".</summary>
    private static bool IsStudiesAhead(Spot spot)
    {
        for (var ahead = 2; ahead <= 4 && spot.Word(ahead).Length > 1; ahead++)
            if (CountedNouns.IsStudyNoun(spot.Word(ahead))) return true;
        return false;
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
}
