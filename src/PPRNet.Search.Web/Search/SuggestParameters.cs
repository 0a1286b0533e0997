using System.Globalization;
using PPRNet.Search.Web.Http;

namespace PPRNet.Search.Web.Search;

/// <summary>An unfinished query.</summary>
internal sealed record SuggestParameters(string Typed, int Limit, IReadOnlyList<ParameterFault> Faults) : IParameters<SuggestParameters>
{
    public static IReadOnlyList<KnownParameter> Known { get; } =
    [
        new("q", "What stands in the search box so far.", "allian"),
        new("limit", "The highest number of suggestions.", Number: (1, 20, 8)),
    ];

    public string Canonical => string.Create(CultureInfo.InvariantCulture, $"{Limit} {Typed}");

    public static ValueTask<SuggestParameters?> BindAsync(HttpContext context) => ValueTask.FromResult<SuggestParameters?>(ParameterReader.Once<SuggestParameters>(context));

    public static SuggestParameters Read(HttpContext context)
    {
        var reading = new ParameterReading(context.Request.Query);
        reading.RefuseOthersThan([.. Known.Select(parameter => parameter.Name)]);
        return new SuggestParameters(reading.Single("q") ?? "", reading.Number("limit", 1, 20, 8), reading.Faults);
    }
}
