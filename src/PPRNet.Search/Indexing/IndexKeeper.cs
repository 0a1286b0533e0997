using Lucene.Net.Store;
using PPRNet.Search.Corpus;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Indexing;

/// <summary>
/// Keeps a folder's index true to the corpus: builds aside, verifies, swaps, keeps the last good one. Safe to call from several
/// threads and processes: one writes at a time, readers go on with what they have.
/// </summary>
public sealed class IndexKeeper(IndexStore store)
{
    /// <summary>A build that holds less than this share of the posts served so far is refused unless forced.</summary>
    private const double SmallestShareKept = 0.8;

    /// <summary>An index that must be read through more often than this to take over its posts is written anew instead.</summary>
    private const int MostPasses = 6;

    /// <summary>Tests make it small, so that few posts are written as a million are.</summary>
    internal IndexBuilder Builder { get; init; } = new();

    /// <summary>Makes sure that the current generation answers for this corpus; writes nothing when it does.</summary>
    /// <param name="corpus">What should be served.</param>
    /// <param name="force">Build anew even when nothing changed, or when many posts would be lost.</param>
    /// <param name="progress">Told how many posts are written.</param>
    /// <param name="cancellation">Stops the build between two posts; the old index stays.</param>
    /// <exception cref="IndexRefusedException">The corpus is empty, or much smaller than what is served now.</exception>
    /// <exception cref="IndexBusyException">Another process is writing.</exception>
    public IndexOutcome Update(
        CorpusSnapshot corpus, bool force = false, IProgress<BuildProgress>? progress = null, CancellationToken cancellation = default)
    {
        var wanted = IndexContent.Of(corpus);
        if (!force && IsCurrent(wanted)) return new IndexOutcome(wanted.Manifest, WasBuilt: false);
        using var held = store.Lock();
        var notes = new List<string>();
        using var served = OpenBest(notes);
        if (!force && served?.Manifest == wanted.Manifest) return new IndexOutcome(wanted.Manifest, WasBuilt: false) { Notes = notes };
        RefuseLoss(corpus, served?.Manifest, force, notes);
        return Replace(served, wanted, isAnew: force, notes, progress, cancellation);
    }

    /// <summary>Puts one post in its place, or takes it out, without reading the corpus.</summary>
    /// <param name="id">The post.</param>
    /// <param name="post">Its new text; null takes it out.</param>
    /// <param name="sources">The corpus's data files as they are now.</param>
    /// <returns>Null when the index can not be brought up to date this way: there is none, it was made by another version, or its order is another.</returns>
    /// <exception cref="IndexRefusedException">It would be empty.</exception>
    /// <exception cref="IndexBusyException">Another process is writing.</exception>
    internal IndexOutcome? Apply(PostId id, Post? post, CorpusSources sources)
    {
        using var held = store.Lock();
        var notes = new List<string>();
        using var served = OpenBest(notes);
        var analysis = CorpusReader.ReadData(sources, []).Thesaurus.Analysis;
        if (served is null || served.Sources != sources || !served.IsOfThisProgram(analysis.Version)) return null;
        var wanted = IndexContent.Of(IndexedPosts.Of(served.Reader), id, post, analysis, sources);
        if (wanted.Manifest == served.Manifest) return new IndexOutcome(wanted.Manifest, WasBuilt: false) { Notes = notes };
        if (SlicePlan.Between(IndexedPosts.Of(served.Reader), wanted.Posts).Passes > MostPasses) return null;
        return wanted.Posts.Count > 0
            ? Replace(served, wanted, isAnew: false, notes, null, CancellationToken.None)
            : throw new IndexRefusedException($"'{id}' is the only post; without it there would be nothing to search.");
    }

    /// <summary>Goes back to the last sound generation before the current one. The next <see cref="Update"/> follows the corpus again.</summary>
    /// <returns>The generation that answers now.</returns>
    /// <exception cref="IndexRefusedException">There is none.</exception>
    /// <exception cref="IndexBusyException">Another process is writing.</exception>
    public string Rollback()
    {
        using var held = store.Lock();
        var earlier = store.Generations.TakeWhile(name => name != store.Current).LastOrDefault(name => Verify(name) is null)
            ?? throw new IndexRefusedException("There is no sound earlier index to go back to.");
        store.Publish(earlier);
        return earlier;
    }

    /// <summary>
    /// Checks a generation byte by byte (checksums, postings, doc values), its posts against the fingerprint of its corpus, and
    /// that searches find what they must.
    /// </summary>
    /// <returns>Null when it is sound, else a sentence that says what is wrong.</returns>
    public string? Verify(string generation) => IndexVerifier.Fault(store, generation);

