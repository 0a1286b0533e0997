using System.Collections.Frozen;

namespace PPRNet.Search.Figures.Rules;

/// <summary>Whom a number without a noun counts.</summary>
internal static class People
{
    private static readonly FrozenSet<string> CareWords =
        ["therapy", "psychotherapy", "treatment", "treatments", "treated", "patients", "clients", "care", "disorder", "disorders", "depression", "trial", "trials", "cbt", "symptoms", "outcome", "suicide"];

    private static readonly FrozenSet<string> MentalHealth = ["mental"];

    /// <summary>The nearest people named before the number, in its sentence or the one before; "participants" when none are.</summary>
    public static string Before(Spot spot) =>
        spot.Sentence.Tokens.Take(spot.Index).Reverse().Concat(spot.SentenceBefore?.Tokens.Reverse() ?? [])
            .FirstOrDefault(token => token.Kind == TokenKind.Word && PeopleNouns.IsPlural(token.Lower)) is { } named
            ? Who(spot, named.Lower)
            : "participants";

    /// <summary>Whom a noun names here: people in treatment are clients.</summary>
    public static string Who(Spot spot, string noun) =>
        noun is "people" or "persons" or "individuals" or "participants" && spot.Sentence.Has(CareWords) ? "clients"
        : noun == "professionals" && spot.Sentence.Has(MentalHealth) ? "therapists"
        : PeopleNouns.WhoOf(noun) ?? "participants";
}
