using System.Collections.Frozen;

namespace PPRNet.Search.Figures;

/// <summary>Verbs that tell who did or was something when a number stands alone: "Thirty-two had dropped out", "ten met the criteria".</summary>
internal static class Verbs
{
    /// <summary>What is done with studies by those who review them.</summary>
    public static FrozenSet<string> Reviewing { get; } =
    [
        "found", "identified", "located", "included", "retained", "collected", "gathered", "yielded", "pooled", "combined", "selected", "reviewed", "kept", "eligible", "qualified", "obtained",
    ];

    /// <summary>What studies do or have done to them.</summary>
    public static FrozenSet<string> OfStudies { get; } =
    [
        "examined", "tested", "compared", "reported", "used", "measured", "met", "qualified", "included", "identified", "retained", "pooled", "eligible", "investigated", "evaluated", "assessed",
        "published", "randomized", "randomised", "excluded", "located",
    ];

    /// <summary>What people in a study do or have done to them.</summary>
    public static FrozenSet<string> OfPeople { get; } =
    [
        "dropped", "died", "completed", "recovered", "improved", "relapsed", "refused", "declined", "withdrew", "agreed", "responded", "replied", "interviewed", "remitted", "deteriorated", "left",
        "attempted", "began", "started", "returned", "harmed", "quit", "attended", "finished", "women", "men", "female", "male", "diagnosed", "treated", "hospitalized", "assigned", "allocated",
    ];

    public static bool IsAny(string word) => OfStudies.Contains(word) || OfPeople.Contains(word) || Reviewing.Contains(word);
}
