using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using PPRNet.Search.Corpus;
using PPRNet.Search.Facets;
using PPRNet.Search.Figures;
using PPRNet.Search.Passages;
using PPRNet.Search.Posts;
using PPRNet.Search.Querying;
using PPRNet.Search.Querying.Suggestions;
using PPRNet.Search.Searching;
using PPRNet.Search.Searching.Related;
using PPRNet.Search.Text;

namespace PPRNet.Search.Indexing;

/// <summary>
/// One unchanging index in memory's reach: the reader, and the columns that every search needs. Document numbers are the
/// reader's. Thread-safe; closed when the last search on it has ended.
/// </summary>
internal sealed class IndexSnapshot
{
    /// <summary>The words of some 5,000 posts.</summary>
    private const long MostWordBytes = 10_000_000;

    private readonly FlatDirectory _directory;        // never FSDirectory.Open: it picks MMapDirectory (lucenenet 1013, 1151)
    private readonly DirectoryReader _reader;
    private readonly RecentlyUsed<int, HeldPost> _posts;
    private readonly Dictionary<SearchField, LengthColumn> _lengths;
    private readonly Dictionary<FacetDimension, FacetColumn> _facets;
    private readonly Dictionary<FacetDimension, FacetNames> _facetNames;
    private readonly IReadOnlyDictionary<SortOrder, Lazy<int[]>> _ranks;
    private readonly FilterCache _filters = new();
    private readonly RecentlyUsed<int, PostWords> _words = new(MostWordBytes, words => words.Bytes);
    private readonly Lazy<Suggester> _suggester;
    private int _holders = 1;

    private IndexSnapshot(FlatDirectory directory, DirectoryReader reader, TopicCatalog topics, Thesaurus thesaurus)
    {
        _directory = directory;
        _reader = reader;
        Topics = topics;
        Thesaurus = thesaurus;
        Segment = reader.Leaves is [var only] && !reader.HasDeletions ? only.AtomicReader
            : throw new InvalidDataException($"The index has {reader.Leaves.Count} segments, or deleted posts; one segment without any was expected.");
        Manifest = IndexManifest.Of(reader.IndexCommit);
        _lengths = IndexFields.WithWords.ToDictionary(field => field, field => LengthColumn.Read(this, field));
        _facets = FacetDimension.All.ToDictionary(dimension => dimension, dimension => FacetColumn.Read(this, dimension));
        _facetNames = _facets.ToDictionary(facet => facet.Key, facet => new FacetNames(facet.Value, topics));
        Months = RankColumns.PostedOf(this);
        _ranks = RankColumns.For(this);
        var cacheBytes = CacheBytes(directory);
        _posts = new RecentlyUsed<int, HeldPost>(cacheBytes, post => post.Bytes);
        Places = new PlacesCache(Segment, cacheBytes);
        Concepts = new ConceptCache(this, cacheBytes);
        Relations = new RelatedCache(this);
        Vocabulary = new Vocabulary(Segment, thesaurus.Analysis);
        Kin = new KinWords(Vocabulary);
        Spelling = new SpellingIndex(Vocabulary.All(Treatment.Exact), Vocabulary.SideBySide);
        _suggester = new Lazy<Suggester>(() => new Suggester(this));
    }

    /// <summary>All documents: builds merge everything into one segment without deletions, so that document numbers are the segment's.</summary>
    public AtomicReader Segment { get; }

    public IndexManifest Manifest { get; }

    public TopicCatalog Topics { get; }

    public Thesaurus Thesaurus { get; }

    /// <summary>The analysis that the index was made with.</summary>
    public TextAnalysis Analysis => Thesaurus.Analysis;

    /// <summary>Where the terms searched for stand in texts.</summary>
    public PlacesCache Places { get; }

    /// <summary>Where the concepts searched for stand.</summary>
    public ConceptCache Concepts { get; }

    public Vocabulary Vocabulary { get; }

    /// <summary>Relatives of the words searched for.</summary>
    public KinWords Kin { get; }

    public SpellingIndex Spelling { get; }

    /// <summary>Made when first asked for: the command line never does.</summary>
    public Suggester Suggester => _suggester.Value;

    /// <summary>What posts are related to, as far as anybody has asked.</summary>
    public RelatedCache Relations { get; }

    /// <summary>How many posts can be found.</summary>
    public int Documents => Segment.MaxDoc;

    /// <summary>For each document its month on the blog, as <see cref="YearMonth.Ordinal"/>.</summary>
    public long[] Months { get; }

