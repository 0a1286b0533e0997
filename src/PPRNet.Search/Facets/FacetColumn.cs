using System.Globalization;
using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Util;
using PPRNet.Search.Indexing;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Facets;

/// <summary>
/// The values of one dimension for every document: ordinals in the order of display, laid out one document after the other. Read
/// once from doc values when an index is opened, so that counting touches no string.
/// </summary>
internal sealed class FacetColumn
{
    private readonly int[] _starts;                  // _ordinals[_starts[d].._starts[d + 1]] are the values of document d
    private readonly int[] _ordinals;
    private readonly int[]? _only;                   // where no document has several: the value of each, or -1
    private readonly Dictionary<string, int> _ordinalOf;
    private readonly Lazy<FacetColumn> _inRanges;

    private FacetColumn(FacetDimension dimension, IReadOnlyList<(string Key, string Label)> values, int[] starts, int[] ordinals)
    {
        Dimension = dimension;
        Values = values;
        _starts = starts;
        _ordinals = ordinals;
        _only = OnlyValues(starts, ordinals);
        _ordinalOf = Enumerable.Range(0, values.Count).ToDictionary(i => values[i].Key, StringComparer.Ordinal);
        Numbers = dimension.Shape != FacetShape.Named ? [.. values.Select(value => NumberOf(value.Key))] : [];
        _inRanges = new Lazy<FacetColumn>(ToRanges);
    }

    public FacetDimension Dimension { get; }

    /// <summary>Key and label of each ordinal, in the order of display: all that posts have, and every topic and kind that there is.</summary>
    public IReadOnlyList<(string Key, string Label)> Values { get; }

    /// <summary>For a dimension of years or counts: the number of each ordinal.</summary>
    public IReadOnlyList<int> Numbers { get; }

    /// <summary>The values as tables show them: counts in the ranges of their dimension, all others as they are.</summary>
    public FacetColumn InRanges => Dimension.Shape == FacetShape.Count ? _inRanges.Value : this;

    public ReadOnlySpan<int> Of(int document) => _ordinals.AsSpan(_starts[document], _starts[document + 1] - _starts[document]);

    /// <summary>Adds one for each value of each of some documents.</summary>
    public void Count(ReadOnlySpan<int> documents, int[] counts)
    {
        if (_only is not null)
        {
            foreach (var document in documents)
                if (_only[document] is >= 0 and var ordinal) counts[ordinal]++;
            return;
        }
        foreach (var document in documents)
            for (var i = _starts[document]; i < _starts[document + 1]; i++) counts[_ordinals[i]]++;
    }

    /// <returns>-1 when no post has the value.</returns>
    public int OrdinalOf(string key) => _ordinalOf.GetValueOrDefault(key, -1);

    /// <summary>In how many posts each ordinal stands.</summary>
    public int[] Uses()
    {
        var uses = new int[Values.Count];
        foreach (var ordinal in _ordinals) uses[ordinal]++;
        return uses;
    }

    /// <summary>The order of display: names alphabetical, years newest first, counts smallest first.</summary>
    public static int Compare(FacetDimension dimension, (string Key, string Label) a, (string Key, string Label) b)
    {
        if (dimension.Shape == FacetShape.Year) return string.CompareOrdinal(b.Key, a.Key);
        if (dimension.Shape == FacetShape.Count) return NumberOf(a.Key).CompareTo(NumberOf(b.Key));
        var byLabel = string.CompareOrdinal(FacetKeys.OfName(a.Label), FacetKeys.OfName(b.Label));
        return byLabel != 0 ? byLabel : string.CompareOrdinal(a.Key, b.Key);
    }

