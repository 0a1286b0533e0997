using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using PPRNet.Search.Corpus;
using PPRNet.Search.Indexing;
using PPRNet.Search.Posts;
using PPRNet.Search.Querying;
using PPRNet.Search.Tests;
using PPRNet.Search.Text;
using Analyzer = Lucene.Net.Analysis.Analyzer;

namespace PPRNet.Search.Benchmarks.Building;

/// <summary>What a plain loop over an <see cref="IndexWriter"/> costs, with Lucene's own analysers: the measure for our build.</summary>
internal sealed class BareIndex
{
    private static readonly FieldType WordsWithOffsets = Frozen(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, omitNorms: false);
    private static readonly FieldType DocumentsOnly = Frozen(IndexOptions.DOCS_ONLY, omitNorms: true);

    private readonly IReadOnlyList<Post> _posts;
    private readonly List<IIndexableField[]> _ready;      // for each post its id and doc values, as our own index has them

    public BareIndex(CorpusSnapshot corpus)
    {
        _posts = corpus.Posts;
        var document = new PostDocument(corpus.Thesaurus.Analysis);
        _ready = [.. _posts.Select(post => document.Of(post, corpus.HashOf(post.Id)).Fields.Where(field => field.Name == IndexFields.Id || field.IndexableFieldType.DocValueType != DocValuesType.NONE).ToArray())];
    }

    /// <summary>The four texts of each post, each indexed once and stored.</summary>
    public static int WriteFourTexts(IReadOnlyList<Post> posts)
    {
        using var analyzer = new EnglishAnalyzer(LuceneVersion.LUCENE_48);
        return Write(analyzer, posts.Select(OfFourTexts), isOneSegment: false);
    }

    public static Document OfFourTexts(Post post) =>
    [
        new StringField("id", post.Id.Value, Field.Store.YES),
        .. Enum.GetValues<PostField>().Select(field => new TextField(field.ToString(), post.TextOf(field), Field.Store.YES)),
    ];

    /// <summary>The fields that our index has, with the same options: every text in two treatments and in one field for all, the doc values ready-made.</summary>
    public int WriteSameFields()
    {
        using var exact = new StandardAnalyzer(LuceneVersion.LUCENE_48, CharArraySet.Empty);
        using var loose = new EnglishAnalyzer(LuceneVersion.LUCENE_48, CharArraySet.Empty);
        using var analyzer = new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), FieldAnalyzers(exact, loose));
        return Write(analyzer, _posts.Select((post, i) => OfSameFields(post, _ready[i])), isOneSegment: true);
    }

    private static Dictionary<string, Analyzer> FieldAnalyzers(Analyzer exact, Analyzer loose)
    {
        var analyzers = new Dictionary<string, Analyzer> { [IndexFields.Anywhere(Treatment.Exact)] = exact, [IndexFields.Anywhere(Treatment.Loose)] = loose };
        foreach (var field in IndexFields.WithWords)
            (analyzers[IndexFields.Words(field, Treatment.Exact)], analyzers[IndexFields.Words(field, Treatment.Loose)]) = (exact, loose);
        return analyzers;
    }

    private static Document OfSameFields(Post post, IIndexableField[] ready)
    {
        var document = new Document();
        foreach (var field in ready) document.Add(field);
        foreach (var treatment in Enum.GetValues<Treatment>())
        {
            var searched = new List<string>();
            foreach (var field in IndexFields.WithWords)
            {
                var text = TextOf(post, field);
                if (text.Length == 0) continue;
                document.Add(new Field(IndexFields.Words(field, treatment), text, WordsWithOffsets));
                if (IndexFields.Searched.Contains(field)) searched.Add(text);
            }
            document.Add(new Field(IndexFields.Anywhere(treatment), string.Join('\n', searched), DocumentsOnly));
        }
        return document;
    }

    private static string TextOf(Post post, SearchField field) => field switch
    {
        SearchField.Title => post.Title,
        SearchField.Citation => post.TextOf(PostField.Citation),
        SearchField.Summary => post.Summary,
        SearchField.Implications => post.Implications,
        SearchField.Topic => string.Join('\n', post.Topics.SelectMany(topic => new[] { topic.Label, topic.SourceLabel }.Distinct())),
        SearchField.Author => string.Join('\n', post.Citations.SelectMany(citation => citation.Authors)),
        SearchField.Journal => string.Join('\n', post.Citations.Select(citation => citation.Source)),
        SearchField.Kind => post.Kind?.Label ?? "",
        SearchField.Doi => string.Join('\n', post.Citations.Select(citation => citation.Doi)),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Unknown field."),
    };

    private static int Write(Analyzer analyzer, IEnumerable<Document> documents, bool isOneSegment)
    {
        using var folder = new TempFolder();
        using var directory = new SimpleFSDirectory(folder.Path);
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer) { RAMBufferSizeMB = IndexBuilder.UsualMegabytes });
        foreach (var document in documents) writer.AddDocument(document);
        if (isOneSegment) writer.ForceMerge(1);
        writer.Commit();
        return writer.NumDocs;
    }

    private static FieldType Frozen(IndexOptions options, bool omitNorms)
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, OmitNorms = omitNorms, IndexOptions = options };
        type.Freeze();
        return type;
    }
}
