using PPRNet.Search.Searching;
using PPRNet.Search.Web.Http;

namespace PPRNet.Search.Web.Search;

/// <summary>A search and the post to explain.</summary>
internal sealed record ExplainParameters(SearchRequest Request, string Id, IReadOnlyList<ParameterFault> Faults) : IParameters<ExplainParameters>
{
    public static IReadOnlyList<KnownParameter> Known { get; } =
        [new("id", "The id of the post.", "2018-05-burnout-in-psychotherapists", Required: true), .. SearchParameters.Known];

    public string Canonical => $"{Id}{SearchAddress.QueryOf(Request)}";

    public static ValueTask<ExplainParameters?> BindAsync(HttpContext context) => ValueTask.FromResult<ExplainParameters?>(ParameterReader.Once<ExplainParameters>(context));

    public static ExplainParameters Read(HttpContext context)
    {
        var reading = new ParameterReading(context.Request.Query);
        reading.RefuseOthersThan([.. Known.Select(parameter => parameter.Name)]);
        var id = reading.Single("id");
        if (string.IsNullOrEmpty(id)) reading.Refuse("id", "'id' is missing: which post is to be explained?", "the id of a post, such as 2018-05-burnout-in-psychotherapists");
        return new ExplainParameters(SearchParameters.ReadRequest(reading, context.RequestServices.GetRequiredService<SearchEngine>()), id ?? "", reading.Faults);
    }
}
