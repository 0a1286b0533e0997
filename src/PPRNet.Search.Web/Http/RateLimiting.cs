using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using PPRNet.Search.Web.Settings;

namespace PPRNet.Search.Web.Http;

/// <summary>
/// So many requests a minute for each client address, spread evenly, with a minute's worth in reserve. It stands behind the output
/// cache: what is kept ready costs nothing and is never refused. Probes are not limited.
/// </summary>
internal static class RateLimiting
{
    private static readonly string[] Unlimited = ["/healthz", "/readyz", "/metrics"];

    public static void AddRateLimiting(this IServiceCollection services)
    {
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<SearchSettings>>((limiter, settings) =>
        {
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => PartitionOf(context, settings.Value.RateLimit));
            limiter.OnRejected = Refuse;
        });
    }

    private static RateLimitPartition<string> PartitionOf(HttpContext context, int perMinute) =>
        perMinute == 0 || Unlimited.Contains(context.Request.Path.Value, StringComparer.Ordinal)
            ? RateLimitPartition.GetNoLimiter("unlimited")
            : RateLimitPartition.GetTokenBucketLimiter(ClientOf(context.Connection.RemoteIpAddress), _ => BucketOf(perMinute));

    private static TokenBucketRateLimiterOptions BucketOf(int perMinute)
    {
        var atOnce = Math.Max(1, perMinute / 60);
        return new() { TokenLimit = perMinute, TokensPerPeriod = atOnce, ReplenishmentPeriod = TimeSpan.FromMinutes(1) * atOnce / perMinute };
    }

    /// <summary>Whoever has one IPv6 address has the 2⁶⁴ of its network as well.</summary>
    private static string ClientOf(IPAddress? address) => address switch
    {
        null => "unknown",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes(), 0, 8),
        _ => address.ToString(),
    };

    private static async ValueTask Refuse(OnRejectedContext rejected, CancellationToken cancellation)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : 60;
        var http = rejected.HttpContext;
        http.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        var perMinute = http.RequestServices.GetRequiredService<IOptions<SearchSettings>>().Value.RateLimit;
        await ErrorAnswers.Answer(http, ProblemKind.TooManyRequests, $"{perMinute} requests a minute are allowed; try again in {wait} s.");
    }
}
