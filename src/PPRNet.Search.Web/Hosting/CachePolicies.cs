using Microsoft.AspNetCore.OutputCaching;

namespace PPRNet.Search.Web.Hosting;

/// <summary>What is kept ready. Everything made from the index carries its tag and goes when another index becomes visible.</summary>
internal static class CachePolicies
{
    public const string IndexTag = "index";

    /// <summary>Answers that depend on the index and the address alone.</summary>
    public const string Index = "index";

    public static void Add(OutputCacheOptions options)
    {
        options.SizeLimit = 64 * 1024 * 1024;
        options.MaximumBodySize = 1024 * 1024;
        options.UseCaseSensitivePaths = true;                 // ids of posts are
        options.AddPolicy(Index, new IndexPolicy(new AnswerAdmission(TimeProvider.System)));
    }
}
