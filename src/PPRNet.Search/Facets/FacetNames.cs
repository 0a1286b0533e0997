using System.Globalization;
using PPRNet.Search.Posts;
using PPRNet.Search.Text;

namespace PPRNet.Search.Facets;

/// <summary>Looks values up by any of their names, in any case, with or without accents and punctuation.</summary>
internal sealed class FacetNames(FacetColumn column, TopicCatalog topics)
{
    /// <summary>How many values are offered in place of an unknown one.</summary>
    private const int MostOffered = 5;

    /// <summary>What is longer is no name; comparing it with all would only cost time.</summary>
    private const int LongestName = 200;

    private readonly Lazy<IReadOnlyDictionary<string, string>> _otherNames = new(() => OtherNames(column.Dimension, topics));

    public FacetResolution Resolve(string typed)
    {
        var name = (typed.Length <= LongestName ? typed : typed[..LongestName]).Trim();
        if (column.Dimension.Shape == FacetShape.Year) return ResolveYear(name);
        if (column.Dimension.Shape == FacetShape.Count) return ResolveCount(name);
        var key = FacetKeys.Of(column.Dimension, name);
        if (column.OrdinalOf(key) < 0 && _otherNames.Value.TryGetValue(FacetKeys.OfName(name), out var known)) key = known;
        return column.OrdinalOf(key) is >= 0 and var ordinal
            ? new FacetResolution(column.Dimension, key, column.Values[ordinal].Label, IsKnown: true, [])
            : new FacetResolution(column.Dimension, key, name, IsKnown: false, Nearest(name));
    }

    /// <summary>Every year that can be asked for is known, whether or not it has posts.</summary>
    private FacetResolution ResolveYear(string name)
    {
        if (YearRange.TryParse(name, out var range, out _) && range.IsSingleYear) return new FacetResolution(column.Dimension, range.ToString(), range.ToString(), IsKnown: true, []);
        var isNumber = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        var nearest = isNumber ? column.Values.OrderBy(value => Math.Abs(int.Parse(value.Key, CultureInfo.InvariantCulture) - (long)number)) : column.Values.AsEnumerable();
        return new FacetResolution(column.Dimension, name, name, IsKnown: false, [.. nearest.Take(MostOffered).Select(Choice)]);
    }

    /// <summary>Every range that can be read is known, whether or not it has posts.</summary>
    private FacetResolution ResolveCount(string name) => CountRange.TryParse(name, out var range)
        ? new FacetResolution(column.Dimension, range.ToString(), range.Label, IsKnown: true, [])
        : new FacetResolution(column.Dimension, name, name, IsKnown: false, [.. column.Dimension.Ranges.Select(known => new FacetChoice(known.ToString(), known.Label))]);

    /// <summary>Values with words that begin like the name's; then those spelled much like it; in a short list at least the most alike.</summary>
    private List<FacetChoice> Nearest(string name)
    {
        var typed = FacetKeys.OfName(name);
        if (typed.Length == 0) return [];
        var holding = column.Values.Where(value => FacetSearch.Matches(value.Label, typed));
        var furthest = Math.Max(1, typed.Length / 3);
        var alike = column.Values
            .Select(value => (Value: value, Distance: Distance(typed, FacetKeys.OfName(value.Label))))
            .Where(value => value.Distance <= furthest || _otherNames.Value.Count > 0)
            .OrderBy(value => value.Distance)
            .Select((value, i) => (value.Value, IsMuchAlike: value.Distance <= furthest, IsMostAlike: i == 0))
            .TakeWhile(value => value.IsMuchAlike || value.IsMostAlike)
            .Select(value => value.Value);
        return [.. holding.Concat(alike).Distinct().Take(MostOffered).Select(Choice)];
    }

    /// <summary>Of the whole name, or of each of its words from the label's nearest one: people type surnames and single words.</summary>
    private static int Distance(string typed, string label)
    {
        var words = label.Split('-');
        return Math.Min(Similarity.Distance(typed, label), typed.Split('-').Sum(word => words.Min(other => Similarity.Distance(word, other))));
    }

    private static FacetChoice Choice((string Key, string Label) value) => new(value.Key, value.Label);

    /// <summary>The corrected labels and the blog's own ("Adherance"), and the words that the corpus uses for kinds.</summary>
    private static Dictionary<string, string> OtherNames(FacetDimension dimension, TopicCatalog topics)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        if (dimension == FacetDimension.Topic)
            foreach (var topic in topics.All)
                foreach (var name in new[] { topic.Label, topic.SourceLabel }) names.TryAdd(FacetKeys.OfName(name), topic.Slug);
        if (dimension == FacetDimension.Kind)
            foreach (var kind in StudyKind.All)
                foreach (var name in kind.CorpusTypes.Prepend(kind.Label)) names.TryAdd(FacetKeys.OfName(name), kind.Slug);
        return names;
    }
}
