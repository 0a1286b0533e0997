using System.Globalization;
using PPRNet.Search.Web.Hosting;

namespace PPRNet.Search.Web.Health;

/// <summary>What answers here, since when, and what is wrong with the corpus.</summary>
/// <param name="Version">Names the index by its content.</param>
/// <param name="BuiltAt">When it was published.</param>
/// <param name="Schema">Version of its fields.</param>
/// <param name="Documents">How many posts it holds.</param>
/// <param name="Problems">Posts that were left out, and notices.</param>
/// <param name="Queries">What is searched for most, when the operator counts it; otherwise null.</param>
internal sealed record StatusAnswer(
    string Version, string BuiltAt, string Schema, int Documents, IReadOnlyList<ProblemAnswer> Problems, IReadOnlyList<QueryCountAnswer>? Queries)
{
    public static StatusAnswer Of(IndexHost host, IReadOnlyList<QueryCountAnswer>? queries) => new(
        host.Engine.Index.Version,
        host.BuiltAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        Indexing.IndexManifest.CurrentSchema,
        host.Engine.Index.Documents,
        [.. host.Problems.Select(ProblemAnswer.Of)],
        queries);
}

/// <summary>Something in the corpus that is not as it should be.</summary>
internal sealed record ProblemAnswer(string File, int Line, string What, string Expected, bool Notice)
{
    public static ProblemAnswer Of(Corpus.CorpusProblem problem) => new(problem.File, problem.Line, problem.What, problem.Expected, problem.IsNotice);
}
