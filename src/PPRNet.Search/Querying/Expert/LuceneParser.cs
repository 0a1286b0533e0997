using Lucene.Net.Analysis.Core;
using Lucene.Net.Search;
using Lucene.Net.Util;
using PPRNet.Search.Facets;
using ClassicParser = Lucene.Net.QueryParsers.Classic.QueryParser;

namespace PPRNet.Search.Querying.Expert;

/// <summary>Lucene's parser, which makes pieces of our tree where it would make its own queries. Not thread-safe: one a query.</summary>
internal sealed class LuceneParser : ClassicParser
{
    private const string NoField = "";
    private static readonly KeywordAnalyzer Unused = new();      // words are treated when the tree is planned
    private static readonly string FieldNames = string.Join(", ", Enum.GetValues<SearchField>().Select(field => field.ToString().ToLowerInvariant()).Append("year").Append("studyYear"));

    private readonly string _text;

    public LuceneParser(string text) : base(LuceneVersion.LUCENE_48, NoField, Unused)
    {
        _text = text;
        AllowLeadingWildcard = true;                             // so that the refusal is ours
    }

    public Query Parse() => Parse(_text);

    protected override Query GetFieldQuery(string field, string queryText, bool quoted) =>
        In(field, queryText, () => quoted ? new QueryNode.Phrase(Worded(queryText)) : new QueryNode.Word(Worded(queryText)));

    protected override Query GetFieldQuery(string field, string queryText, int slop) => slop > QueryLexer.MaxSlop
        ? throw Refused($"near words may lie at most {QueryLexer.MaxSlop} words apart")
        : In(field, queryText, () => new QueryNode.Phrase(Worded(queryText), slop));

    protected override Query GetPrefixQuery(string field, string termStr) => In(field, termStr, () => new QueryNode.Prefix(Worded(termStr)));

    protected override Query GetFuzzyQuery(string field, string termStr, float minSimilarity) => In(field, termStr, () => new QueryNode.Fuzzy(Worded(termStr)));

    protected override Query GetWildcardQuery(string field, string termStr) => field == "*" && termStr == "*"
        ? new MatchAllDocsQuery()
        : throw Refused("only a * at the end of a word can be searched for");

    protected override Query GetRegexpQuery(string field, string termStr) => throw Refused("regular expressions can not be searched for; a slash in a word needs a \\ or quotation marks");

    protected override Query GetRangeQuery(string field, string part1, string part2, bool startInclusive, bool endInclusive)
    {
        var clock = QueryFields.Clock(field) ?? throw Refused("only year and studyYear have ranges");
        var (from, to) = (End(part1), End(part2));
        if (!startInclusive) from++;
        if (!endInclusive) to--;
        if (from is null && to is null) return new MatchAllDocsQuery();
        return from > to ? throw Refused($"there is no year from {from} to {to}") : new LuceneNode(new QueryNode.InYears(clock, new YearRange(from, to)));
    }

    private int? End(string? part)
    {
        if (part is null or "*") return null;
        return YearRange.TryParse(part, out var year, out _) && year.IsSingleYear ? year.From : throw Refused($"'{part}' is not a year");
    }

    private LuceneNode In(string field, string text, Func<QueryNode> part)
    {
        if (field == NoField) return new LuceneNode(part());
        if (QueryFields.Clock(field) is { } clock)
            return YearRange.TryParse(text, out var range, out var fault) ? new LuceneNode(new QueryNode.InYears(clock, range)) : throw Refused(fault!.TrimEnd('.'));
        return new LuceneNode(new QueryNode.InField(QueryFields.Find(field) ?? throw Unknown(field), part()));
    }

    private string Worded(string text) => WordEdges.HasWord(text) ? text : throw Refused($"'{text}' has no letter or digit to search for");

    private LuceneSyntaxException Unknown(string field) =>
        new(Math.Max(0, _text.IndexOf(field + ":", StringComparison.Ordinal)), $"there is no field '{field}'; the fields are {FieldNames}");

    /// <summary>At the piece read last.</summary>
    private LuceneSyntaxException Refused(string what) => new(Math.Max(0, Token?.BeginColumn ?? 0), what);
}

/// <summary>A piece of our tree in the shape that Lucene's parser hands around; never searched with.</summary>
internal sealed class LuceneNode(QueryNode node) : Query
{
    public QueryNode Node => node;

    public override string ToString(string field) => QueryPrinter.Print(node);
}
