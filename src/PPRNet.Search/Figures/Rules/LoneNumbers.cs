using System.Collections.Frozen;

namespace PPRNet.Search.Figures.Rules;

/// <summary>
/// What the rules for numbers without a noun share: whether a number stands alone, and what stands before it that it may count.
/// </summary>
internal static class LoneNumbers
{
    /// <summary>Words that part a number from what is said of it: "29 for adherence, nine for competence".</summary>
    public static FrozenSet<string> Prepositions { get; } = ["for", "from", "in", "on", "with", "of", "against", "to"];

    public static bool IsBareCount(Spot spot) =>
        spot.Number is { IsWhole: true, High: null, LooksLikeYear: false } && !(spot.Number.Form == NumberForm.Words && spot.Number.Value <= 1) && (spot.IsBare || spot.Word(1) is "had");

    public static bool Counted(Draft draft) =>
        draft.Kind is FigureKind.Studies or FigureKind.Participants or FigureKind.Count && draft.Number is { High: null, Currency: null };

    /// <summary>Figures of this sentence, then of the one before, the nearest first.</summary>
    public static IEnumerable<Draft> Near(Spot spot) =>
        spot.Backwards().TakeWhile(draft => draft.Sentence == spot.Sentence || draft.Sentence.Field == spot.Sentence.Field && draft.Sentence.Ordinal >= spot.Sentence.Ordinal - 2);

    /// <summary>Counts what the number some tokens ahead counts.</summary>
    public static Reading? PartOf(Spot spot, int ahead)
    {
        var whole = new Spot(spot.Sentence, spot.Index + ahead, spot.Earlier, spot.SentenceBefore);
        return (Counts.Participants(whole) ?? Counts.Studies(whole) ?? Counts.EffectSizes(whole) ?? Counts.Things(whole)) is { } reading ? reading with { NounAt = 0 } : null;
    }

    /// <summary>The nearest plural noun for people or studies before the number, in its sentence or the one before.</summary>
    public static string? NearestNoun(Spot spot, bool onlyStudies) =>
        Last(spot.Sentence.Tokens.Take(spot.Index), onlyStudies) ?? (spot.SentenceBefore is { } before ? Last(before.Tokens, onlyStudies) : null);

    public static string? Last(IEnumerable<FigureToken> tokens, bool onlyStudies = false) =>
        tokens.LastOrDefault(token => token.Kind == TokenKind.Word && (CountedNouns.IsStudyNoun(token.Lower) || (!onlyStudies && PeopleNouns.IsPlural(token.Lower))))?.Lower;
}
