using System.Globalization;

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

    /// <summary>Every generation folder, oldest first, whether good or not.</summary>
    public IReadOnlyList<string> Generations =>
        !Directory.Exists(Folder) ? []
        : [.. Directory.EnumerateDirectories(Folder, GenerationPrefix + "*").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    /// <summary>Where a generation lies.</summary>
    public string PathOf(string generation) => Path.Combine(Folder, generation);

    /// <summary>Makes an empty folder for the next generation.</summary>
    /// <exception cref="IOException">The folder can not be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder can not be written.</exception>
    internal string NewGeneration()
    {
        var last = Generations is [.., var name] && int.TryParse(name[GenerationPrefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var next = string.Create(CultureInfo.InvariantCulture, $"{GenerationPrefix}{last + 1:000000}");
        Directory.CreateDirectory(PathOf(next));
        return next;
    }

    /// <summary>Makes a generation the one that answers: durable before the pointer names it, and the pointer changes in one step.</summary>
    internal void Publish(string generation)
    {
        var draft = _pointer + ".new";
        using (var file = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(System.Text.Encoding.ASCII.GetBytes(generation + "\n"));
            file.Flush(flushToDisk: true);
        }
        File.Move(draft, _pointer, overwrite: true);
    }

    /// <summary>Removes every generation but the ones named.</summary>
    internal void KeepOnly(params IReadOnlyCollection<string?> generations)
    {
        foreach (var generation in Generations.Except(generations, StringComparer.Ordinal))
            Directory.Delete(PathOf(generation!), recursive: true);
    }

    /// <summary>Takes the right to write, or says who may have it.</summary>
    /// <exception cref="IndexBusyException">Another process is writing.</exception>
    internal IDisposable Lock()
    {
        Directory.CreateDirectory(Folder);
        var path = Path.Combine(Folder, "write.lock");
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException fault) when (File.Exists(path))
        {
            throw new IndexBusyException($"Another process is writing to {Folder} (it holds {path}); try again when it has finished.", fault);
        }
    }

    private string? ReadPointer()
    {
        try
        {
            var name = File.ReadAllText(_pointer).Trim();
            return name.StartsWith(GenerationPrefix, StringComparison.Ordinal) && name.IndexOfAny(['/', '\\', '\0']) < 0 ? name : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

/// <summary>Another process holds the right to write to the index.</summary>
public sealed class IndexBusyException(string message, Exception? inner = null) : IOException(message, inner);
