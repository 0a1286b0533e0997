using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using PPRNet.Search.Corpus;
using PPRNet.Search.Facets;
using PPRNet.Search.Figures;
using PPRNet.Search.Posts;
using PPRNet.Search.Querying;
using PPRNet.Search.Text;

namespace PPRNet.Search.Indexing;

/// <summary>Turns posts into Lucene documents. One instance a thread: token streams are reused.</summary>
internal sealed class PostDocument(TextAnalysis analysis)
{
    /// <summary>Words between two authors or topics, so that no phrase reaches from one into the next.</summary>
    private const int GapBetweenValues = 100;

    private static readonly FieldType WordsWithOffsets = Frozen(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, omitNorms: false);
    private static readonly FieldType DocumentsOnly = Frozen(IndexOptions.DOCS_ONLY, omitNorms: true);

    /// <summary>The texts whose words say what a post is about. The citation is left out: names are not a subject.</summary>
    private static readonly SearchField[] OwnTexts = [SearchField.Title, SearchField.Summary, SearchField.Implications];

    private readonly StringField _id = new(IndexFields.Id, "", Field.Store.NO);      // kept: each new one makes a token stream of its own
    private readonly Dictionary<string, TokenListStream> _streams = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<SearchField, IReadOnlyList<TextToken>> _exact = [], _loose = [];   // of the current post: each text is read once

    /// <summary>The document of a post whose content has this hash.</summary>
    public Document Of(Post post, string contentHash)
    {
        var figures = FigureExtractor.Extract(post);
        ReadTokens(post);
        _id.SetStringValue(post.Id.Value);
        var document = new Document
        {
            _id,
            new BinaryDocValuesField(IndexFields.Post, new BytesRef(PostJson.Serialize(post))),
            new BinaryDocValuesField(IndexFields.Sentences, new BytesRef(SentenceColumn.Encode(post))),
            new BinaryDocValuesField(IndexFields.Figures, new BytesRef(FigureColumn.Encode(figures))),
            new BinaryDocValuesField(IndexFields.WordCounts, new BytesRef(WordColumn.Encode(OwnTexts.SelectMany(field => _exact[field])))),
            new BinaryDocValuesField(IndexFields.ContentHash, new BytesRef(contentHash)),
            new NumericDocValuesField(IndexFields.Posted, post.Posted.Ordinal),
        };
        AddWords(document, _exact, Treatment.Exact);
        AddWords(document, _loose, Treatment.Loose);
        document.Add(new BinaryDocValuesField(IndexFields.Links, new BytesRef(SentenceLinks.Encode(
            WordsBySentence(post.Implications, SearchField.Implications), WordsBySentence(post.Summary, SearchField.Summary)))));
        foreach (var dimension in FacetDimension.All)
            foreach (var value in FacetKeys.ValuesOf(post, figures, dimension))
                document.Add(new SortedSetDocValuesField(IndexFields.Facet(dimension), new BytesRef(value.Encoded)));
        return document;
    }

    /// <summary>The loose terms stand where the exact ones do. A DOI is no word and has no other form.</summary>
    private void ReadTokens(Post post)
    {
        foreach (var field in IndexFields.WithWords)
        {
            var exact = _exact[field] = TokensOf(post, field);
            _loose[field] = field == SearchField.Doi ? exact : Loose(exact);
        }
    }

    private List<TextToken> Loose(IReadOnlyList<TextToken> exact)
    {
        var loose = new List<TextToken>(exact.Count);
        foreach (var token in exact) loose.Add(token with { Term = analysis.Loose(token.Term) });
        return loose;
    }

    private void AddWords(Document document, Dictionary<SearchField, IReadOnlyList<TextToken>> tokensOf, Treatment treatment)
    {
        var anywhere = new List<TextToken>();
        _seen.Clear();
        foreach (var field in IndexFields.WithWords)
        {
            var tokens = tokensOf[field];
            if (tokens.Count == 0) continue;
            var name = IndexFields.Words(field, treatment);
            document.Add(new Field(name, Stream(name).Over(tokens), WordsWithOffsets));
            if (!IndexFields.Searched.Contains(field)) continue;
            foreach (var token in tokens)
                if (_seen.Add(token.Term)) anywhere.Add(new TextToken(token.Term, anywhere.Count, 1, 0, 0));
        }
        var any = IndexFields.Anywhere(treatment);
        document.Add(new Field(any, Stream(any).Over(anywhere), DocumentsOnly));
    }

    private IReadOnlyList<HashSet<string>> WordsBySentence(string text, SearchField field) =>
        SentenceLinks.WordsOf(text, _exact[field], _loose[field]);

    private TokenListStream Stream(string field) =>
        _streams.TryGetValue(field, out var stream) ? stream : _streams[field] = new TokenListStream();

    private IReadOnlyList<TextToken> TokensOf(Post post, SearchField field) => field switch
    {
        SearchField.Title => analysis.Tokens(post.TextOf(PostField.Title), Treatment.Exact),
        SearchField.Citation => analysis.Tokens(post.TextOf(PostField.Citation), Treatment.Exact),
        SearchField.Summary => analysis.Tokens(post.TextOf(PostField.Summary), Treatment.Exact),
        SearchField.Implications => analysis.Tokens(post.TextOf(PostField.Implications), Treatment.Exact),
        SearchField.Topic => TokensOf(post.Topics.SelectMany(topic => new[] { topic.Label, topic.SourceLabel }.Distinct())),
        SearchField.Author => TokensOf(post.Citations.SelectMany(citation => citation.Authors)),
        SearchField.Journal => TokensOf(post.Citations.Select(citation => citation.Source ?? "")),
        SearchField.Kind => TokensOf(post.Kind is { } kind ? kind.CorpusTypes.Prepend(kind.Label).Distinct() : []),
        SearchField.Doi => [.. post.Citations.Where(citation => citation.Doi is not null).Select((citation, i) => WholeToken(citation.Doi!, i))],
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Unknown field."),
    };

    private List<TextToken> TokensOf(IEnumerable<string> values)
    {
        var tokens = new List<TextToken>();
        var (position, offset) = (0, 0);
        foreach (var value in values)
        {
            foreach (var token in analysis.Tokens(value, Treatment.Exact))
                tokens.Add(token with { Position = token.Position + position, Start = token.Start + offset, End = token.End + offset });
            position = (tokens.Count == 0 ? 0 : tokens[^1].Position) + GapBetweenValues;
            offset += value.Length + 1;
        }
        return tokens;
    }

    private static TextToken WholeToken(string text, int position) => new(text.ToLowerInvariant(), position, 1, 0, text.Length);

    private static FieldType Frozen(IndexOptions options, bool omitNorms)
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, OmitNorms = omitNorms, IndexOptions = options };
        type.Freeze();
        return type;
    }
}
