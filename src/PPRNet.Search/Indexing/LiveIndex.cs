namespace PPRNet.Search.Indexing;

/// <summary>
/// The index that answers now. A refresh swaps whole snapshots: a search that has begun ends on the one it began with. What can
/// not be opened never answers: the best generation that can be stands in for it.
/// </summary>
internal sealed class LiveIndex : IDisposable
{
    private readonly IndexStore _store;
    private readonly Lock _refreshing = new();
    private volatile IndexSnapshot _snapshot;        // replaced under _refreshing, read by every search
    private volatile string? _fault;                 // written under _refreshing
    private string? _seen;                           // the pointer as it was last looked at; guarded by _refreshing

    /// <exception cref="IndexRefusedException">No generation was published yet, or none can be opened.</exception>
    public LiveIndex(IndexStore store)
    {
        _store = store;
        _seen = store.Current;
        var faults = new List<string>();
        _snapshot = OpenBest(faults) ?? throw new IndexRefusedException(faults.Count == 0
            ? $"There is no index in {store.Folder} yet; run 'index' first."
            : $"No index in {store.Folder} can be opened; run 'index' to build it from the corpus. {string.Join(' ', faults)}");
        _fault = faults.Count == 0 ? null : string.Join(' ', faults);
    }

    /// <summary>Why the index that answers is not the newest one, as a sentence; null when it is.</summary>
    public string? Fault => _fault;

    /// <summary>Runs <paramref name="read"/> on one unchanging snapshot; nothing of the reader may outlive the call.</summary>
    public T Read<T>(Func<IndexSnapshot, T> read)
    {
        var held = Hold();
        try { return read(held); }
        finally { held.Release(); }
    }

    /// <summary>Opens the generation that the pointer names, when it is another one. Damage leaves the one that answers now in place.</summary>
    /// <returns>True when newer content became visible.</returns>
    public bool Refresh()
    {
        lock (_refreshing)
        {
            if (_store.Current is not { } current || current == _seen) return false;
            _seen = current;
            if (TryOpen(current, out var fault) is not { } opened)
            {
                // A writer that was faster than us may have removed it already: then the pointer names another one by now.
                if (_store.Current != current) _seen = null;
                else _fault = fault;
                return false;
            }
            var before = _snapshot;
            _snapshot = opened;
            _fault = null;
            var changed = before.Manifest != opened.Manifest;
            before.Release();
            return changed;
        }
    }

    public void Dispose() => _snapshot.Release();

    private IndexSnapshot? OpenBest(List<string> faults)
    {
        foreach (var name in _store.Candidates)
        {
            if (TryOpen(name, out var fault) is { } opened) return opened;
            faults.Add(fault);
        }
        return null;
    }

    private IndexSnapshot? TryOpen(string generation, out string fault)
    {
        using var whole = OpenGeneration.TryOpen(_store, generation, out fault);
        if (whole is null) return null;
        try
        {
            return IndexSnapshot.Open(_store.PathOf(generation));
        }
        catch (Exception damage) when (damage is not OutOfMemoryException)
        {
            fault = $"{generation} can not be opened ({damage.Message.TrimEnd('.')}).";
            return null;
        }
    }

    /// <summary>The snapshot that answers now; whoever holds it releases it.</summary>
    public IndexSnapshot Hold()
    {
        while (true)
        {
            var snapshot = _snapshot;
            if (snapshot.TryHold()) return snapshot;  // else it was swapped out between the two lines
        }
    }
}
