namespace PPRNet.Search.Figures.Rules;

/// <summary>A named rule: what it says about a number, or null when the words around it are not its own.</summary>
internal sealed record FigureRule(string Name, Func<Spot, Reading?> Read);

/// <summary>
/// The grammar: every rule in the order in which they are asked. The first that answers decides; when none does, the number is no
/// figure. Signs and names come first, then numbers with a noun of their own, then those that only the figures before them explain.
/// </summary>
internal static class FigureRules
{
    public static IReadOnlyList<FigureRule> All { get; } =
    [
        new("part of a name", NotFigures.PartOfAName),
        new("level of confidence", NotFigures.LevelOfConfidence),
        new("confidence interval", Statistics.ConfidenceInterval),
        new("bounds after an effect", Statistics.BoundsAfterEffect),
        new("p-value", Statistics.PValue),
        new("other statistic", NotFigures.OtherStatistic),
        new("k =", SampleSizes.StudiesSign),
        new("N =", SampleSizes.ParticipantsSign),
        new("next in a list of N", SampleSizes.NextInList),
        new("measure and number", Effects.Named),
        new("next in a list of effects", Effects.NextInList),
        new("share of variance", Effects.ShareOfVariance),
        new("per cent", Percentages.Percent),
        new("share in words", Percentages.Share),
        new("age", Times.Age),
        new("year", NotFigures.Year),
        new("number of a part", NotFigures.NumberOfAPart),
        new("sessions in a time", Times.SessionsInATime),
        new("sessions", Times.Sessions),
        new("times as likely", Effects.TimesAs),
        new("number needed to treat", Effects.NumberNeeded),
        new("length of time", Times.Duration),
        new("points on a scale", Effects.Points),
        new("money", Counts.Money),
        new("the other ones", Proofs.TheOthers),
        new("two or three people", NotFigures.FewPeople),
        new("people a year", Counts.PeopleInATime),
        new("participants", Counts.Participants),
        new("studies", Counts.Studies),
        new("effect sizes", Counts.EffectSizes),
        new("things counted", Counts.Things),
        new("those who", Counts.ThoseWho),
        new("part of the number after it", References.PartOfNext),
        new("range of the figure before", References.RangeOfFigureBefore),
        new("carried measure", Effects.Carried),
        new("share that proves its number", Proofs.ProvedByShare),
        new("both numbers of a share", Proofs.FractionOfShare),
        new("some of the named", Deeds.SomeOfTheNamed),
        new("such as those before", References.OnesLikeThose),
        new("two groups compared", Deeds.TwoGroups),
        new("parts that add up", Proofs.PartsThatAddUp),
        new("some of them", References.SomeOfThem),
        new("out of those", References.OutOfThose),
        new("of which", References.OfWhich),
        new("same words in a list", References.SameWordsInList),
        new("part in brackets", References.PartInBrackets),
        new("what a search found", Deeds.FoundBySearch),
        new("what they did", Deeds.WhatTheyDid),
        new("the same number again", References.SameNumberAgain),
    ];
}
