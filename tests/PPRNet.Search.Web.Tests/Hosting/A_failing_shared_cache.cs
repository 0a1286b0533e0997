using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using PPRNet.Search.Web.Hosting;

namespace PPRNet.Search.Web.Tests.Hosting;

public sealed class A_failing_shared_cache
{
    private readonly FakeTimeProvider _time = new();
    private readonly CollectingLog _log = new();
    private readonly Store _store = new();
    private readonly ForgivingCacheStore _cache;

    public A_failing_shared_cache() => _cache = new ForgivingCacheStore(new Lazy<IOutputCacheStore>(_store), TimeSpan.FromMilliseconds(300), _time, _log);

    [Fact]
    public async Task Is_a_miss_and_left_alone_for_a_while()
    {
        _store.Fault = new TimeoutException("gone");
        Assert.Null(await _cache.GetAsync("key", TestContext.Current.CancellationToken));
        await _cache.SetAsync("key", [1], null, TimeSpan.FromDays(1), TestContext.Current.CancellationToken);
        await _cache.EvictByTagAsync("tag", TestContext.Current.CancellationToken);
        Assert.Equal(1, _store.Calls);
        Assert.Equal(LogLevel.Warning, Assert.Single(_log.Levels));
    }

    [Fact]
    public async Task Is_told_once_and_its_recovery_too()
    {
        _store.Fault = new TimeoutException("gone");
        for (var time = 0; time < 3; time++)
        {
            await _cache.GetAsync("key", TestContext.Current.CancellationToken);
            _time.Advance(TimeSpan.FromSeconds(6));
        }
        _store.Fault = null;
        Assert.Equal([7], await _cache.GetAsync("key", TestContext.Current.CancellationToken));
        Assert.Equal((4, "Warning, Information"), (_store.Calls, string.Join(", ", _log.Levels)));
    }

    [Fact]
    public async Task Is_not_waited_for_when_it_hangs()
    {
        _store.Hangs = true;
        var asked = _cache.GetAsync("key", TestContext.Current.CancellationToken).AsTask();
        Assert.False(asked.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(301));
        Assert.Null(await asked);
    }

    private sealed class Store : IOutputCacheStore
    {
        public int Calls { get; private set; }

        public Exception? Fault { get; set; }

        public bool Hangs { get; set; }

        public async ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken)
        {
            await Answer();
            return [7];
        }

        public async ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken) => await Answer();

        public async ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken) => await Answer();

        private Task Answer()
        {
            Calls++;
            return Hangs ? new TaskCompletionSource().Task : Fault is null ? Task.CompletedTask : Task.FromException(Fault);
        }
    }

    private sealed class CollectingLog : ILogger<ForgivingCacheStore>
    {
        public List<LogLevel> Levels { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Levels.Add(logLevel);
    }
}