    /// <summary>What a generation was made from; null when it can not be opened.</summary>
    public IndexManifest? TryReadManifest(string generation)
    {
        using var open = OpenGeneration.TryOpen(store, generation, out _);
        return open?.Manifest;
    }

    private bool IsCurrent(IndexContent wanted) => store.Current is { } current && TryReadManifest(current) == wanted.Manifest;

    /// <summary>
    /// Opens the current generation, or the best one that is whole when it is damaged, and lets the pointer name that one: from then
    /// on every process is served again.
    /// </summary>
    private OpenGeneration? OpenBest(List<string> notes)
    {
        OpenGeneration? best = null;
        foreach (var name in store.Candidates)
        {
            best = OpenGeneration.TryOpen(store, name, out var fault);
            if (best is not null) break;
            notes.Add(fault);
        }
        if (best is null || best.Name == store.Current) return best;
        if (store.Current is null) notes.Insert(0, $"Nothing in {store.Folder} named the index that answers.");
        store.Publish(best.Name);
        notes.Add($"{best.Name} answers now.");
        return best;
    }

    private IndexOutcome Replace(
        OpenGeneration? served, IndexContent wanted, bool isAnew, List<string> notes, IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        var generation = store.NewGeneration();
        try
        {
            Write(generation, served, wanted, isAnew, progress, cancellation);
            if (Verify(generation) is { } fault) throw new IndexRefusedException("The new index is not sound and was not put in place: " + fault);
            store.Publish(generation);
        }
        catch (Exception fault)
        {
            store.Discard(generation);
            if (!IsFullOrUnwritable(fault)) throw;
            throw new IOException($"The new index could not be written to {store.Folder} ({fault.Message.TrimEnd('.')}); the one before it stays.", fault);
        }
        store.KeepOnly(served?.Name, generation);
        return new IndexOutcome(wanted.Manifest, WasBuilt: true) { Notes = notes, Changes = IndexChanges.Between(served, wanted) };
    }

    /// <summary>A full disk, a quota (which .NET reports as an argument out of range), a folder that went away, and what Lucene makes of them.</summary>
    private static bool IsFullOrUnwritable(Exception fault) =>
        fault is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException { ParamName: "value" } or ObjectDisposedException;

    private void Write(
        string generation, OpenGeneration? served, IndexContent wanted, bool isAnew, IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        using var directory = new SimpleFSDirectory(store.PathOf(generation));
        if (isAnew || served is null || !served.IsOfThisProgram(wanted.Analysis.Version) || served.Sources != wanted.Sources) Builder.Build(directory, wanted, progress, cancellation);
        else
        {
            var slices = SlicePlan.Between(IndexedPosts.Of(served.Reader), wanted.Posts);
            if (slices.Passes is 0 or > MostPasses) Builder.Build(directory, wanted, progress, cancellation);
            else MergeInto(directory, generation, served, wanted, slices, cancellation);
        }
        GenerationSources.Write(store.PathOf(generation), wanted.Sources);
    }

    private void MergeInto(SimpleFSDirectory directory, string generation, OpenGeneration served, IndexContent wanted, SlicePlan slices, CancellationToken cancellation)
    {
        var side = Path.Combine(store.PathOf(generation), "changed");
        using (var changed = new SimpleFSDirectory(side))
            Builder.Merge(directory, changed, wanted, slices, served.Reader, cancellation);
        System.IO.Directory.Delete(side, recursive: true);
    }

    private static void RefuseLoss(CorpusSnapshot corpus, IndexManifest? served, bool force, IReadOnlyList<string> notes)
    {
        if (corpus.Posts.Count == 0)
            throw new IndexRefusedException("The corpus holds no readable post, so there is nothing to index; run 'check' to see why.");
        if (!force && served is not null && corpus.Posts.Count < served.Documents * SmallestShareKept)
            throw new IndexRefusedException(
                $"{string.Concat(notes.Select(note => note + " "))}The corpus holds {corpus.Posts.Count} readable posts, the index {served.Documents}: more than 20 % would be lost. The index stays as it is; use --force if this is meant.");
    }
}

/// <summary>What an update did.</summary>
/// <param name="Manifest">The index that answers now.</param>
/// <param name="WasBuilt">False when it was fresh already.</param>
public sealed record IndexOutcome(IndexManifest Manifest, bool WasBuilt)
{
    /// <summary>How the index differs from the one before.</summary>
    public IndexChanges Changes { get; init; } = IndexChanges.None;

    /// <summary>Damage that was found and what was done about it, as sentences for the log; empty when all was well.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>An index was not built or not put in place; the message is a sentence for the operator.</summary>
public sealed class IndexRefusedException(string message) : Exception(message);
