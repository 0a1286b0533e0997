using PPRNet.Search.Facets;
using PPRNet.Search.Figures;
using PPRNet.Search.Indexing;
using PPRNet.Search.Passages;
using PPRNet.Search.Posts;
using PPRNet.Search.Searching.Related;
using PPRNet.Search.Querying.Suggestions;

namespace PPRNet.Search.Searching;

/// <summary>
/// Answers searches. Everything that shows results (pages, API, feeds, exports, command line) goes through here, so they can not
/// disagree. Thread-safe; each call sees one unchanging index.
/// </summary>
public sealed class SearchEngine : IDisposable
{
    private readonly LiveIndex _live;
    private readonly RankingOptions _ranking;

    /// <param name="store">The folder of generations; one must be published.</param>
    /// <param name="ranking">The weights, or null for the product's own.</param>
    /// <exception cref="IndexRefusedException">There is no index yet.</exception>
    public SearchEngine(IndexStore store, RankingOptions? ranking = null)
    {
        _live = new LiveIndex(store);
        _ranking = ranking ?? RankingOptions.Default;
    }

    /// <summary>The index that answers now.</summary>
    public IndexStamp Index => _live.Read(StampOf);

    /// <summary>The topics of the index that answers now.</summary>
    public TopicCatalog Topics => _live.Read(index => index.Topics);

    /// <summary>Why the index that answers is not the newest one, as a sentence for the operator; null when all is well.</summary>
    public string? Fault => _live.Fault;

    /// <summary>Opens a newly published index, if there is one.</summary>
    /// <returns>True when newer content became visible.</returns>
    public bool Refresh() => _live.Refresh();

    /// <summary>Answers a request.</summary>
    public SearchPage Search(SearchRequest request) => _live.Read(index =>
    {
        var run = SearchRun.Of(index, request, _ranking);
        return new SearchPage
        {
            Request = request,
            Total = run.Total,
            Interpretation = run.Interpretation,
            Hits = HitMaker.Make(index, run.Root, run.PageOf(request)),
            Facets = run.Facets,
            TryInstead = run.Total > 0 ? [] : TryInstead.Of(request, Corrected(index, request, run), run.Facets, nearby => Count(index, nearby)),
            Index = StampOf(index),
        };
    });

    /// <summary>How many posts match, without anything else.</summary>
    public int Count(SearchRequest request) => _live.Read(index => Count(index, request));

    /// <summary>Makes ready what suggestions are taken from, which costs a moment: else the first person who types waits for it.</summary>
    public void PrepareSuggestions() => _live.Read(index => index.Suggester);

    /// <summary>What may be meant by an unfinished query: topics, phrases, titles, authors and journals of which some word begins as typed.</summary>
    /// <param name="typed">What stands in the search box; case and accents do not matter.</param>
    /// <param name="limit">The highest number wanted.</param>
    public IReadOnlyList<Suggestion> Suggest(string typed, int limit) =>
        _live.Read(index => index.Suggester.Suggest(typed, limit, request => Count(index, request)));

    /// <summary>The ids of the best hits in order, up to <paramref name="limit"/>, with their scores.</summary>
    public IReadOnlyList<(PostId Id, float Score)> Rank(SearchRequest request, int limit) => _live.Read(index =>
        (IReadOnlyList<(PostId, float)>)[.. SearchRun.Of(index, request with { Counted = [] }, _ranking, limit).Best.Select(hit => (index.PostOf(hit.Document).Id, hit.Score))]);

    /// <summary>
    /// Every post that matches, in the order of the request, whatever its page; none is kept in memory. Read to the end or dispose: the
    /// index stays open until then.
    /// </summary>
    public IEnumerable<Post> FindAll(SearchRequest request)
    {
        var index = _live.Hold();
        try
        {
            foreach (var hit in SearchRun.Of(index, request with { Counted = [] }, _ranking, limit: int.MaxValue).Best) yield return index.ReadPost(hit.Document);
        }
        finally
        {
            index.Release();
        }
    }

    /// <summary>A post, or null.</summary>
    public Post? Find(PostId id) => _live.Read(index => index.Find(id) is >= 0 and var document ? index.PostOf(document) : null);

