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
    public Walk Most(int limit)
    {
        IReadOnlySet<int> chosen = _selected.Count + _excluded.Count == 0 ? FrozenSet<int>.Empty : _selected.Union(_excluded).ToHashSet();
        var (least, fitting) = Fullest(chosen, limit);
        return new Walk(this, chosen.Count == 0 ? null : chosen, least, fitting);
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

    /// <summary>Walks the values that are shown without making an object: an answer walks thousands of counts.</summary>
    public ref struct Walk
    {
        private readonly FacetTally _tally;
        private readonly ReadOnlySpan<int> _counts;
        private readonly IReadOnlySet<int>? _chosen;      // null when none is
        private readonly int _least;
        private int _fitting;                            // how many with just the least count are still to come
        private int _number = -1;

        internal Walk(FacetTally tally, IReadOnlySet<int>? chosen, int least, int fitting)
        {
            (_tally, _chosen, _least, _fitting) = (tally, chosen, least, fitting);
            _counts = tally._counts;
        }

        /// <summary>The value that it stands at.</summary>
        public readonly FacetCount Current => new(
            _number, _counts[_number], _chosen is not null && _tally._selected.Contains(_number), _chosen is not null && _tally._excluded.Contains(_number));

        /// <summary>For <c>foreach</c>.</summary>
        public readonly Walk GetEnumerator() => this;

        /// <summary>Moves to the next value.</summary>
        public bool MoveNext()
        {
            while (++_number < _counts.Length)
                if (_counts[_number] > _least || (_chosen is not null && _chosen.Contains(_number)) || (_counts[_number] == _least && _fitting-- > 0)) return true;
            return false;
        }
    }
}

/// <summary>One value of a dimension by its number among the <see cref="FacetTally.Names"/>; the rest as in <see cref="FacetValue"/>.</summary>
/// <param name="Number">Its place among the names.</param>
/// <param name="Count">Posts that choosing it leads to.</param>
/// <param name="IsSelected">Chosen in this search.</param>
/// <param name="IsExcluded">Excluded in this search.</param>
public readonly record struct FacetCount(int Number, int Count, bool IsSelected, bool IsExcluded);
