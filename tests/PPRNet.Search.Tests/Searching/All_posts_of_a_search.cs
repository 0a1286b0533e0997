using PPRNet.Search.Corpus;
using PPRNet.Search.Indexing;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Tests.Searching;

public sealed class All_posts_of_a_search(RepositoryIndex repository)
{
    private readonly TestIndex _index = repository.Index;

    [Theory]
    [InlineData("", SortOrder.Relevance)]
    [InlineData("therapist", SortOrder.Relevance)]
    [InlineData("alliance", SortOrder.StudyOldest)]
    public void Come_in_the_order_of_its_pages(string query, SortOrder sort)
    {
        var request = new SearchRequest { Query = query, Sort = sort, PerPage = 7 };
        var pages = Enumerable.Range(1, _index.Engine.Search(request).Pages).SelectMany(page => _index.Ids(request with { Page = page }));
        Assert.Equal(pages, _index.Engine.FindAll(request with { Page = 3 }).Select(post => post.Id.Value));
    }

    [Fact]
    public void Come_from_the_index_they_began_with_even_when_it_is_replaced_meanwhile()
    {
        using var index = TestIndex.Of([Some.Post(id: "2018-05-a", topics: []), Some.Post(id: "2018-05-b", topics: [])]);
        using var posts = index.Engine.FindAll(new SearchRequest()).GetEnumerator();
        Assert.True(posts.MoveNext());
        new IndexKeeper(index.Store).Update(CorpusSnapshot.Of([Some.Post(id: "2018-05-a", topics: [])], index.Corpus.Topics, index.Corpus.Thesaurus), force: true, cancellation: TestContext.Current.CancellationToken);
        Assert.True(index.Engine.Refresh());
        Assert.True(posts.MoveNext());
        Assert.Equal("2018-05-b", posts.Current.Id.Value);
    }
}