    /// <summary>For each document its place in an order; equal scores are told apart by the newest-first one.</summary>
    public int[] RankBy(SortOrder order) => _ranks[order].Value;

    /// <summary>The filters of selections, each made once for this index. Choices in <paramref name="free"/> dimensions are left out.</summary>
    public IReadOnlyList<FacetFilter> FiltersOf(IReadOnlyList<FacetSelection> selections, params IReadOnlyList<FacetDimension> free) =>
        [.. selections.Where(selection => !free.Contains(selection.Dimension)).Select(selection => selection.Chosen)
            .Concat(selections.Select(selection => selection.Excluded))
            .Where(selection => !selection.IsEmpty)
            .Select(selection => _filters.Get(selection, this))];

    /// <exception cref="IOException">The generation can not be opened; so do other exceptions of Lucene's. Any of them means damage.</exception>
    public static IndexSnapshot Open(string path)
    {
        var (topics, thesaurus) = CorpusReader.ReadData(GenerationSources.Read(path), []);
        var directory = new FlatDirectory(path);
        try
        {
            return new IndexSnapshot(directory, DirectoryReader.Open(directory), topics, thesaurus);
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    public LengthColumn Lengths(SearchField field) => _lengths[field];

    /// <summary>Looks a value of a dimension up by any of its names.</summary>
    public FacetResolution Resolve(FacetDimension dimension, string name) => _facetNames[dimension].Resolve(name);

    public FacetColumn Facet(FacetDimension dimension) => _facets[dimension];

    /// <summary>The post of a document, taken apart.</summary>
    public HeldPost Held(int document) => _posts.Get(document, this, static (document, index) => index.TakeApart(document));

    /// <summary>The post of a document.</summary>
    public Post PostOf(int document) => Held(document).Post;

    /// <summary>The post of a document, without keeping it: for those who read very many.</summary>
    public Post ReadPost(int document) => PostJson.Deserialize(Binary(IndexFields.Post, document), Topics);

    /// <summary>The newest posts, newest first, without keeping them.</summary>
    public IReadOnlyList<Post> NewestPosts(int most)
    {
        var rank = RankBy(SortOrder.Newest);
        return [.. Enumerable.Range(0, Documents).OrderBy(document => rank[document]).Take(most).Select(ReadPost)];
    }

    /// <summary>The figures that a document states.</summary>
    public IReadOnlyList<Figure> FiguresOf(int document) => Held(document).Figures;

    /// <summary>The words of a document's own texts.</summary>
    public PostWords WordsOf(int document) => _words.Get(document, this, static (document, index) => PostWords.Read(index.Binary(IndexFields.WordCounts, document), index.Vocabulary));

    /// <summary>The document of a post, or -1.</summary>
    public int Find(PostId id)
    {
        var documents = Segment.GetTermDocsEnum(new Term(IndexFields.Id, id.Value));
        return documents is not null && documents.NextDoc() is var document and not DocIdSetIterator.NO_MORE_DOCS ? document : -1;
    }

    /// <returns>False when the snapshot is closed already.</returns>
    public bool TryHold()
    {
        for (var seen = Volatile.Read(ref _holders); seen > 0; seen = Volatile.Read(ref _holders))
            if (Interlocked.CompareExchange(ref _holders, seen + 1, seen) == seen) return true;
        return false;
    }

    public void Release()
    {
        if (Interlocked.Decrement(ref _holders) > 0) return;
        _reader.Dispose();
        _directory.Dispose();
    }

    /// <summary>
    /// What each of the caches may take: as much as the index, so that memory stays in proportion to the corpus, but never more than a sixteenth of
    /// what the machine or its container has; at least what a small corpus has in all.
    /// </summary>
    private static long CacheBytes(FlatDirectory directory)
    {
        const long Least = 16L * 1024 * 1024;
        return Math.Clamp(directory.ListAll().Sum(directory.FileLength), Least, Math.Max(Least, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 16));
    }

    private HeldPost TakeApart(int document) => new(
        ReadPost(document),
        [.. Enum.GetValues<PostField>().Select(field => SentenceColumn.Decode(Binary(IndexFields.Sentences, document), field))],
        Binary(IndexFields.Links, document).ToArray(),
        FigureColumn.Decode(Binary(IndexFields.Figures, document)));

    private ReadOnlySpan<byte> Binary(string field, int document)
    {
        var bytes = new BytesRef();
        Segment.GetBinaryDocValues(field).Get(document, bytes);
        return bytes.Bytes.AsSpan(bytes.Offset, bytes.Length);
    }
}
