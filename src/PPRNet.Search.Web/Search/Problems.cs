using Microsoft.AspNetCore.Http.HttpResults;
using PPRNet.Search.Corpus;
using PPRNet.Search.Searching;
using PPRNet.Search.Web.Http;

namespace PPRNet.Search.Web.Search;

/// <summary>Faults of a request as RFC 9457 problems that name every faulty parameter and what would do.</summary>
internal static class Problems
{
    public static ProblemHttpResult Of(IReadOnlyList<ParameterFault> faults) => ProblemKind.BadParameter.With(
        string.Join(" ", faults.Select(fault => fault.Detail)),
        errors: [.. faults.Select(fault => new Dictionary<string, string> { ["parameter"] = fault.Parameter, ["detail"] = fault.Detail, ["allowed"] = fault.Allowed })]);

    /// <summary>A post that is not one, by line.</summary>
    public static ProblemHttpResult OfBody(IReadOnlyList<CorpusProblem> problems) => ProblemKind.BadBody.With(
        string.Join(" ", problems.Select(problem => $"Line {problem.Line}: {problem.What}.")),
        errors: [.. problems.Select(problem => new Dictionary<string, string> { ["parameter"] = $"line {problem.Line}", ["detail"] = problem.What, ["allowed"] = problem.Expected })]);

    public static ProblemHttpResult PageBeyond(SearchPage page) => Of(
    [
        new ParameterFault("page", page.Pages == 0
            ? "Nothing is found, so there is page 1 only."
            : $"There is no page {page.Request.Page}: {page.Total} posts are found, and page {page.Pages} is the last.", $"1–{Math.Max(1, page.Pages)}"),
    ]);

    public static ProblemHttpResult NoSuchPost(string id) => ProblemKind.NotFound.With($"No post has the id '{ParameterReading.Shown(id)}'.");
}
