using StackExchange.Redis;
using Microsoft.AspNetCore.OutputCaching;

namespace PPRNet.Search.Web.Hosting;

/// <summary>Where ready answers lie: in this process, or in a Redis that several hosts share.</summary>
internal static class ResultCache
{
    private const string Prefix = "pprnet:";

    /// <summary>For everything that Redis does: a request should not notice that it is ill.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    /// <param name="services">The services.</param>
    /// <param name="redis">Connection string; null or empty = this process.</param>
    public static void AddResultCache(this IServiceCollection services, string? redis)
    {
        services.AddOutputCache(CachePolicies.Add);
        if (string.IsNullOrWhiteSpace(redis)) return;
        services.AddStackExchangeRedisOutputCache(options =>
        {
            options.ConfigurationOptions = Read(redis);
            options.InstanceName = Prefix;
        });
        var shared = services.Last(service => service.ServiceType == typeof(IOutputCacheStore));
        services.Remove(shared);
        services.AddSingleton<IOutputCacheStore>(provider => new ForgivingCacheStore(
            new Lazy<IOutputCacheStore>(() => (IOutputCacheStore)ActivatorUtilities.CreateInstance(provider, shared.ImplementationType!)),
            Patience,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ForgivingCacheStore>>()));
    }

    /// <summary>Never waits long, and goes on trying in the background, whatever the connection string says.</summary>
    /// <exception cref="ArgumentException">It is no connection string.</exception>
    public static ConfigurationOptions Read(string redis)
    {
        var options = ConfigurationOptions.Parse(redis);
        options.AbortOnConnectFail = false;
        options.ConnectTimeout = 1000;
        options.SyncTimeout = options.AsyncTimeout = (int)Patience.TotalMilliseconds;
        options.BacklogPolicy = BacklogPolicy.FailFast;
        return options;
    }
}
