using System.Text.Json;
using Lucene.Net.Store;
using PPRNet.Search.Corpus;
using PPRNet.Search.Indexing;
using PPRNet.Search.Posts;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Tests.Indexing;

/// <summary>
/// A writer whose memory is full writes segments, which are merged in the end. The documents must come out in the order of the posts
/// all the same: an update takes over runs of them.
/// </summary>
public sealed class An_index_larger_than_the_buffer : IDisposable
{
    private static readonly CorpusSnapshot Corpus = CorpusReader.Read(Repository.Path("corpus"));

    /// <summary>Full after every few posts.</summary>
    private static readonly IndexBuilder WithSmallBuffer = new(bufferMegabytes: 0.25);

    private readonly TempFolder _folder = new();
    private readonly IndexStore _store;
    private readonly IndexKeeper _keeper;

    public An_index_larger_than_the_buffer()
    {
        _store = new IndexStore(_folder.Path);
        _keeper = new IndexKeeper(_store) { Builder = WithSmallBuffer };
        _keeper.Update(Corpus, cancellation: TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Holds_its_posts_in_order() => Assert.Equal(IndexContent.Of(Corpus).Posts, Held());

    [Fact]
    public void Takes_over_one_changed_post_and_answers_as_a_full_build_does()
    {
        var changed = Changed();
        Assert.NotNull(_keeper.Apply(changed.Id, changed, Corpus.Sources));
        Assert.Equal(AnswersOfFullBuild(changed), Answers(_store));
    }

    [Fact]
    public void That_lost_its_order_is_written_anew()
    {
        Shuffle();
        var changed = Changed();
        Assert.Null(_keeper.Apply(changed.Id, changed, Corpus.Sources));
        _keeper.Update(With(changed), cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(IndexContent.Of(With(changed)).Posts, Held());
        Assert.Equal(AnswersOfFullBuild(changed), Answers(_store));
    }

    public void Dispose() => _folder.Dispose();

    private static Post Changed() => Corpus.Posts[70] with { Summary = "Burnout and another therapy." };

    private static CorpusSnapshot With(Post changed) =>
        new([.. Corpus.Posts.Select(post => post.Id == changed.Id ? changed : post)], Corpus.Topics, Corpus.Thesaurus, [], Corpus.Sources);

    /// <summary>Puts the same posts in place in another order, as builds of an earlier version left them.</summary>
    private void Shuffle()
    {
        using var held = OpenGeneration.TryOpen(_store, _store.Current!, out _)!;
        var (posts, generation) = (IndexedPosts.Of(held.Reader), _store.NewGeneration());
        using var directory = new SimpleFSDirectory(_store.PathOf(generation));
        using var unused = new RAMDirectory();
        new IndexBuilder().Merge(directory, unused, IndexContent.Of(Corpus), SlicePlan.Between(posts, [.. posts.Chunk(10).Reverse().SelectMany(run => run)]), held.Reader, CancellationToken.None);
        GenerationSources.Write(_store.PathOf(generation), Corpus.Sources);
        _store.Publish(generation);
    }

    private IndexedPost[] Held()
    {
        using var held = OpenGeneration.TryOpen(_store, _store.Current!, out _)!;
        return IndexedPosts.Of(held.Reader);
    }

    private static List<string> AnswersOfFullBuild(Post changed)
    {
        using var built = TestIndex.Of(With(changed));
        return Answers(built.Store);
    }

    private static List<string> Answers(IndexStore store)
    {
        using var engine = new SearchEngine(store);
        string[] queries = ["", "burnout", "\"working alliance\"", "therap*", "depresion", "how do I repair an alliance rupture"];
        return [.. queries.Select(query => JsonSerializer.Serialize(engine.Search(new SearchRequest { Query = query, PerPage = 20 })))];
    }
}
