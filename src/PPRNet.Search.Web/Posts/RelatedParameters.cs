using System.Globalization;
using PPRNet.Search.Web.Http;

namespace PPRNet.Search.Web.Posts;

/// <summary>How many related posts are wanted.</summary>
internal sealed record RelatedParameters(int Limit, IReadOnlyList<ParameterFault> Faults) : IParameters<RelatedParameters>
{
    public static IReadOnlyList<KnownParameter> Known { get; } = [new("limit", "The highest number of related posts.", Number: (1, 20, 5))];

    public string Canonical => Limit.ToString(CultureInfo.InvariantCulture);

    public static ValueTask<RelatedParameters?> BindAsync(HttpContext context) => ValueTask.FromResult<RelatedParameters?>(ParameterReader.Once<RelatedParameters>(context));

    public static RelatedParameters Read(HttpContext context)
    {
        var reading = new ParameterReading(context.Request.Query);
        reading.RefuseOthersThan([.. Known.Select(parameter => parameter.Name)]);
        return new RelatedParameters(reading.Number("limit", 1, 20, 5), reading.Faults);
    }
}