    /// <returns>-1 for what is no number.</returns>
    private static int NumberOf(string key) => int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    public static FacetColumn Read(IndexSnapshot snapshot, FacetDimension dimension)
    {
        var written = new List<FacetKey>();                      // as in the index: key and label of one post
        var starts = new int[snapshot.Documents + 1];
        var found = new List<int>();                             // numbers in written, one document after the other
        if (snapshot.Segment.GetSortedSetDocValues(IndexFields.Facet(dimension)) is { } values)
        {
            var bytes = new BytesRef();
            for (var i = 0L; i < values.ValueCount; i++)
            {
                values.LookupOrd(i, bytes);
                written.Add(FacetKey.Decode(Encoding.UTF8.GetString(bytes.Bytes, bytes.Offset, bytes.Length)));
            }
            for (var document = 0; document < snapshot.Documents; document++)
            {
                values.SetDocument(document);
                while (values.NextOrd() is var ordinal && ordinal != SortedSetDocValues.NO_MORE_ORDS) found.Add((int)ordinal);
                starts[document + 1] = found.Count;
            }
        }
        return Arrange(dimension, written, starts, found, Vocabulary(dimension, snapshot.Topics));
    }

    /// <summary>The values of a closed list, which may be named even when no post has them.</summary>
    private static IEnumerable<(string Key, string Label)> Vocabulary(FacetDimension dimension, TopicCatalog topics) =>
        dimension == FacetDimension.Topic ? topics.All.Select(topic => (topic.Slug, topic.Label))
        : dimension == FacetDimension.Kind ? StudyKind.All.Select(kind => (kind.Slug, kind.Label))
        : dimension == FacetDimension.Effect ? EffectKeys.All.Select(key => (key.Key, key.Label))
        : [];

    private static FacetColumn Arrange(FacetDimension dimension, List<FacetKey> written, int[] starts, List<int> found, IEnumerable<(string Key, string Label)> vocabulary)
    {
        var uses = new int[written.Count];
        foreach (var value in found) uses[value]++;
        var values = Enumerable.Range(0, written.Count)
            .GroupBy(i => written[i].Key, StringComparer.Ordinal)
            .Select(group => (group.Key, Label: BestLabel(group, written, uses)))
            .UnionBy(vocabulary, value => value.Key, StringComparer.Ordinal)
            .ToList();
        values.Sort((a, b) => Compare(dimension, a, b));
        var ordinalOf = Enumerable.Range(0, values.Count).ToDictionary(i => values[i].Key, StringComparer.Ordinal);
        var ordinals = written.ConvertAll(value => ordinalOf.GetValueOrDefault(value.Key, -1));
        return new FacetColumn(dimension, values, starts, [.. found.Select(value => ordinals[value])]);
    }

    /// <summary>Most dimensions have one value a post: counting them needs no look at where the values of a post begin and end.</summary>
    private static int[]? OnlyValues(int[] starts, int[] ordinals)
    {
        var only = new int[starts.Length - 1];
        for (var document = 0; document < only.Length; document++)
        {
            var count = starts[document + 1] - starts[document];
            if (count > 1) return null;
            only[document] = count == 0 ? -1 : ordinals[starts[document]];
        }
        return only;
    }

    private FacetColumn ToRanges()
    {
        var ranges = Dimension.Ranges;
        var rangeOf = Numbers.Select(number => ranges.Select((range, i) => (range, i)).Where(pair => pair.range.Contains(number)).Select(pair => pair.i).DefaultIfEmpty(-1).First()).ToArray();
        var starts = new int[_starts.Length];
        var flat = new List<int>(_ordinals.Length);
        for (var document = 0; document + 1 < _starts.Length; document++)
        {
            foreach (var ordinal in Of(document))
                if (rangeOf[ordinal] >= 0) flat.Add(rangeOf[ordinal]);
            starts[document + 1] = flat.Count;
        }
        return new FacetColumn(Dimension, Dimension.RangeNames, starts, [.. flat]);
    }

    /// <summary>The way of writing that keeps the accents; of equal ones the most used, then the first in order.</summary>
    private static string BestLabel(IEnumerable<int> sameKey, List<FacetKey> written, int[] uses) =>
        sameKey.Select(i => (written[i].Label, Uses: uses[i]))
            .OrderByDescending(label => label.Label.Count(c => c > 127))
            .ThenByDescending(label => label.Uses)
            .ThenBy(label => label.Label, StringComparer.Ordinal)
            .First().Label;
}
