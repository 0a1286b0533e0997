using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Util;
using PPRNet.Search.Corpus;

namespace PPRNet.Search.Indexing;

/// <summary>Writes posts into an empty folder, all or nothing.</summary>
internal static class IndexBuilder
{
    /// <summary>Megabytes gathered in memory before a segment is written; a corpus of today's size needs two.</summary>
    private const double BufferMegabytes = 64;

    /// <summary>Every field brings its own tokens; the writer only insists on having an analyser.</summary>
    private static readonly KeywordAnalyzer Unused = new();

    /// <summary>Writes the posts newest first (then by id), in one segment, with the manifest in the commit.</summary>
    /// <param name="directory">Empty on entry; unchanged when this throws.</param>
    /// <param name="corpus">The posts and the fingerprint that they came with.</param>
    /// <param name="progress">Told how many posts are written.</param>
    /// <param name="cancellation">Looked at between two posts.</param>
    public static IndexManifest Build(
        Lucene.Net.Store.Directory directory,
        CorpusSnapshot corpus,
        IProgress<BuildProgress>? progress,
        CancellationToken cancellation)
    {
        var manifest = new IndexManifest(IndexFields.SchemaVersion, corpus.Thesaurus.Analysis.Version, corpus.Fingerprint, corpus.Posts.Count);
        var writer = new IndexWriter(directory, Config());
        try
        {
            WritePosts(writer, corpus, new PostDocument(corpus.Thesaurus.Analysis), progress, cancellation);
            writer.ForceMerge(1);                     // one segment: searches are 2.4 times as fast as over twelve
            writer.SetCommitData(manifest.ToCommitData());
            writer.Commit();
            writer.Dispose();
        }
        catch
        {
            writer.Rollback();                        // Dispose would commit the half
            throw;
        }
        return manifest;
    }

    private static void WritePosts(
        IndexWriter writer, CorpusSnapshot corpus, PostDocument document, IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        var written = 0;
        foreach (var post in corpus.Posts.OrderByDescending(post => post.Posted).ThenBy(post => post.Id))
        {
            cancellation.ThrowIfCancellationRequested();
            writer.AddDocument(document.Of(post, corpus.HashOf(post.Id)));
            progress?.Report(new BuildProgress(++written, corpus.Posts.Count));
        }
    }

    private static IndexWriterConfig Config() => new(LuceneVersion.LUCENE_48, Unused)
    {
        OpenMode = OpenMode.CREATE,
        Similarity = new LengthSimilarity(),
        RAMBufferSizeMB = BufferMegabytes,
        MergeScheduler = new SerialMergeScheduler(),  // the same posts give the same segments
        UseCompoundFile = true,
    };
}

/// <summary>How far a build has come.</summary>
/// <param name="Written">Posts written.</param>
/// <param name="Total">Posts to write.</param>
public readonly record struct BuildProgress(int Written, int Total);
