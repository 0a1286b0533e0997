using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace PPRNet.Search.Indexing;

/// <summary>Writes an index into an empty folder, all or nothing: one segment, posts newest first, the manifest in the commit.</summary>
/// <param name="bufferMegabytes">Megabytes gathered in memory before a segment is written.</param>
internal sealed class IndexBuilder(double bufferMegabytes = IndexBuilder.UsualMegabytes)
{
    /// <summary>A corpus of today's size needs four; 25,000 posts fit, and are written once.</summary>
    public const double UsualMegabytes = 256;

    /// <summary>More segments than a million posts make: they are merged once, in the end, and not ten by ten on the way.</summary>
    private const int MostSegments = 1000;

    /// <summary>Every field brings its own tokens; the writer only insists on having an analyser.</summary>
    private static readonly KeywordAnalyzer Unused = new();

    /// <summary>Writes every post anew.</summary>
    /// <param name="directory">Empty on entry; unchanged when this throws.</param>
    /// <param name="content">What to write; every text must be known.</param>
    /// <param name="progress">Told how many posts are written.</param>
    /// <param name="cancellation">Looked at between two posts.</param>
    public void Build(Lucene.Net.Store.Directory directory, IndexContent content, IProgress<BuildProgress>? progress, CancellationToken cancellation) =>
        Write(directory, content.Manifest, writer => AddPosts(writer, content.Posts, content, progress, cancellation));

    /// <summary>
    /// Writes the same index as <see cref="Build"/>, document for document, taking what has not changed out of another one: only
    /// changed posts are analysed.
    /// </summary>
    /// <param name="directory">Empty on entry; unchanged when this throws.</param>
    /// <param name="side">A folder for the changed posts, empty on entry; of no use afterwards.</param>
    /// <param name="content">What to write; the texts of changed posts must be known.</param>
    /// <param name="slices">The documents to take, in order; see <see cref="SlicePlan"/>.</param>
    /// <param name="held">The index that unchanged posts are taken from.</param>
    /// <param name="cancellation">Looked at between two posts.</param>
    public void Merge(
        Lucene.Net.Store.Directory directory, Lucene.Net.Store.Directory side, IndexContent content, SlicePlan slices, AtomicReader held, CancellationToken cancellation)
    {
        Write(side, content.Manifest, writer => AddPosts(writer, slices.Changed, content, null, cancellation));
        using var changed = DirectoryReader.Open(side);
        var fresh = slices.Changed.Count == 0 ? null : SlowCompositeReaderWrapper.Wrap(changed);
        Write(directory, content.Manifest, writer => writer.AddIndexes([.. slices.All.Select(slice => (IndexReader)new KeptDocuments(slice.IsChanged ? fresh! : held, slice.Documents))]));
    }

    private void Write(Lucene.Net.Store.Directory directory, IndexManifest manifest, Action<IndexWriter> write)
    {
        var writer = new IndexWriter(directory, Config());
        try
        {
            write(writer);
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
    }

    private static void AddPosts(IndexWriter writer, IReadOnlyList<IndexedPost> posts, IndexContent content, IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        var document = new PostDocument(content.Analysis);
        var written = 0;
        foreach (var post in posts)
        {
            cancellation.ThrowIfCancellationRequested();
            writer.AddDocument(document.Of(content.TextOf(post.Id), post.Hash));
            progress?.Report(new BuildProgress(++written, posts.Count));
        }
    }

    private IndexWriterConfig Config() => new(LuceneVersion.LUCENE_48, Unused)
    {
        OpenMode = OpenMode.CREATE,
        Similarity = new LengthSimilarity(),
        RAMBufferSizeMB = bufferMegabytes,
        MergePolicy = new LogByteSizeMergePolicy { MergeFactor = MostSegments },      // merges neighbours only: documents stay in order, and updates rely on it
        MergeScheduler = new SerialMergeScheduler(),  // the same posts give the same segments
        UseCompoundFile = false,                      // a build that fits into the buffer is written once; a packed segment is merged again
        CheckIntegrityAtMerge = true,                 // what was written on the way is not merged damaged
    };

    /// <summary>Some documents of a reader; to a merge the others are deleted.</summary>
    private sealed class KeptDocuments : FilterAtomicReader
    {
        private readonly FixedBitSet _kept;

        public KeptDocuments(AtomicReader inner, IReadOnlyList<int> kept) : base(inner)
        {
            _kept = new FixedBitSet(inner.MaxDoc);
            foreach (var document in kept) _kept.Set(document);
            NumDocs = kept.Count;
        }

        public override IBits LiveDocs => _kept;

        public override int NumDocs { get; }

        /// <summary>Every byte was checked when the generation was opened; again for each run of documents it would be an eighth of a small update.</summary>
        public override void CheckIntegrity()
        {
        }
    }
}

/// <summary>How far a build has come.</summary>
/// <param name="Written">Posts written.</param>
/// <param name="Total">Posts to write.</param>
public readonly record struct BuildProgress(int Written, int Total);
