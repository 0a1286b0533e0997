using Microsoft.AspNetCore.OutputCaching;
using StackExchange.Redis;

namespace PPRNet.Search.Web.Hosting;

/// <summary>
/// A shared store whose failures are misses. After one it is left alone for a while, so that requests stay fast; the log hears of the
/// failure once, and of the recovery. Whole byte arrays only: a reader that gave up must not write into the answer afterwards.
/// </summary>
internal sealed partial class ForgivingCacheStore(Lazy<IOutputCacheStore> shared, TimeSpan patience, TimeProvider time, ILogger<ForgivingCacheStore> log) : IOutputCacheStore
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    private long _restUntil;                         // UTC ticks; 0 = it answers. Threads race harmlessly: one more try, one more line

    public async ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken)
    {
        byte[]? found = null;
        await Try(async () => found = await shared.Value.GetAsync(key, cancellationToken));
        return found;
    }

    public async ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken) =>
        await Try(async () => await shared.Value.SetAsync(key, value, tags, validFor, cancellationToken));

    /// <summary>A failure here does no harm either: every key carries the version of its index.</summary>
    public async ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken) =>
        await Try(async () => await shared.Value.EvictByTagAsync(tag, cancellationToken));

    private async Task Try(Func<Task> use)
    {
        var until = Interlocked.Read(ref _restUntil);
        if (time.GetUtcNow().UtcTicks < until) return;
        try
        {
            await use().WaitAsync(patience, time);
            if (Interlocked.Exchange(ref _restUntil, 0) != 0) LogAnswers();
        }
        catch (Exception fault) when (fault is RedisException or TimeoutException)
        {
            if (Interlocked.Exchange(ref _restUntil, (time.GetUtcNow() + Rest).UtcTicks) == 0) LogFails(fault.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The shared cache does not answer; answers are computed until it does. {Reason}")]
    private partial void LogFails(string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "The shared cache answers again.")]
    private partial void LogAnswers();
}
