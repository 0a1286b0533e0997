using System.Collections.Frozen;

namespace PPRNet.Search.Figures;

/// <summary>Nouns, in the plural, for studies and for other things that a study counts.</summary>
internal static class CountedNouns
{
    private static readonly FrozenSet<string> Studies = Words("studies trials rcts samples publications papers articles experiments references investigations dissertations meta-analyses metaanalyses reports reviews");

    /// <summary>These name parts of a text or of a design as often as what was reviewed: a number in words says too little.</summary>
    private static readonly FrozenSet<string> StudiesInDigitsOnly = Words("samples experiments reports reviews investigations papers");

    private static readonly FrozenSet<string> Counts = Words("comparisons contrasts records abstracts clinics centers centres services sites hospitals agencies countries nations deaths suicides replies recommendations foci institutions universities");

    private static readonly FrozenSet<string> CountsInDigitsOnly = Words("groups attempts domains constructs responses schools correlations citations hits programs programmes diagnoses interviews questions wards letters messages categories statements guidelines departments practices");

    /// <summary>Whether these are studies reviewed.</summary>
    public static bool IsStudies(string word, Quantity number) => Studies.Contains(word) && (IsLarge(number) || !StudiesInDigitsOnly.Contains(word));

    /// <summary>Whether the word names studies or publications at all.</summary>
    public static bool IsStudyNoun(string word) => Studies.Contains(word);

    /// <summary>Whether these are other things that are counted.</summary>
    public static bool IsCounted(string word, Quantity number) =>
        Counts.Contains(word) || (CountsInDigitsOnly.Contains(word) && IsLarge(number));

    private static bool IsLarge(Quantity number) => number.Form == NumberForm.Digits || number.Value >= 10;

    private static FrozenSet<string> Words(string list) => list.Split(' ').ToFrozenSet();
}
