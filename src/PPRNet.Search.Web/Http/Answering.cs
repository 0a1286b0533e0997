using PPRNet.Search.Web.Hosting;
using PPRNet.Search.Web.Layout;
using PPRNet.Search.Web.Search;

namespace PPRNet.Search.Web.Http;

/// <summary>How endpoints that read the index behave alike: cached by what they are asked, revalidated by entity tag.</summary>
internal static class Answering
{
    /// <summary>
    /// An answer that depends on the index and on these parameters alone: kept in the output cache, and answered with 304 to a client
    /// that has it already.
    /// </summary>
    public static RouteHandlerBuilder Reads<T>(this RouteHandlerBuilder endpoint)
        where T : class, IParameters<T> =>
        endpoint.WithMetadata(ParameterReader.For<T>()).CacheOutput(CachePolicies.Index).AddEndpointFilter(ConditionalGet.Filter);

    /// <summary>For programs: a parameter that is unknown or can not be used is a 400 problem, never ignored.</summary>
    public static RouteHandlerBuilder ReadsStrictly<T>(this RouteHandlerBuilder endpoint)
        where T : class, IParameters<T> =>
        endpoint.AddEndpointFilter(async (call, next) => ParameterReader.Once<T>(call.HttpContext).Faults is { Count: > 0 } faults ? Problems.Of(faults) : await next(call)).Reads<T>();

    public static void MapProblems(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/problems", ShowProblems).ExcludeFromDescription();

    private static IResult ShowProblems() => PageResult.Of<ProblemsView>(ProblemKind.All);

    /// <summary>Names the endpoint and the type of its file for the description of the API.</summary>
    public static RouteHandlerBuilder Streams(this RouteHandlerBuilder endpoint, string name, string summary, string mediaType, params ReadOnlySpan<int> problems)
    {
        endpoint.WithName(name).WithSummary(summary).Produces<string>(StatusCodes.Status200OK, mediaType).ProducesProblem(StatusCodes.Status400BadRequest);
        foreach (var status in problems) endpoint.ProducesProblem(status);
        return endpoint.ProducesProblem(StatusCodes.Status429TooManyRequests);
    }

    /// <summary>Names the endpoint and its answers for the description of the API.</summary>
    public static RouteHandlerBuilder Answers<T>(this RouteHandlerBuilder endpoint, string name, string summary, params ReadOnlySpan<int> problems)
    {
        endpoint.WithMetadata(new Acceptance.JsonOnly()).WithName(name).WithSummary(summary).Produces<T>(StatusCodes.Status200OK, "application/json").ProducesProblem(StatusCodes.Status400BadRequest);
        foreach (var status in problems) endpoint.ProducesProblem(status);
        return endpoint.ProducesProblem(StatusCodes.Status429TooManyRequests);
    }
}
