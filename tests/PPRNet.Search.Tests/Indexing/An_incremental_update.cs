using System.Text.Json;
using PPRNet.Search.Corpus;
using PPRNet.Search.Facets;
using PPRNet.Search.Indexing;
using PPRNet.Search.Posts;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Tests.Indexing;

/// <summary>An index that took over what had not changed answers as the one that was written anew, byte for byte.</summary>
public sealed class An_incremental_update : IDisposable
{
    private static readonly CorpusSnapshot Whole = CorpusReader.Read(Repository.Path("corpus"));

    private static readonly string[] Queries =
        ["", "burnout", "cbt depression", "\"working alliance\"", "therap*", "drop-out -cbt", "depresion", "alliance OR empathy", "how do I repair an alliance rupture", "zzzz", "wampold", "the"];

    private static readonly Lazy<List<string>> OfFullBuild = new(() =>
    {
        using var built = TestIndex.Of(Whole);
        return Answers(built.Engine);
    });

    private readonly TempFolder _folder = new();

    public static TheoryData<string, int, int, int> Edits { get; } = new()
    {
        // which posts the first index holds, and what the update to the whole corpus then creates, changes, removes
        { "all but the newest", 1, 0, 0 },
        { "all but one in the middle", 1, 0, 0 },
        { "all but the last three", 3, 0, 0 },
        { "all, one with another text", 0, 1, 0 },
        { "all, one in another month", 0, 1, 0 },
        { "all and two more", 0, 0, 2 },
        { "all but one, one changed, one more", 1, 1, 1 },
        { "every second changed", 0, 69, 0 },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void Answers_as_a_full_build_does(string start, int created, int updated, int deleted)
    {
        var store = new IndexStore(_folder.Path);
        var keeper = new IndexKeeper(store);
        keeper.Update(Corpus(Start(start)), cancellation: TestContext.Current.CancellationToken);
        var outcome = keeper.Update(Whole, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(new IndexChanges(created, updated, deleted), outcome.Changes);
        using var engine = new SearchEngine(store);
        Assert.Equal(OfFullBuild.Value, Answers(engine));
    }

    [Fact]
    public void Analyses_only_what_changed()
    {
        var posts = Contents(Whole);
        var one = posts.Select((post, i) => i == 50 ? post with { Hash = "another" } : post).ToList();
        var plan = SlicePlan.Between(one, posts);
        Assert.Equal([posts[50]], plan.Changed);
        Assert.Equal([50, 1, 86], plan.All.Select(slice => slice.Documents.Count));
        Assert.Equal(2, plan.Passes);
    }

    [Fact]
    public void Of_an_unchanged_corpus_writes_nothing()
    {
        var store = new IndexStore(_folder.Path);
        var keeper = new IndexKeeper(store);
        Assert.True(keeper.Update(Whole, cancellation: TestContext.Current.CancellationToken).WasBuilt);
        var before = store.Current;
        Assert.False(keeper.Update(Whole, cancellation: TestContext.Current.CancellationToken).WasBuilt);
        Assert.Equal(before, store.Current);
    }

    public void Dispose() => _folder.Dispose();

    private static List<IndexedPost> Contents(CorpusSnapshot corpus) => [.. IndexContent.Of(corpus).Posts];

    private static CorpusSnapshot Corpus(IEnumerable<Post> posts) => new([.. posts.OrderBy(post => post.Id)], Whole.Topics, Whole.Thesaurus, [], Whole.Sources);

    private static IEnumerable<Post> Start(string which)
    {
        var newestFirst = Whole.Posts.OrderByDescending(post => post.Posted).ThenBy(post => post.Id).ToList();
        return which switch
        {
            "all but the newest" => newestFirst.Skip(1),
            "all but one in the middle" => newestFirst.Where((_, i) => i != 60),
            "all but the last three" => newestFirst.SkipLast(3),
            "all, one with another text" => newestFirst.Select((post, i) => i == 30 ? post with { Summary = "Burnout and another therapy." } : post),
            "all, one in another month" => newestFirst.Select((post, i) => i == 30 ? post with { Posted = new YearMonth(2001, 1) } : post),
            "all and two more" => newestFirst.Append(Copy(newestFirst[3], "2001-01-x")).Append(Copy(newestFirst[9], "2030-01-x")),
            "all but one, one changed, one more" => newestFirst.Skip(1).Select((post, i) => i == 90 ? post with { Title = "Burnout" } : post).Append(Copy(newestFirst[3], "2001-01-x")),
            "every second changed" => newestFirst.Select((post, i) => i % 2 == 0 ? post with { Summary = "Nothing." } : post),
            _ => throw new ArgumentOutOfRangeException(nameof(which)),
        };
    }

    private static Post Copy(Post post, string id) => post with { Id = PostId.Parse(id), Posted = Some.Month(id[..7]) };

    private static List<string> Answers(SearchEngine engine) =>
    [
        .. Queries.SelectMany(query => new[] { SortOrder.Relevance, SortOrder.StudyOldest }.Select(sort => JsonSerializer.Serialize(engine.Search(new SearchRequest { Query = query, Sort = sort, PerPage = 20 })))),
        .. Queries.Select(query => JsonSerializer.Serialize(engine.Search(new SearchRequest { Query = query, Exact = true, Filters = [new FacetSelection { Dimension = FacetDimension.Year, AnyOf = ["2018"] }] }))),
    ];
}
