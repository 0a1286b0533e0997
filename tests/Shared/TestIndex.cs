using PPRNet.Search.Corpus;
using PPRNet.Search.Facets;
using PPRNet.Search.Indexing;
using PPRNet.Search.Posts;
using PPRNet.Search.Searching;
using PPRNet.Search.Text;

namespace PPRNet.Search.Tests;

/// <summary>A world of its own: posts, indexed in a folder that goes with the test, and an engine over it.</summary>
internal sealed class TestIndex : IDisposable
{
    private TestIndex(TempFolder folder, CorpusSnapshot corpus, RankingOptions? ranking)
    {
        Folder = folder;
        Corpus = corpus;
        Store = new IndexStore(folder.Path);
        new IndexKeeper(Store).Update(corpus);
        Engine = new SearchEngine(Store, ranking);
    }

    public TempFolder Folder { get; }

    public CorpusSnapshot Corpus { get; }

    public IndexStore Store { get; }

    public SearchEngine Engine { get; }

    public static TestIndex Of(params IReadOnlyList<Post> posts) => Of(posts, Thesaurus.Empty);

    public static TestIndex Of(IReadOnlyList<Post> posts, Thesaurus thesaurus, RankingOptions? ranking = null) =>
        Of(CorpusSnapshot.Of(posts, new TopicCatalog(posts.SelectMany(post => post.Topics).Distinct()), thesaurus), ranking);

    public static TestIndex Of(CorpusSnapshot corpus, RankingOptions? ranking = null) => new(new TempFolder(), corpus, ranking);

    /// <summary>The corpus of this repository.</summary>
    public static TestIndex OfRepository(RankingOptions? ranking = null) => Of(CorpusReader.Read(Repository.Path("corpus")), ranking);

    public IReadOnlyList<string> Ids(string query) => Ids(new SearchRequest { Query = query, PerPage = SearchRequest.MaxPerPage });

    public IReadOnlyList<string> Ids(SearchRequest request) => [.. Engine.Search(request).Hits.Select(hit => hit.Post.Id.Value)];

    public IReadOnlyList<FacetValue> Counts(FacetDimension dimension, SearchRequest? request = null) =>
        Engine.Search(request ?? new SearchRequest()).Facets.Single(facet => facet.Dimension == dimension).Values;

    public void Dispose()
    {
        Engine.Dispose();
        Folder.Dispose();
    }
}
