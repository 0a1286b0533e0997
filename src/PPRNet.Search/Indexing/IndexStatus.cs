namespace PPRNet.Search.Indexing;

/// <summary>What lies in an index folder.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Current">The generation that answers; null when nothing names one.</param>
/// <param name="Generations">Every generation, oldest first.</param>
public sealed record IndexStatus(string Folder, string? Current, IReadOnlyList<GenerationStatus> Generations)
{
    /// <summary>The generation that answers; null when there is none.</summary>
    public GenerationStatus? Answering => Generations.FirstOrDefault(generation => generation.Name == Current);

    /// <summary>Looks at every generation: opens it, and checks its bytes against their checksums.</summary>
    public static IndexStatus Of(IndexStore store) => new(store.Folder, store.Current, [.. store.Generations.Select(name => StatusOf(store, name))]);

    private static GenerationStatus StatusOf(IndexStore store, string name)
    {
        using var open = OpenGeneration.TryOpen(store, name, out var fault);
        var files = new DirectoryInfo(store.PathOf(name)).GetFiles("*", SearchOption.AllDirectories);
        DateTimeOffset? builtAt = files.Length == 0 ? null : files.Max(file => new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero));
        return new GenerationStatus(name, open?.Manifest, builtAt, files.Sum(file => file.Length), open is null ? fault : null);
    }
}

/// <summary>One generation of an index.</summary>
/// <param name="Name">Its folder.</param>
/// <param name="Manifest">What it was made from; null when it is damaged.</param>
/// <param name="BuiltAt">When its last file was written; by the machine's clock, so only for people.</param>
/// <param name="Bytes">Its size on disk.</param>
/// <param name="Fault">What is wrong, as a sentence; null when it can be opened.</param>
public sealed record GenerationStatus(string Name, IndexManifest? Manifest, DateTimeOffset? BuiltAt, long Bytes, string? Fault);
