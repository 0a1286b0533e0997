namespace PPRNet.Search.Indexer;

/// <summary>Waits until something in a corpus folder changes and has come to rest again.</summary>
internal sealed class CorpusChanges : IDisposable
{
    /// <summary>Editors and copies write in bursts; this much quiet ends one.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);

    /// <summary>Some file systems report nothing: the corpus is looked at this often anyway.</summary>
    private static readonly TimeSpan LongestSleep = TimeSpan.FromMinutes(1);

    private readonly FileSystemWatcher _watcher;
    private readonly AutoResetEvent _changed = new(false);

    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public CorpusChanges(string folder)
    {
        if (!Directory.Exists(folder)) throw new DirectoryNotFoundException($"There is no folder {folder} to watch.");
        _watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        _watcher.Changed += (_, _) => _changed.Set();
        _watcher.Created += (_, _) => _changed.Set();
        _watcher.Deleted += (_, _) => _changed.Set();
        _watcher.Renamed += (_, _) => _changed.Set();
        _watcher.Error += (_, _) => _changed.Set();
        _watcher.EnableRaisingEvents = true;
    }

    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public void Wait(CancellationToken cancellation)
    {
        WaitHandle[] either = [_changed, cancellation.WaitHandle];
        WaitHandle.WaitAny(either, LongestSleep);
        cancellation.ThrowIfCancellationRequested();
        while (WaitHandle.WaitAny(either, Quiet) == 0) { }
        cancellation.ThrowIfCancellationRequested();
    }

    public void Dispose()
    {
        _watcher.Dispose();
        _changed.Dispose();
    }
}
