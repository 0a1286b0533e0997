using System.Collections.Frozen;

namespace PPRNet.Search.Facets;

/// <summary>
/// The counts of one dimension by the numbers of its values: what lists of <see cref="FacetValue"/> are made of. An answer carries hundreds
/// of values of which only the counts change; who writes them needs no object for each, and can keep what it makes of their names.
/// </summary>
public sealed class FacetTally
{
    private readonly int[] _counts;
    private readonly IReadOnlySet<int> _selected;
    private readonly IReadOnlySet<int> _excluded;

    internal FacetTally(IReadOnlyList<(string Value, string Label)> names, int[] counts, IReadOnlySet<int> selected, IReadOnlySet<int> excluded) =>
        (Names, _counts, _selected, _excluded) = (names, counts, selected, excluded);

    /// <summary>Value and label of each number, in the order of display: the same object in every answer of one index.</summary>
    public IReadOnlyList<(string Value, string Label)> Names { get; }

    /// <summary>The values that lead to the most posts, in order; chosen and excluded ones are always among them, values without posts never.</summary>
    public IEnumerable<FacetCount> Most(int limit)
    {
        IReadOnlySet<int> chosen = _selected.Count + _excluded.Count == 0 ? FrozenSet<int>.Empty : _selected.Union(_excluded).ToHashSet();
        var (least, fitting) = Fullest(chosen, limit);
        for (var number = 0; number < _counts.Length; number++)
        {
            var count = _counts[number];
            var isChosen = chosen.Count > 0 && chosen.Contains(number);
            if (isChosen) yield return new FacetCount(number, count, _selected.Contains(number), _excluded.Contains(number));
            else if (count > least || count == least && fitting-- > 0) yield return new FacetCount(number, count, false, false);
        }
    }

    internal FacetValue ValueOf(FacetCount value) => new(Names[value.Number].Value, Names[value.Number].Label, value.Count, value.IsSelected, value.IsExcluded);

    /// <summary>
    /// The least count of the fullest values when the chosen ones and they are <paramref name="limit"/> together, and how many with just
    /// that count are still among them. Nothing is sorted.
    /// </summary>
    private (int Least, int Fitting) Fullest(IReadOnlySet<int> chosen, int limit)
    {
        if (_counts.Length <= limit) return (1, int.MaxValue);
        var valuesWith = new int[_counts.Max() + 1];
        foreach (var count in _counts) valuesWith[count]++;
        foreach (var number in chosen) valuesWith[_counts[number]]--;
        var left = Math.Max(0, limit - chosen.Count);
        for (var least = valuesWith.Length - 1; least > 0; least--)
        {
            if (valuesWith[least] >= left) return (least, left);
            left -= valuesWith[least];
        }
        return (1, int.MaxValue);
    }
}

/// <summary>One value of a dimension by its number among the <see cref="FacetTally.Names"/>; the rest as in <see cref="FacetValue"/>.</summary>
/// <param name="Number">Its place among the names.</param>
/// <param name="Count">Posts that choosing it leads to.</param>
/// <param name="IsSelected">Chosen in this search.</param>
/// <param name="IsExcluded">Excluded in this search.</param>
public readonly record struct FacetCount(int Number, int Count, bool IsSelected, bool IsExcluded);
