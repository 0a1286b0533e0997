using Microsoft.AspNetCore.Http.HttpResults;

namespace PPRNet.Search.Web.Search;

/// <summary>Faults of a request as RFC 9457 problems that name every faulty parameter and what would do.</summary>
internal static class Problems
{
    public static ProblemHttpResult Of(IReadOnlyList<ParameterFault> faults) => TypedResults.Problem(
        statusCode: StatusCodes.Status400BadRequest,
        title: "The request can not be answered as it stands",
        detail: string.Join(" ", faults.Select(fault => fault.Detail)),
        extensions: new Dictionary<string, object?>
        {
            ["errors"] = faults.Select(fault => new Dictionary<string, string> { ["parameter"] = fault.Parameter, ["detail"] = fault.Detail, ["allowed"] = fault.Allowed }).ToList(),
        });

    public static ProblemHttpResult NoSuchPost(string id) => TypedResults.Problem(
        statusCode: StatusCodes.Status404NotFound, title: "No such post", detail: $"No post has the id '{id}'.");
}
