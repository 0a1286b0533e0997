using PPRNet.Search.Web.Http;

namespace PPRNet.Search.Web.Layout;

/// <summary>What an error page says.</summary>
/// <param name="Kind">What kind of refusal it is.</param>
/// <param name="Detail">One sentence on this request.</param>
public sealed record ErrorModel(ProblemKind Kind, string Detail);
