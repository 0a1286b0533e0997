using System.Text;
using PPRNet.Search.Corpus;
using PPRNet.Search.Indexing;
using PPRNet.Search.Posts;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Tests.Indexing;

public sealed class Changes_to_the_corpus : IDisposable
{
    private static readonly PostId New = PostId.Parse("2021-05-new");

    private readonly CorpusFolder _corpus = new();
    private readonly TempFolder _folder = new();
    private readonly IndexStore _store;
    private readonly SearchEngine _engine;
    private readonly CorpusWriter _writer;

    public Changes_to_the_corpus()
    {
        _corpus.Write("posts/2020-01-rain.md", CorpusFolder.Post("Rain", "2020-01"));
        _corpus.Write("posts/2020-02-wind.md", CorpusFolder.Post("Wind", "2020-02"));
        _store = new IndexStore(_folder.Path);
        var keeper = new IndexKeeper(_store);
        keeper.Update(_corpus.Read(), cancellation: TestContext.Current.CancellationToken);
        _engine = new SearchEngine(_store);
        _writer = new CorpusWriter(_corpus.Path, keeper, _engine);
    }

    [Fact]
    public void Are_in_the_file_and_in_searches_when_the_call_returns()
    {
        Assert.Equal(ChangeKind.Created, Put(CorpusFolder.Post("Snow", "2021-05")).Kind);
        Assert.Equal(["2021-05-new"], Found("snow"));
        Assert.Contains(_corpus.Read().Posts, post => post.Id == New);
        Assert.Equal(ChangeKind.Updated, Put(CorpusFolder.Post("Hail", "2021-05")).Kind);
        Assert.Equal(["2021-05-new"], Found("hail"));
        Assert.Empty(Found("snow"));
        Assert.Equal(ChangeKind.Deleted, _writer.Delete(New).Kind);
        Assert.Empty(Found("hail"));
        Assert.Equal(2, _corpus.Read().Posts.Count);
    }

    [Fact]
    public void Said_twice_change_nothing_the_second_time()
    {
        var version = Put(CorpusFolder.Post("Snow", "2021-05")).Index.Version;
        var generation = _store.Current;
        var again = Put(CorpusFolder.Post("Snow", "2021-05"));
        Assert.Equal((ChangeKind.Unchanged, version, generation), (again.Kind, again.Index.Version, _store.Current));
        _writer.Delete(New);
        Assert.Equal(ChangeKind.NotFound, _writer.Delete(New).Kind);
    }

    [Fact]
    public void Leave_an_index_that_is_up_to_date_with_the_corpus()
    {
        Put(CorpusFolder.Post("Snow", "2021-05"));
        _writer.Delete(PostId.Parse("2020-01-rain"));
        var outcome = new IndexKeeper(_store).Update(_corpus.Read(), cancellation: TestContext.Current.CancellationToken);
        Assert.False(outcome.WasBuilt);
    }

    [Fact]
    public void Keep_a_Markdown_file_byte_for_byte()
    {
        var text = CorpusFolder.Post("Snow", "2021-05").Replace("citations:", "# a comment\ncitations:", StringComparison.Ordinal);
        Put(text);
        Assert.Equal(text, File.ReadAllText(Path.Combine(_corpus.Path, "posts", "2021-05-new.md")));
    }

    [Fact]
    public void May_come_as_the_JSON_of_the_export()
    {
        Put(CorpusFolder.Post("Snow", "2021-05", "Empathy, Training"));
        var exported = PostJson.Serialize(_engine.Find(New)!);
        _writer.Delete(New);
        Assert.Equal(ChangeKind.Created, _writer.PutJson(New, exported).Kind);
        Assert.Equal(exported, PostJson.Serialize(_engine.Find(New)!));
        Assert.Equal(exported, PostJson.Serialize(_corpus.Read().Posts.Single(post => post.Id == New)));
        Assert.Equal(ChangeKind.Unchanged, _writer.PutJson(New, exported).Kind);
    }

    [Theory]
    [InlineData("not a post", "posts/2021-05-new.md:1: no front matter; expected '---' on the first line")]
    [InlineData("---\ntitle: T\nposted: 2021-06\ntopics: [Empathy]\n---\n\n## Summary\n\nS\n\n## Practice Implications\n\nI\n", "posts/2021-05-new.md:1: the id says 2021-05, 'posted' says 2021-06; expected the same month in both")]
    public void That_are_no_valid_post_are_rejected_with_their_lines_and_nothing_is_written(string text, string expected)
    {
        var change = Put(text);
        Assert.Equal((ChangeKind.Rejected, expected), (change.Kind, Assert.Single(change.Problems).ToString()));
        Assert.False(File.Exists(Path.Combine(_corpus.Path, "posts", "2021-05-new.md")));
    }

