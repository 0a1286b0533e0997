namespace PPRNet.Search.Indexing;

/// <summary>The index that answers now. A refresh swaps whole snapshots: a search that has begun ends on the one it began with.</summary>
internal sealed class LiveIndex : IDisposable
{
    private readonly IndexStore _store;
    private readonly Lock _refreshing = new();
    private volatile IndexSnapshot _snapshot;        // replaced under _refreshing, read by every search
    private string _generation;                      // guarded by _refreshing
    private bool _isDisposed;                        // set once, by whoever disposes first

    /// <exception cref="IndexRefusedException">No generation was published yet.</exception>
    public LiveIndex(IndexStore store)
    {
        _store = store;
        _generation = store.Current ?? throw new IndexRefusedException($"There is no index in {store.Folder} yet; run 'index' first.");
        _snapshot = IndexSnapshot.Open(store.PathOf(_generation));
    }

    /// <summary>Runs <paramref name="read"/> on one unchanging snapshot; nothing of the reader may outlive the call.</summary>
    public T Read<T>(Func<IndexSnapshot, T> read)
    {
        var held = Hold();
        try { return read(held); }
        finally { held.Release(); }
    }

    /// <summary>Opens the generation that the pointer names, when it is another one.</summary>
    /// <returns>True when newer content became visible.</returns>
    public bool Refresh()
    {
        lock (_refreshing)
        {
            if (_store.Current is not { } current || current == _generation) return false;
            var before = _snapshot;
            _snapshot = IndexSnapshot.Open(_store.PathOf(current));
            _generation = current;
            var changed = before.Manifest != _snapshot.Manifest;
            before.Release();
            return changed;
        }
    }

    public void Dispose()
    {
        if (!Interlocked.Exchange(ref _isDisposed, true)) _snapshot.Release();
    }

    /// <summary>The snapshot that answers now; whoever holds it releases it.</summary>
    public IndexSnapshot Hold()
    {
        while (true)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            var snapshot = _snapshot;
            if (snapshot.TryHold()) return snapshot;  // else it was swapped out between the two lines
        }
    }
}
