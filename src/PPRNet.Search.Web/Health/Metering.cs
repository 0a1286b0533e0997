using OpenTelemetry.Metrics;

namespace PPRNet.Search.Web.Health;

internal static class Metering
{
    public static void AddMetering(this IServiceCollection services)
    {
        services.AddSingleton<SearchMeter>();
        services.AddSingleton<QueryStatistics>();
        services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddMeter(SearchMeter.Name).AddPrometheusExporter());
    }

    /// <summary>Counts what is asked, whether or not the answer is kept ready.</summary>
    public static void UseQueryStatistics(this IApplicationBuilder app)
    {
        var statistics = app.ApplicationServices.GetRequiredService<QueryStatistics>();
        app.Use((context, next) =>
        {
            statistics.Count(context);
            return next(context);
        });
    }
}