    [Theory]
    [InlineData("{", "not a post:")]
    [InlineData("[]", "not a post:")]
    [InlineData("""{"id":"2020-01-other","title":"T"}""", "the body is about '2020-01-other'")]
    [InlineData("""{"title":"T","posted":"2021-05","topics":["nope"],"summary":"S","implications":"I"}""", "not a post: 'nope' is not a topic")]
    [InlineData("""{"title":"T","posted":"2021-05","topics":["empathy"],"summary":"S"}""", "no 'implications'")]
    public void That_are_no_valid_JSON_of_a_post_are_rejected(string json, string expected)
    {
        var change = _writer.PutJson(New, Encoding.UTF8.GetBytes(json));
        Assert.Equal(ChangeKind.Rejected, change.Kind);
        Assert.StartsWith(expected, Assert.Single(change.Problems).What, StringComparison.Ordinal);
    }

    [Fact]
    public void Never_leave_nothing_to_search()
    {
        _writer.Delete(PostId.Parse("2020-01-rain"));
        Assert.Throws<IndexRefusedException>(() => _writer.Delete(PostId.Parse("2020-02-wind")));
        Assert.True(File.Exists(Path.Combine(_corpus.Path, "posts", "2020-02-wind.md")));
    }

    [Fact]
    public void Do_not_touch_posts_that_are_lines_of_a_larger_file()
    {
        _corpus.Write("posts/more.jsonl", """{"id":"2021-05-new","title":"Line","posted":"2021-05","topics":["empathy"],"summary":"S","implications":"I"}""");
        _writer.Reindex(cancellation: TestContext.Current.CancellationToken);
        Assert.Contains(".jsonl", Assert.Single(Put(CorpusFolder.Post("Snow", "2021-05")).Problems).What, StringComparison.Ordinal);
        Assert.Equal(ChangeKind.Rejected, _writer.Delete(New).Kind);
        Assert.Equal(["2021-05-new"], Found("line"));
    }

    [Fact]
    public void Made_by_hand_are_seen_by_a_reindex_which_says_what_changed()
    {
        _corpus.Write("posts/2020-03-snow.md", CorpusFolder.Post("Snow", "2020-03"));
        _corpus.Write("posts/2020-02-wind.md", CorpusFolder.Post("Storm", "2020-02"));
        _corpus.Write("posts/2020-04-bad.md", "bad");
        var result = _writer.Reindex(cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(new IndexChanges(1, 1, 0), result.Outcome.Changes);
        Assert.Equal("posts/2020-04-bad.md", Assert.Single(result.Problems).File);
        Assert.Equal(["2020-02-wind"], Found("storm"));
    }

    [Fact]
    public void Interrupted_between_file_and_index_are_completed_by_the_same_call()
    {
        var text = CorpusFolder.Post("Snow", "2021-05");
        _corpus.Write("posts/2021-05-new.md", text);                        // the file stands; the index knows nothing yet
        Assert.Equal(ChangeKind.Created, Put(text).Kind);
        Assert.Equal(["2021-05-new"], Found("snow"));
    }

    [Fact]
    public void Called_at_once_are_carried_out_one_after_the_other()
    {
        Parallel.For(0, 12, new ParallelOptions { MaxDegreeOfParallelism = 6 }, i =>
            Assert.Equal(ChangeKind.Created, _writer.PutMarkdown(PostId.Parse($"2021-01-post-{i}"), Encoding.UTF8.GetBytes(CorpusFolder.Post($"Fog {i}", "2021-01"))).Kind));
        Assert.Equal(12, Found("fog").Count);
        Assert.False(new IndexKeeper(_store).Update(_corpus.Read(), cancellation: TestContext.Current.CancellationToken).WasBuilt);
    }

    [Fact]
    public void Follow_a_change_of_the_topics()
    {
        File.AppendAllText(Path.Combine(_corpus.Path, "topics.yaml"), "- slug: weather\n  label: Weather\n  siteId: 99\n");
        Assert.Equal(ChangeKind.Created, Put(CorpusFolder.Post("Snow", "2021-05", "Weather")).Kind);
        Assert.Equal("Weather", _engine.Find(New)!.Topics[0].Label);
    }

    public void Dispose()
    {
        _engine.Dispose();
        _corpus.Dispose();
        _folder.Dispose();
    }

    private CorpusChange Put(string text) => _writer.PutMarkdown(New, Encoding.UTF8.GetBytes(text));

    private List<string> Found(string query) => [.. _engine.Search(new SearchRequest { Query = query, Exact = true, PerPage = 50 }).Hits.Select(hit => hit.Post.Id.Value)];
}
