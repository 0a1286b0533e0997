using System.Globalization;
using PPRNet.Search.Facets;
using PPRNet.Search.Searching;
using PPRNet.Search.Text;

namespace PPRNet.Search.Web.Search;

/// <summary>
/// Reads the parameters of an address into a request: the one place that pages, API, feeds and exports share. Programs are told of
/// every fault (400); for people the faults are notices and the rest of the request counts.
/// </summary>
internal sealed record SearchParameters(SearchRequest Request, IReadOnlyList<ParameterFault> Faults)
{
    /// <summary>Values of one dimension that count; nobody ticks more boxes than that.</summary>
    private const int MaxValues = 50;

    public static IReadOnlyList<string> Names { get; } =
        ["q", .. FacetDimension.All.SelectMany(dimension => new[] { dimension.Name, "-" + dimension.Name }), "exact", "syntax", "sort", "page", "perPage"];

    public static SearchParameters Read(IQueryCollection query, SearchEngine engine)
    {
        var faults = new List<ParameterFault>();
        foreach (var name in query.Keys.Where(name => !Names.Contains(name, StringComparer.OrdinalIgnoreCase)))
            faults.Add(new ParameterFault(name, $"There is no parameter '{name}'; the nearest is '{Similarity.Nearest(name, Names)}'.", string.Join(", ", Names)));
        var request = new SearchRequest
        {
            Query = Single(query, "q", faults) ?? "",
            Exact = Flag(query, "exact", faults),
            Syntax = Choice(query, "syntax", QuerySyntaxes, faults),
            Sort = Choice(query, "sort", SortOrders, faults),
            Page = Number(query, "page", 1, int.MaxValue, 1, faults),
            PerPage = Number(query, "perPage", 1, SearchRequest.MaxPerPage, 10, faults),
            Filters = [.. FacetDimension.All.Select(dimension => Selection(query, dimension, engine, faults)).Where(selection => !selection.IsEmpty)],
        };
        return new SearchParameters(request, faults);
    }

    internal static IReadOnlyList<(string Name, SortOrder Value)> SortOrders { get; } =
    [
        ("relevance", SortOrder.Relevance), ("newest", SortOrder.Newest), ("oldest", SortOrder.Oldest),
        ("study-newest", SortOrder.StudyNewest), ("study-oldest", SortOrder.StudyOldest),
    ];

    internal static IReadOnlyList<(string Name, QuerySyntax Value)> QuerySyntaxes { get; } = [("people", QuerySyntax.People), ("lucene", QuerySyntax.Lucene)];

    private static FacetSelection Selection(IQueryCollection query, FacetDimension dimension, SearchEngine engine, List<ParameterFault> faults)
    {
        var (values, ranges) = Values(query, dimension.Name, dimension, engine, faults);
        var (refused, refusedRanges) = Values(query, "-" + dimension.Name, dimension, engine, faults);
        return new FacetSelection { Dimension = dimension, AnyOf = values, Ranges = ranges, NoneOf = refused, ExcludedRanges = refusedRanges };
    }

    private static (List<string> Values, List<YearRange> Ranges) Values(
        IQueryCollection query, string name, FacetDimension dimension, SearchEngine engine, List<ParameterFault> faults)
    {
        var (values, ranges) = (new List<string>(), new List<YearRange>());
        var typed = query[name].Where(value => !string.IsNullOrWhiteSpace(value)).Distinct(StringComparer.Ordinal).ToList();
        if (typed.Count > MaxValues)
            faults.Add(new ParameterFault(name, $"'{name}' is given {typed.Count} times; only the first {MaxValues} count.", $"at most {MaxValues}"));
        foreach (var text in typed.Take(MaxValues))
        {
            if (dimension.Shape == FacetShape.Year) AddYears(text!, name, values, ranges, faults);
            else if (Key(text!, dimension, engine, name, faults) is var key && !values.Contains(key)) values.Add(key);
        }
        return (values, ranges);
    }

    private static void AddYears(string text, string name, List<string> values, List<YearRange> ranges, List<ParameterFault> faults)
    {
        if (!YearRange.TryParse(text, out var range, out var fault)) faults.Add(new ParameterFault(name, fault!, "2018, 2015-2020, 2015- or -2020"));
        else if (range.IsSingleYear) values.Add(range.ToString());
        else ranges.Add(range);
    }

    private static string Key(string text, FacetDimension dimension, SearchEngine engine, string name, List<ParameterFault> faults)
    {
        var found = engine.Resolve(dimension, text);
        if (found.Fault is { } fault) faults.Add(new ParameterFault(name, fault, string.Join(", ", found.Nearest.Select(choice => choice.Value))));
        return found.Value;
    }

    private static string? Single(IQueryCollection query, string name, List<ParameterFault> faults)
    {
        var values = query[name];
        if (values.Count > 1) faults.Add(new ParameterFault(name, $"'{name}' is given {values.Count} times; the first counts.", "once"));
        return values.Count == 0 ? null : values[0];
    }

    private static bool Flag(IQueryCollection query, string name, List<ParameterFault> faults)
    {
        var text = Single(query, name, faults);
        if (text is null or "" or "false" or "0") return false;
        if (text is "true" or "1" or "on") return true;
        faults.Add(new ParameterFault(name, $"'{text}' is neither true nor false.", "true, false"));
        return false;
    }

    private static T Choice<T>(IQueryCollection query, string name, IReadOnlyList<(string Name, T Value)> choices, List<ParameterFault> faults)
    {
        var text = Single(query, name, faults);
        if (string.IsNullOrEmpty(text)) return choices[0].Value;
        foreach (var choice in choices)
            if (choice.Name.Equals(text, StringComparison.OrdinalIgnoreCase)) return choice.Value;
        var names = choices.Select(choice => choice.Name).ToList();
        faults.Add(new ParameterFault(name, $"'{text}' is not a value of '{name}'; the nearest is '{Similarity.Nearest(text, names)}'.", string.Join(", ", names)));
        return choices[0].Value;
    }

    private static int Number(IQueryCollection query, string name, int least, int most, int normal, List<ParameterFault> faults)
    {
        var text = Single(query, name, faults);
        if (string.IsNullOrEmpty(text)) return normal;
        var isNumber = long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        if (isNumber && number >= least && number <= most) return (int)number;
        var allowed = most == int.MaxValue ? $"a whole number from {least}" : $"a whole number {least}–{most}";
        faults.Add(new ParameterFault(name, $"'{text}' is not {allowed}.", isNumber ? (Math.Clamp(number, least, most)).ToString(CultureInfo.InvariantCulture) : allowed));
        return normal;
    }
}

/// <summary>A parameter that is not as it should be.</summary>
/// <param name="Parameter">Its name as given.</param>
/// <param name="Detail">One sentence.</param>
/// <param name="Allowed">What would do.</param>
internal sealed record ParameterFault(string Parameter, string Detail, string Allowed);
