using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Options;
using PPRNet.Search.Searching;
using PPRNet.Search.Web.Http;
using PPRNet.Search.Web.Settings;

namespace PPRNet.Search.Web.Hosting;

/// <summary>
/// Keeps answers that depend on the index and on the parameters that the endpoint reads: the key is made of them as read, so that two
/// ways of writing one request share an answer. Other addresses' faults are shown to people, so a request with faults is not kept.
/// </summary>
internal sealed class IndexPolicy(AnswerAdmission admission) : IOutputCachePolicy
{
    private const string IndexKey = "index";

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var asked = http.GetEndpoint()?.Metadata.GetMetadata<ParameterReader>()?.Read(http);
        var question = asked?.Canonical ?? "";
        context.EnableOutputCaching = true;
        context.AllowCacheLookup = HttpMethods.IsGet(http.Request.Method) && asked is not { Faults.Count: > 0 };
        context.AllowCacheStorage = context.AllowCacheLookup && admission.IsWorthKeeping(http.Request.Path, question);
        context.AllowLocking = true;                          // one request computes, those that ask the same meanwhile wait for it
        context.ResponseExpirationTimeSpan = TimeSpan.FromDays(1);
        context.Tags.Add(CachePolicies.IndexTag);
        var key = context.CacheVaryByRules;
        key.QueryKeys = asked is null ? "*" : default;
        key.VaryByHost = http.RequestServices.GetRequiredService<IOptions<SearchSettings>>().Value.PublicUrl is null;
        key.VaryByValues["asked"] = question;
        key.VaryByValues["coding"] = http.Request.Headers.AcceptEncoding.ToString();
        key.VaryByValues["build"] = ConditionalGet.Build;     // hosts that share a store may run different versions for a while
        key.VaryByValues[IndexKey] = VersionNow(http);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var isKept = context.HttpContext.Response.StatusCode == StatusCodes.Status200OK
            && context.CacheVaryByRules.VaryByValues[IndexKey] == VersionNow(context.HttpContext);    // else it may be of either index
        if (!isKept) context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }

    private static string VersionNow(HttpContext http) => http.RequestServices.GetRequiredService<SearchEngine>().Index.Version;
}
