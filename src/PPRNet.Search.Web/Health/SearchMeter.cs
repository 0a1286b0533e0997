using System.Diagnostics.Metrics;
using PPRNet.Search.Searching;
using PPRNet.Search.Web.Hosting;

namespace PPRNet.Search.Web.Health;

/// <summary>What the operator can watch at <c>/metrics</c>, besides the server's own counts and times by route. No query text, no address.</summary>
internal sealed class SearchMeter
{
    public const string Name = "PPRNet.Search";

    private readonly Counter<long> _answers;
    private readonly Counter<long> _cached;

    public SearchMeter(IMeterFactory meters, IndexHost host, TimeProvider time)
    {
#pragma warning disable CA2000 // the factory disposes what it makes
        var meter = meters.Create(Name);
#pragma warning restore CA2000
        _answers = meter.CreateCounter<long>("pprnet.search.answers", description: "Searches that were run (and not taken from the cache), by whether they found something.");
        _cached = meter.CreateCounter<long>("pprnet.cache.requests", description: "Requests for answers that may be kept ready, by whether they were.");
        meter.CreateObservableGauge("pprnet.index.documents", () => host.Engine.Index.Documents, description: "Posts in the index that answers.");
        meter.CreateObservableGauge("pprnet.index.age", () => (time.GetUtcNow() - host.BuiltAt).TotalSeconds, "s", "Time since that index was published.");
        meter.CreateObservableGauge("pprnet.index.info", () => new Measurement<int>(1, new KeyValuePair<string, object?>("version", host.Engine.Index.Version)), description: "Names that index.");
    }

    /// <summary>Counts a search that the engine ran.</summary>
    public SearchPage Count(SearchPage page)
    {
        _answers.Add(1, new KeyValuePair<string, object?>("found", page.Total > 0 ? "true" : "false"));
        return page;
    }

    public void CountCacheUse(bool isHit) => _cached.Add(1, new KeyValuePair<string, object?>("hit", isHit ? "true" : "false"));
}
