using System.Collections.Concurrent;

namespace PPRNet.Search.Indexing;

/// <summary>
/// Keeps what was asked for lately within a bound. Two tables: what is asked for moves to the young one, and when that is half the bound,
/// it becomes the old one and the old one goes. So a look-up never waits for another and nothing is sorted, yet what is asked for again
/// and again stays. Thread-safe; two threads may make the same value, of which one is kept.
/// </summary>
/// <param name="most">The bound, in the unit of <paramref name="cost"/>.</param>
/// <param name="cost">What keeping a value takes.</param>
/// <param name="keys">How keys are compared; null for their own way.</param>
internal sealed class RecentlyUsed<TKey, TValue>(long most, Func<TValue, long> cost, IEqualityComparer<TKey>? keys = null)
    where TKey : notnull
{
    private readonly Lock _turning = new();
    private volatile ConcurrentDictionary<TKey, TValue> _young = new(keys), _old = new(keys);
    private long _cost;                              // of the young table

    /// <summary>The value of a key, made when it is not kept.</summary>
    public TValue Get<TState>(TKey key, TState state, Func<TKey, TState, TValue> make)
    {
        if (_young.TryGetValue(key, out var value)) return value;
        if (!_old.TryGetValue(key, out value)) value = make(key, state);
        if (_young.TryAdd(key, value) && Interlocked.Add(ref _cost, cost(value)) > most / 2) Turn();
        return value;
    }

    /// <summary>Says that a value has come to cost more than when it was made.</summary>
    public void Grow(long more)
    {
        if (Interlocked.Add(ref _cost, more) > most / 2) Turn();
    }

    private void Turn()
    {
        lock (_turning)
        {
            if (Interlocked.Read(ref _cost) <= most / 2) return;          // another thread has turned already
            Interlocked.Exchange(ref _cost, 0);
            (_old, _young) = (_young, new(keys));
        }
    }
}
