using PPRNet.Search.Facets;
using PPRNet.Search.Searching;
using PPRNet.Search.Web.Http;

namespace PPRNet.Search.Web.Search;

/// <summary>A search and the two dimensions to cross over it.</summary>
internal sealed record CrossTableParameters(SearchRequest Request, FacetDimension Rows, FacetDimension Columns, IReadOnlyList<ParameterFault> Faults)
    : IParameters<CrossTableParameters>
{
    private static readonly IReadOnlyList<string> Dimensions = [.. FacetDimension.All.Select(dimension => dimension.Name)];

    public static IReadOnlyList<KnownParameter> Known { get; } =
    [
        new("rows", "The dimension of the rows.", Choices: ["topic", .. Dimensions.Except(["topic"])]),
        new("cols", "The dimension of the columns.", Choices: ["year", .. Dimensions.Except(["year"])]),
        .. SearchParameters.Known,
    ];

    public string Canonical => $"{Rows}*{Columns}{SearchAddress.QueryOf(Request)}";

    public static ValueTask<CrossTableParameters?> BindAsync(HttpContext context) => ValueTask.FromResult<CrossTableParameters?>(ParameterReader.Once<CrossTableParameters>(context));

    public static CrossTableParameters Read(HttpContext context)
    {
        var reading = new ParameterReading(context.Request.Query);
        reading.RefuseOthersThan([.. Known.Select(parameter => parameter.Name)]);
        var choices = FacetDimension.All.Select(dimension => (dimension.Name, dimension)).ToList();
        var rows = reading.Choice("rows", choices, FacetDimension.Topic);
        var columns = reading.Choice("cols", choices, FacetDimension.Year);
        if (rows == columns) reading.Refuse("cols", $"Rows and columns are both '{rows}'; a table needs two dimensions.", string.Join(", ", Dimensions.Where(name => name != rows.Name)));
        return new CrossTableParameters(SearchParameters.ReadRequest(reading, context.RequestServices.GetRequiredService<SearchEngine>()), rows, columns, reading.Faults);
    }
}
