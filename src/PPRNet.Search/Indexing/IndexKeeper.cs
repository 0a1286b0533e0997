using Lucene.Net.Index;
using Lucene.Net.Store;
using PPRNet.Search.Corpus;

namespace PPRNet.Search.Indexing;

/// <summary>Keeps a folder's index true to the corpus: builds aside, verifies, swaps, keeps the last good one.</summary>
public sealed class IndexKeeper(IndexStore store)
{
    /// <summary>A build that holds less than this share of the posts served so far is refused unless forced.</summary>
    private const double SmallestShareKept = 0.8;

    /// <summary>Makes sure that the current generation answers for this corpus; writes nothing when it does.</summary>
    /// <param name="corpus">What should be served.</param>
    /// <param name="force">Build even when nothing changed, or when many posts would be lost.</param>
    /// <param name="progress">Told how many posts are written.</param>
    /// <param name="cancellation">Stops the build between two posts; the old index stays.</param>
    /// <exception cref="IndexRefusedException">The corpus is empty, or much smaller than what is served now.</exception>
    /// <exception cref="IndexBusyException">Another process is writing.</exception>
    public IndexOutcome Update(
        CorpusSnapshot corpus, bool force = false, IProgress<BuildProgress>? progress = null, CancellationToken cancellation = default)
    {
        var served = store.Current is { } current ? TryReadManifest(current) : null;
        if (!force && served is not null && IsFresh(served, corpus)) return new IndexOutcome(served, WasBuilt: false);
        RefuseLoss(corpus, served, force);
        using var held = store.Lock();
        var generation = store.NewGeneration();
        try
        {
            var manifest = BuildAndVerify(generation, corpus, progress, cancellation);
            var before = store.Current;
            store.Publish(generation);
            store.KeepOnly(before, generation);
            return new IndexOutcome(manifest, WasBuilt: true);
        }
        catch
        {
            System.IO.Directory.Delete(store.PathOf(generation), recursive: true);
            throw;
        }
    }

    /// <summary>Checks a generation byte by byte (checksums, postings, doc values) and its number of posts.</summary>
    /// <returns>Null when it is sound, else a sentence that says what is wrong.</returns>
    public string? Verify(string generation)
    {
        try
        {
            using var directory = new SimpleFSDirectory(store.PathOf(generation));
            var status = new CheckIndex(directory).DoCheckIndex();
            if (!status.Clean) return $"{generation} is damaged: {status.TotLoseDocCount} posts can not be read.";
            using var reader = DirectoryReader.Open(directory);
            var manifest = IndexManifest.Of(reader.IndexCommit);
            return reader.NumDocs == manifest.Documents ? null
                : $"{generation} holds {reader.NumDocs} posts, but its manifest says {manifest.Documents}.";
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // Any failure to open is damage: a truncated file raises a plain IOException or even an argument fault.
            return $"{generation} can not be opened: {fault.Message}";
        }
    }

    /// <summary>What a generation was made from; null when it can not be opened.</summary>
    public IndexManifest? TryReadManifest(string generation)
    {
        try
        {
            using var directory = new SimpleFSDirectory(store.PathOf(generation));
            using var reader = DirectoryReader.Open(directory);
            return IndexManifest.Of(reader.IndexCommit);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return null;
        }
    }

    private IndexManifest BuildAndVerify(
        string generation, CorpusSnapshot corpus, IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        IndexManifest manifest;
        using (var directory = new SimpleFSDirectory(store.PathOf(generation)))
            manifest = IndexBuilder.Build(directory, corpus, progress, cancellation);
        GenerationSources.Write(store.PathOf(generation), corpus.Sources);
        return Verify(generation) is { } fault ? throw new IndexRefusedException("The new index is not sound and was not put in place: " + fault) : manifest;
    }

    private static bool IsFresh(IndexManifest served, CorpusSnapshot corpus) =>
        served == new IndexManifest(IndexFields.SchemaVersion, corpus.Thesaurus.Analysis.Version, corpus.Fingerprint, corpus.Posts.Count);

    private static void RefuseLoss(CorpusSnapshot corpus, IndexManifest? served, bool force)
    {
        if (corpus.Posts.Count == 0)
            throw new IndexRefusedException("The corpus holds no readable post, so there is nothing to index; run 'check' to see why.");
        if (!force && served is not null && corpus.Posts.Count < served.Documents * SmallestShareKept)
            throw new IndexRefusedException(
                $"The corpus holds {corpus.Posts.Count} readable posts, the index {served.Documents}: more than 20 % would be lost. The index stays as it is; use --force if this is meant.");
    }
}

/// <summary>What <see cref="IndexKeeper.Update"/> did.</summary>
/// <param name="Manifest">The index that answers now.</param>
/// <param name="WasBuilt">False when it was fresh already.</param>
public sealed record IndexOutcome(IndexManifest Manifest, bool WasBuilt);

/// <summary>An index was not built or not put in place; the message is a sentence for the operator.</summary>
public sealed class IndexRefusedException(string message) : Exception(message);
