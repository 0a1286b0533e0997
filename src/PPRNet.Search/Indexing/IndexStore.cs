using System.Globalization;
using PPRNet.Search.Corpus;

namespace PPRNet.Search.Indexing;

/// <summary>
/// The folder of generations: <c>index-data/generation-000007/</c> holds an index, <c>index-data/current</c> names the one that
/// answers, and the good one before it stays. A process killed at any instant leaves the old or the new pointer, never neither.
/// </summary>
public sealed class IndexStore
{
    private const string GenerationPrefix = "generation-";
    private readonly string _pointer;

    /// <param name="folder">Need not exist yet.</param>
    public IndexStore(string folder)
    {
        Folder = Path.GetFullPath(folder);
        _pointer = Path.Combine(Folder, "current");
    }

    /// <summary>The folder, absolute.</summary>
    public string Folder { get; }

    /// <summary>The generation that answers; null when there is none or the pointer is unreadable.</summary>
    public string? Current =>
        ReadPointer() is { } name && Directory.Exists(PathOf(name)) ? name : null;

    /// <summary>When the pointer was last set; the epoch of files when there is none.</summary>
    public DateTimeOffset PublishedAt => new(File.GetLastWriteTimeUtc(_pointer), TimeSpan.Zero);

    /// <summary>Every generation folder, oldest first, whether good or not.</summary>
    public IReadOnlyList<string> Generations =>
        !Directory.Exists(Folder) ? []
        : [.. Directory.EnumerateDirectories(Folder).Select(path => Path.GetFileName(path)!).Where(name => NumberOf(name) is not null).OrderBy(NumberOf)];

    /// <summary>
    /// Every generation in the order in which they should be tried: the current one, those before it, newest first, and last those
    /// after it, which were never put in place or were rolled back from.
    /// </summary>
    internal IReadOnlyList<string> Candidates
    {
        get
        {
            var current = NumberOf(Current ?? "") ?? int.MaxValue;
            return [.. Generations.OrderBy(name => NumberOf(name) > current).ThenByDescending(NumberOf)];
        }
    }

    /// <summary>Where a generation lies.</summary>
    public string PathOf(string generation) => Path.Combine(Folder, generation);

    /// <summary>Makes an empty folder for the next generation.</summary>
    /// <exception cref="IOException">The folder can not be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder can not be written.</exception>
    internal string NewGeneration()
    {
        var last = Generations is [.., var name] ? NumberOf(name)!.Value : 0;
        var next = string.Create(CultureInfo.InvariantCulture, $"{GenerationPrefix}{last + 1:000000}");
        Directory.CreateDirectory(PathOf(next));
        return next;
    }

    /// <summary>Makes a generation the one that answers: durable before the pointer names it, and the pointer changes in one step.</summary>
    internal void Publish(string generation)
    {
        DurableFiles.Flush(PathOf(generation));
        DurableFiles.Replace(_pointer, System.Text.Encoding.ASCII.GetBytes(generation + "\n"));
    }

    /// <summary>Removes every generation but the ones named. One that can not be removed yet is removed the next time.</summary>
    internal void KeepOnly(params IReadOnlyCollection<string?> generations)
    {
        foreach (var generation in Generations.Except(generations, StringComparer.Ordinal)) Discard(generation!);
    }

    /// <summary>Removes a generation that is of no use, as far as that is possible now.</summary>
    internal void Discard(string generation)
    {
        try
        {
            Directory.Delete(PathOf(generation), recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // It is in nobody's way: no pointer names it, and the next build tries again.
        }
    }

    /// <summary>Takes the right to write, or says who may have it.</summary>
    /// <exception cref="IndexBusyException">Another process is writing.</exception>
    /// <exception cref="IOException">The folder can not be written.</exception>
    internal IDisposable Lock()
    {
        var path = Path.Combine(Folder, "write.lock");
        try
        {
            Directory.CreateDirectory(Folder);
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException fault) when (IsHeldByAnother(fault))
        {
            throw new IndexBusyException($"Another process is writing to {Folder} (it holds {path}); try again when it has finished.", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"The index folder {Folder} can not be written: {fault.Message}", fault);
        }
    }

    /// <summary>Whether opening failed because of a lock: EWOULDBLOCK on Unix, a sharing violation on Windows.</summary>
    private static bool IsHeldByAnother(IOException fault)
    {
        const int LinuxWouldBlock = 11, MacWouldBlock = 35, SharingViolation = unchecked((int)0x80070020);
        return fault.HResult is LinuxWouldBlock or MacWouldBlock or SharingViolation;
    }

    private static int? NumberOf(string name) =>
        name.StartsWith(GenerationPrefix, StringComparison.Ordinal) && int.TryParse(name[GenerationPrefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private string? ReadPointer()
    {
        try
        {
            var name = File.ReadAllText(_pointer).Trim();
            return NumberOf(name) is null ? null : name;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

/// <summary>Another process holds the right to write to the index.</summary>
public sealed class IndexBusyException(string message, Exception? inner = null) : IOException(message, inner);
