using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Primitives;
using PPRNet.Search.Facets;

namespace PPRNet.Search.Web.Search.Pages;

/// <summary>
/// Turns what the page's form sends into the parameters of an address: empty boxes go, two boxes from–to become one range, other
/// names for the query are folded into <c>q</c>.
/// </summary>
/// <param name="Parameters">The parameters as every address has them.</param>
/// <param name="IsPlain">Whether the address was one already; if not, its reader is sent to the plain one.</param>
internal sealed partial record SearchForm(IQueryCollection Parameters, bool IsPlain)
{
    private static readonly string[] OtherNamesOfQuery = ["query", "keywords"];

    private static readonly IReadOnlyDictionary<string, string> Defaults = new Dictionary<string, string>
    {
        ["sort"] = "relevance",
        ["page"] = "1",
        ["perPage"] = "10",
        ["exact"] = "false",
        ["syntax"] = "people",
    };

    /// <summary>The box with the first year of a dimension.</summary>
    public static string FromBox(FacetDimension dimension) => dimension.Name + "From";

    /// <summary>The box with the last year of a dimension.</summary>
    public static string ToBox(FacetDimension dimension) => dimension.Name + "To";

    public static SearchForm Read(IQueryCollection sent, CorpusFacts facts)
    {
        var plain = new Dictionary<string, StringValues>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in sent)
            if (Filled(name, values) is { Count: > 0 } filled) plain[name] = filled;
        foreach (var name in OtherNamesOfQuery)
            if (plain.Remove(name, out var query)) plain.TryAdd("q", query);
        foreach (var dimension in FacetDimension.All.Where(dimension => dimension.Shape == FacetShape.Year)) ReadBoxes(plain, dimension, facts.SpanOf(dimension));
        return new SearchForm(new QueryCollection(plain), IsSame(sent, plain));
    }

    /// <summary>Boxes that say no more than the whole span choose nothing. Ends that run backwards are exchanged.</summary>
    private static void ReadBoxes(Dictionary<string, StringValues> plain, FacetDimension dimension, YearSpan span)
    {
        plain.Remove(FromBox(dimension), out var fromText);
        plain.Remove(ToBox(dimension), out var toText);
        if (StringValues.IsNullOrEmpty(fromText) && StringValues.IsNullOrEmpty(toText)) return;
        var (from, to) = (YearIn(fromText), YearIn(toText));
        var (hasFirst, hasLast) = (int.TryParse(from, CultureInfo.InvariantCulture, out var first), int.TryParse(to, CultureInfo.InvariantCulture, out var last));
        if (hasFirst && hasLast && first > last) (from, to, first, last) = (to, from, last, first);
        if (hasFirst && first <= span.First) from = "";
        if (hasLast && last >= span.Last) to = "";
        if (from.Length + to.Length > 0) plain[dimension.Name] = from == to ? from : $"{from}-{to}";
    }

    /// <summary>A year may be typed as part of a date; what holds none is handed on, so that its reader is told.</summary>
    private static string YearIn(StringValues typed) => YearPattern().Match(typed.ToString()) is { Success: true } year ? year.Value : typed.ToString().Trim();

    private static StringValues Filled(string name, StringValues values) =>
        new([.. values.Where(value => !string.IsNullOrWhiteSpace(value) && !(Defaults.TryGetValue(name, out var usual) && value == usual))]);

    private static bool IsSame(IQueryCollection sent, Dictionary<string, StringValues> plain) =>
        sent.Count == plain.Count && sent.All(pair => plain.TryGetValue(pair.Key, out var values) && values == pair.Value);

    [GeneratedRegex(@"(?<!\d)\d{4}(?!\d)")]
    private static partial Regex YearPattern();
}