    /// <summary>A post as a list would show it as a hit, whether or not the search finds it; null when there is no such post.</summary>
    public Hit? Show(SearchRequest request, PostId id) =>
        _live.Read(index => index.Find(id) is >= 0 and var document ? PostReading.Show(index, request, _ranking, document) : null);

    /// <summary>
    /// A whole post in the light of a search: every match marked, sentence by sentence, and its neighbours in the list; null when
    /// there is no such post. An empty request gives the post without marks.
    /// </summary>
    public MarkedPost? Read(PostId id, SearchRequest request) =>
        _live.Read(index => index.Find(id) is >= 0 and var document ? PostReading.Read(index, request, _ranking, document) : null);

    /// <summary>Why a post answers a request, and what each part of its score comes from; null when there is no such post.</summary>
    public Explanation? Explain(SearchRequest request, PostId id) =>
        _live.Read(index => index.Find(id) is >= 0 and var document ? Explaining.Explain(index, request, _ranking, document) : null);

    /// <summary>
    /// Looks a value up as people write it: a topic by slug, label or the blog's own label, a kind by any of its names, authors and journals
    /// in any way of writing them; case and accents do not matter.
    /// </summary>
    public FacetResolution Resolve(FacetDimension dimension, string name) => _live.Read(index => index.Resolve(dimension, name));

    /// <summary>Every figure that a post states, in reading order; null when there is no such post.</summary>
    public IReadOnlyList<ShownFigure>? FiguresOf(PostId id) =>
        _live.Read(index => index.Find(id) is >= 0 and var document ? KeyFigures.All(index.PostOf(document), index.FiguresOf(document)) : null);

    /// <summary>Posts about much the same as one, most alike first; none when there is no such post.</summary>
    public IReadOnlyList<RelatedPost> Related(PostId id, int limit) =>
        _live.Read(index => index.Find(id) is >= 0 and var document ? index.Relations.RelatedTo(document).Take(limit).ToList() : []);

    /// <summary>
    /// The newer summary on a similar question; null when there is none. Like <see cref="Related"/> it takes some milliseconds when a
    /// post is first asked about, and is kept from then on.
    /// </summary>
    public RelatedPost? NewerOn(PostId id) => _live.Read(index => index.Find(id) is >= 0 and var document ? index.Relations.NewerOn(document) : null);

    /// <summary>Two dimensions crossed over a search.</summary>
    /// <exception cref="ArgumentException">Both are the same: two values of one dimension can not be asked for together.</exception>
    public CrossTable CrossTabulate(SearchRequest request, FacetDimension rows, FacetDimension columns) => rows == columns
        ? throw new ArgumentException($"The dimension '{rows}' can not be crossed with itself.", nameof(columns))
        : _live.Read(index => SearchRun.Cross(index, request, _ranking, rows, columns));

    /// <summary>How the posts of a search lie in time, on one of the two clocks.</summary>
    /// <exception cref="ArgumentException">The dimension is no clock.</exception>
    public Histogram Histogram(SearchRequest request, FacetDimension clock) => clock.Shape != FacetShape.Year
        ? throw new ArgumentException($"The dimension '{clock}' has no years.", nameof(clock))
        : _live.Read(index => SearchRun.Histogram(index, request, _ranking, clock));

    /// <inheritdoc/>
    public void Dispose() => _live.Dispose();

    private int Count(IndexSnapshot index, SearchRequest request) => SearchRun.Of(index, request with { Page = 1, PerPage = 1, Sort = SortOrder.Newest, Counted = [] }, _ranking).Total;

    /// <summary>What the spelling would be corrected to: an exact search found out only that its words are not there.</summary>
    private string? Corrected(IndexSnapshot index, SearchRequest request, SearchRun run)
    {
        if (!request.Exact) return run.Interpretation.Corrected?.Query;
        using var scans = new ConceptScans(index, _ranking);
        return Planning.PlanMatches(scans, request with { Exact = false }).Interpretation.Corrected?.Query;
    }

    private static IndexStamp StampOf(IndexSnapshot index) => new(index.Manifest.Version, index.Documents);
}
