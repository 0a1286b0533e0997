namespace PPRNet.Search.Figures;

/// <summary>How many figures of a kind were labelled, found, and right. Optional labels count neither way.</summary>
/// <param name="Kind">Name of the kind, or <c>all</c>.</param>
/// <param name="Labelled">Labels that must be found.</param>
/// <param name="Found">Figures found, without those that answer optional labels.</param>
/// <param name="Right">Figures found that answer a label.</param>
public sealed record FigureScore(string Kind, int Labelled, int Found, int Right)
{
    /// <summary>The share of what was found that is right; 1 when nothing was found.</summary>
    public double Precision => Found == 0 ? 1 : (double)Right / Found;

    /// <summary>The share of the labels that were found; 1 when there is none.</summary>
    public double Recall => Labelled == 0 ? 1 : (double)Right / Labelled;
}

/// <summary>How often a detail agrees with the label on figures that are right.</summary>
/// <param name="Detail">Name of the field.</param>
/// <param name="Compared">Right figures for which either side has a value.</param>
/// <param name="Equal">Those that agree.</param>
public sealed record DetailScore(string Detail, int Compared, int Equal);

/// <summary>The comparison of what was found with a labelled set.</summary>
/// <param name="All">Every kind together.</param>
/// <param name="ByKind">Each kind.</param>
/// <param name="Details">Qualifier, measure, who, of, scope.</param>
/// <param name="Wrong">Found, but not labelled so.</param>
/// <param name="Missed">Labelled, but not found.</param>
public sealed record FigureComparison(
    FigureScore All, IReadOnlyList<FigureScore> ByKind, IReadOnlyList<DetailScore> Details, IReadOnlyList<FigureRow> Wrong, IReadOnlyList<FigureRow> Missed);

/// <summary>
/// Compares figures found with figures labelled by hand. A figure is right when post and section agree, the spans overlap, its kind is the
/// labelled one or an alternative, value and upper end are equal, and so is an effect's measure unless the label says that it is carried over.
/// One label answers one figure.
/// </summary>
public static class FigureScorer
{
    private static readonly (string Name, Func<FigureRow, string?> Value)[] Compared =
        [("qualifier", row => row.Qualifier), ("measure", row => row.Measure), ("who", row => row.Who), ("of", row => row.Of), ("scope", row => row.Scope)];

    /// <summary>Scores <paramref name="found"/> against <paramref name="labels"/>; both about the same posts.</summary>
    public static FigureComparison Compare(IReadOnlyList<FigureRow> labels, IReadOnlyList<FigureRow> found)
    {
        var pairs = Pair(labels, found);
        var answered = pairs.Values.ToHashSet();
        var wrong = found.Where(row => !pairs.ContainsKey(row)).ToList();
        var missed = labels.Where(row => !row.Optional && !answered.Contains(row)).ToList();
        var right = pairs.Where(pair => !pair.Value.Optional).ToList();
        var kinds = Enum.GetValues<FigureKind>().Select(FigureNames.NameOf)
            .Select(kind => new FigureScore(
                kind,
                labels.Count(row => row.Kind == kind && !row.Optional),
                right.Count(pair => pair.Value.Kind == kind) + wrong.Count(row => row.Kind == kind),
                right.Count(pair => pair.Value.Kind == kind)))
            .ToList();
        var all = new FigureScore("all", kinds.Sum(kind => kind.Labelled), kinds.Sum(kind => kind.Found), kinds.Sum(kind => kind.Right));
        return new FigureComparison(all, kinds, [.. Compared.Select(detail => Score(detail.Name, detail.Value, right))], wrong, missed);
    }

    private static Dictionary<FigureRow, FigureRow> Pair(IReadOnlyList<FigureRow> labels, IReadOnlyList<FigureRow> found)
    {
        var pairs = new Dictionary<FigureRow, FigureRow>(ReferenceEqualityComparer.Instance);
        var taken = new HashSet<FigureRow>(ReferenceEqualityComparer.Instance);
        var bySection = labels.ToLookup(row => (row.Post, row.Section));
        foreach (var row in found)
            if (bySection[(row.Post, row.Section)].FirstOrDefault(label => !taken.Contains(label) && Answers(row, label)) is { } answered && taken.Add(answered))
                pairs[row] = answered;
        return pairs;
    }

    private static bool Answers(FigureRow row, FigureRow label) =>
        row.Start < label.End && label.Start < row.End
        && (row.Kind == label.Kind || (label.Alt?.Contains(row.Kind) ?? false))
        && Same(row.Value, label.Value) && Same(row.High, label.High)
        && (label.Measure is null || row.Measure == label.Measure || row.Kind != label.Kind || (label.Carried && row.Measure is null or "other"));

    private static DetailScore Score(string name, Func<FigureRow, string?> value, IReadOnlyList<KeyValuePair<FigureRow, FigureRow>> right)
    {
        var compared = right.Select(pair => (Found: value(pair.Key), Label: value(pair.Value))).Where(pair => pair.Found is not null || pair.Label is not null).ToList();
        return new DetailScore(name, compared.Count, compared.Count(pair => pair.Found == pair.Label));
    }

    private static bool Same(double? a, double? b) => a is null ? b is null : b is not null && Math.Abs(a.Value - b.Value) < 1e-9;
}
