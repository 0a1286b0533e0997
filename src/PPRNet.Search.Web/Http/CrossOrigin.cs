using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;
using PPRNet.Search.Web.Settings;

namespace PPRNet.Search.Web.Http;

/// <summary>Scripts of the origins that the operator named may read; nobody's script may write.</summary>
internal static class CrossOrigin
{
    public static void AddCrossOrigin(this IServiceCollection services)
    {
        services.AddCors();
        services.AddOptions<CorsOptions>().Configure<IOptions<SearchSettings>>((cors, settings) => cors.AddDefaultPolicy(policy => Allow(policy, settings.Value.Origins)));
    }

    private static void Allow(CorsPolicyBuilder policy, IReadOnlyList<string> origins)
    {
        if (origins.Contains("*")) policy.AllowAnyOrigin();
        else policy.WithOrigins([.. origins]);
        policy.WithMethods(HttpMethods.Get, HttpMethods.Head)
            .WithHeaders("Accept", "If-None-Match", "Cache-Control")
            .WithExposedHeaders("ETag", "Link", "Retry-After")
            .SetPreflightMaxAge(TimeSpan.FromDays(1));
    }
}
