using System.Collections.Frozen;

namespace PPRNet.Search.Figures;

/// <summary>A measure as written before a number.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Unit">What an unnamed or compound measure is called.</param>
/// <param name="IsLetter">A single letter or short sign, which needs a sign or a word like "of" after it.</param>
internal readonly record struct EffectLabel(EffectMeasure Measure, string? Unit, bool IsLetter);

/// <summary>Finds the name or sign of a measure in front of a number: "r = .24", "odds ratio 2.9", "SMDs) of 0.20", "correlated at .61".</summary>
internal static class EffectLabels
{
    /// <summary>Words between a name and "was": what the measure is about.</summary>
    private const int LongestAbout = 9;

    /// <summary>Signs are told apart by case: "OR" is a ratio, "or" a word.</summary>
    private static readonly FrozenDictionary<string, EffectMeasure> Signs = new Dictionary<string, EffectMeasure>
    {
        ["r"] = EffectMeasure.R,
        ["rs"] = EffectMeasure.R,
        ["ρ"] = EffectMeasure.R,
        ["rho"] = EffectMeasure.R,
        ["Rho"] = EffectMeasure.R,
        ["d"] = EffectMeasure.D,
        ["ds"] = EffectMeasure.D,
        ["g"] = EffectMeasure.G,
        ["gs"] = EffectMeasure.G,
        ["SMD"] = EffectMeasure.Smd,
        ["SMDs"] = EffectMeasure.Smd,
        ["OR"] = EffectMeasure.OddsRatio,
        ["ORs"] = EffectMeasure.OddsRatio,
        ["AOR"] = EffectMeasure.OddsRatio,
        ["aOR"] = EffectMeasure.OddsRatio,
        ["RR"] = EffectMeasure.RiskRatio,
        ["RRs"] = EffectMeasure.RiskRatio,
        ["IRR"] = EffectMeasure.RiskRatio,
        ["HR"] = EffectMeasure.HazardRatio,
        ["HRs"] = EffectMeasure.HazardRatio,
        ["aHR"] = EffectMeasure.HazardRatio,
        ["β"] = EffectMeasure.Beta,
        ["B"] = EffectMeasure.Beta,
        ["b"] = EffectMeasure.Beta,
        ["beta"] = EffectMeasure.Beta,
        ["Beta"] = EffectMeasure.Beta,
        ["η2"] = EffectMeasure.Eta2,
        ["η²"] = EffectMeasure.Eta2,
        ["ηp2"] = EffectMeasure.Eta2,
        ["ηp²"] = EffectMeasure.Eta2,
        ["R2"] = EffectMeasure.R2,
        ["R²"] = EffectMeasure.R2,
        ["z"] = EffectMeasure.Z,
        ["Z"] = EffectMeasure.Z,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> OtherSigns = new Dictionary<string, string>
    {
        ["γ"] = "gamma",
        ["gamma"] = "gamma",
        ["ICC"] = "ICC",
        ["ICCs"] = "ICC",
        ["NNT"] = "NNT",
        ["QALYs"] = "QALY",
    }.ToFrozenDictionary();

    /// <summary>Names in words, the longest first, so that "incidence rate ratio" is not read as "rate ratio".</summary>
    private static readonly (string[] Words, EffectMeasure Measure, string? Unit)[] Names =
    [
        (["incidence", "rate", "ratio"], EffectMeasure.RiskRatio, "incidence rate ratio"),
        (["standardized", "mean", "difference"], EffectMeasure.Smd, null),
        (["standardised", "mean", "difference"], EffectMeasure.Smd, null),
        (["number", "needed", "to", "treat"], EffectMeasure.Other, "NNT"),
        (["numbers", "needed", "to", "treat"], EffectMeasure.Other, "NNT"),
        (["pre-post", "effect", "size"], EffectMeasure.Other, "pre-post effect size"),
        (["odds", "ratio"], EffectMeasure.OddsRatio, null),
        (["risk", "ratio"], EffectMeasure.RiskRatio, null),
        (["rate", "ratio"], EffectMeasure.RiskRatio, null),
        (["relative", "risk"], EffectMeasure.RiskRatio, null),
        (["hazard", "ratio"], EffectMeasure.HazardRatio, null),
        (["eta", "squared"], EffectMeasure.Eta2, null),
        (["mean", "difference"], EffectMeasure.Other, "mean difference"),
        (["effect", "size"], EffectMeasure.Other, "effect size"),
        (["standardized", "gain"], EffectMeasure.Other, "standardized gain"),
        (["standardised", "gain"], EffectMeasure.Other, "standardised gain"),
        (["intraclass", "correlation"], EffectMeasure.Other, "ICC"),
        (["correlation"], EffectMeasure.R, null),
        (["correlated"], EffectMeasure.R, null),
    ];

    /// <summary>The last word of each name, singular and plural: most words are none of them.</summary>
    private static readonly FrozenSet<string> LastWords = Names.SelectMany(name => new[] { name.Words[^1], name.Words[^1] + "s" }).ToFrozenSet();

    /// <summary>What may stand between a measure and its number.</summary>
    private static readonly FrozenSet<string> Links =
    [
        "=", "<", ">", "≤", "≥", "≈", "~", ":", ",", "(", ")", "[", "of", "was", "were", "is", "are", "at", "from", "between", "to", "about", "around", "roughly", "approximately", "nearly", "almost",
        "over", "under", "just", "only", "than", "more", "less", "least", "most", "up", "close", "averaged", "equal", "equals", "ranging", "ranged", "an", "a", "estimated", "some",
    ];

    private static readonly FrozenSet<string> FirmLinks = ["=", "<", ">", "≤", "≥", "≈", ":", "of", "was", "were", "is", "are", "at", "from", "between"];

    /// <summary>The measure whose number stands at <paramref name="spot"/>; null when none is written there.</summary>
    public static EffectLabel? Before(Spot spot)
    {
        var isFirm = false;
        for (var back = -1; back >= -6; back--)
        {
            if (spot.Sentence[spot.Index + back] is not { Kind: not TokenKind.Number } token) return null;
            if (At(spot, back, token) is { } label) return !label.IsLetter || isFirm || back == -1 || FollowsLetter(spot, back) ? label : null;
            if (!Links.Contains(token.Lower)) return isFirm && spot.Number.HasPoint ? NamedEarlier(spot, back) : null;
            isFirm |= FirmLinks.Contains(token.Lower);
        }
        return null;
    }

    /// <summary>"the correlation between alliance and outcome was .28": the name stands before what it is about.</summary>
    private static EffectLabel? NamedEarlier(Spot spot, int from)
    {
        if (spot.Word(from + 1) is not ("was" or "were" or "is" or "are" or "averaged")) return null;
        for (var back = from; back >= from - LongestAbout && spot.Sentence[spot.Index + back] is { Kind: TokenKind.Word } token; back--)
            if (At(spot, back, token) is { IsLetter: false } label) return spot.Word(back + 1) is "for" or "between" or "of" or "with" or "in" or "across" ? label : null;
        return null;
    }

    private static EffectLabel? At(Spot spot, int back, FigureToken token)
    {
        if (Signs.TryGetValue(token.Text, out var measure)) return new EffectLabel(measure, null, IsLetter: true);
        if (OtherSigns.TryGetValue(token.Text, out var unit)) return new EffectLabel(EffectMeasure.Other, unit, IsLetter: true);
        if (!LastWords.Contains(token.Lower)) return null;
        foreach (var name in Names)
            if (EndsWith(spot, back, name.Words)) return new EffectLabel(name.Measure, name.Unit, IsLetter: false);
        return null;
    }

    private static bool EndsWith(Spot spot, int back, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var said = spot.Word(back - words.Length + 1 + i);
            if (said != words[i] && !(i == words.Length - 1 && said == words[i] + "s")) return false;
        }
        return true;
    }

    private static bool FollowsLetter(Spot spot, int back) => spot.Word(back + 1) is ")" or "(" or ",";
}
