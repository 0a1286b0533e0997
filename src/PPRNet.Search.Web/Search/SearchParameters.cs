using PPRNet.Search.Facets;
using PPRNet.Search.Querying.Expert;
using PPRNet.Search.Searching;
using PPRNet.Search.Web.Http;

namespace PPRNet.Search.Web.Search;

/// <summary>
/// Reads the parameters of an address into a request: the one place that pages, API, feeds and exports share. Programs are told of
/// every fault (400); for people the faults are notices and the rest of the request counts.
/// </summary>
internal sealed record SearchParameters(SearchRequest Request, IReadOnlyList<ParameterFault> Faults) : IParameters<SearchParameters>, IAskSearch
{
    /// <summary>Values of one dimension that count; nobody ticks more boxes than that.</summary>
    private const int MaxValues = 50;

    public static IReadOnlyList<KnownParameter> Known { get; } =
    [
        new("q", "What to search for, in the query language for people; nothing in it is an error. Empty asks for every post. The first 512 characters count.", "burnout"),
        .. FacetDimension.All.SelectMany(dimension => new KnownParameter[]
        {
            new(dimension.Name, Describe(dimension), Repeats: true),
            new("-" + dimension.Name, $"Leaves out posts with this {dimension.Label.ToLowerInvariant()}; written like `{dimension.Name}`.", Repeats: true),
        }),
        new("exact", "Exact words only: no stemming, synonyms, corrections or relaxation.", Choices: ["false", "true"]),
        new("syntax", "How `q` is read: `people` forgives everything, `lucene` is Lucene's own strict syntax.", Choices: ["people", "lucene"]),
        new("sort", "The order of the hits; ties go to the newer post, then to the id.", Choices: ["relevance", "newest", "oldest", "study-newest", "study-oldest", "participants"]),
        new("page", "Which page of the hits, from 1.", Number: (1, null, 1)),
        new("perPage", "Hits on a page.", Number: (1, SearchRequest.MaxPerPage, 10)),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. Known.Select(parameter => parameter.Name)];

    internal static IReadOnlyList<(string Name, SortOrder Value)> SortOrders { get; } =
    [
        ("relevance", SortOrder.Relevance), ("newest", SortOrder.Newest), ("oldest", SortOrder.Oldest),
        ("study-newest", SortOrder.StudyNewest), ("study-oldest", SortOrder.StudyOldest), ("participants", SortOrder.Participants),
    ];

    internal static IReadOnlyList<(string Name, QuerySyntax Value)> QuerySyntaxes { get; } = [("people", QuerySyntax.People), ("lucene", QuerySyntax.Lucene)];

    public string Canonical { get; } = SearchAddress.QueryOf(Request);

    /// <summary>Lets handlers ask for the parameters as an argument.</summary>
    public static ValueTask<SearchParameters?> BindAsync(HttpContext context) => ValueTask.FromResult<SearchParameters?>(ParameterReader.Once<SearchParameters>(context));

    public static SearchParameters Read(HttpContext context) => Read(context.Request.Query, context.RequestServices.GetRequiredService<SearchEngine>());

    public static SearchParameters Read(IQueryCollection query, SearchEngine engine)
    {
        var reading = new ParameterReading(query);
        reading.RefuseOthersThan(Names);
        return new SearchParameters(ReadRequest(reading, engine), reading.Faults);
    }

    /// <summary>The search parameters out of an address that may have others besides.</summary>
    public static SearchRequest ReadRequest(ParameterReading reading, SearchEngine engine)
    {
        var request = ReadParts(reading, engine);
        if (request.Syntax == QuerySyntax.Lucene && LuceneSyntax.Read(request.Query).Fault is { } fault)
            reading.Refuse("q", fault.Text, "Lucene's query syntax, or syntax=people");
        return request;
    }

    private static SearchRequest ReadParts(ParameterReading reading, SearchEngine engine) => new()
    {
        Query = reading.Single("q") ?? "",
        Exact = reading.Flag("exact"),
        Syntax = reading.Choice("syntax", QuerySyntaxes, QuerySyntax.People),
        Sort = reading.Choice("sort", SortOrders, SortOrder.Relevance),
        Page = reading.Number("page", 1, int.MaxValue, 1),
        PerPage = reading.Number("perPage", 1, SearchRequest.MaxPerPage, 10),
        Filters = [.. FacetDimension.All.Select(dimension => Selection(reading, dimension, engine)).Where(selection => !selection.IsEmpty)],
    };

    private static string Describe(FacetDimension dimension) => dimension switch
    {
        { Shape: FacetShape.Year } => $"{dimension.Label}: `2018`, `2015-2020`, `2015-` or `-2020`. Given more than once: any of them.",
        { Shape: FacetShape.Count } => $"{dimension.Label}, as the post states them in total: `12`, `10-49`, `50-` or `-9`. Given more than once: any of them.",
        _ when dimension == FacetDimension.Effect => "Measure of an effect that the post states: `r`, `d`, `g`, `SMD`, `OR`, `RR`, `HR`, `beta`, `eta2`, `R2`, `z`, or `any`. Given more than once: any of them.",
        _ when dimension == FacetDimension.Topic => "Topic by its slug, label or the blog's own spelling, in any case. Given more than once: any of them.",
        _ when dimension == FacetDimension.Kind => "Kind of study by its slug or label. Given more than once: any of them.",
        _ => $"{dimension.Label} of the study, by name or by the `value` of its facet. Given more than once: any of them.",
    };

    private static FacetSelection Selection(ParameterReading reading, FacetDimension dimension, SearchEngine engine)
    {
        var (values, ranges) = Values(reading, dimension.Name, dimension, engine);
        var (refused, refusedRanges) = Values(reading, "-" + dimension.Name, dimension, engine);
        return new FacetSelection { Dimension = dimension, AnyOf = values, Ranges = ranges, NoneOf = refused, ExcludedRanges = refusedRanges };
    }

    /// <summary>In a fixed order: which of two boxes was ticked first must not make another request.</summary>
    private static (IReadOnlyList<string> Values, IReadOnlyList<YearRange> Ranges) Values(ParameterReading reading, string name, FacetDimension dimension, SearchEngine engine)
    {
        if (!reading.Has(name)) return ([], []);              // as most are: this runs for answers that are kept ready as well
        var (values, ranges) = (new List<string>(), new List<YearRange>());
        foreach (var text in reading.Many(name, MaxValues))
        {
            if (dimension.Shape == FacetShape.Year) AddYears(text, name, values, ranges, reading);
            else values.Add(Key(text, dimension, engine, name, reading));
        }
        return ([.. values.Distinct().Order(StringComparer.Ordinal)], [.. ranges.Distinct().OrderBy(range => (range.From, range.To))]);
    }

    private static void AddYears(string text, string name, List<string> values, List<YearRange> ranges, ParameterReading reading)
    {
        if (!YearRange.TryParse(text, out var range, out var fault)) reading.Refuse(name, fault, "2018, 2015-2020, 2015- or -2020");
        else if (range.IsSingleYear) values.Add(range.ToString());
        else ranges.Add(range);
    }

    private static string Key(string text, FacetDimension dimension, SearchEngine engine, string name, ParameterReading reading)
    {
        var found = engine.Resolve(dimension, text);
        if (found.Fault is { } fault) reading.Refuse(name, fault, string.Join(", ", found.Nearest.Select(choice => choice.Value)));
        return found.Value;
    }
}
