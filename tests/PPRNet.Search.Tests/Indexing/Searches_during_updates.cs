using System.Collections.Concurrent;
using System.Text;
using PPRNet.Search.Facets;
using PPRNet.Search.Indexing;
using PPRNet.Search.Posts;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Tests.Indexing;

/// <summary>
/// Searches at full speed while posts are put, deleted and everything is rebuilt. Each version of the index holds a known set of
/// posts, so an answer that took its total from one version and its hits or facets from another would be seen.
/// </summary>
[Trait("Category", "Slow")]
public sealed class Searches_during_updates : IDisposable
{
    private const int Updates = 200;
    private const int Rebuilds = 20;

    private readonly CorpusFolder _corpus = new();
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task Never_fail_and_never_mix_two_indexes()
    {
        _corpus.Write("thesaurus.yaml", "names: [Wampold]\n");
        var held = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 40; i++) _corpus.Write($"posts/{Name(i)}.md", TextOf(i));
        held.UnionWith(Enumerable.Range(0, 40).Select(Name));
        var keeper = new IndexKeeper(new IndexStore(_folder.Path));
        keeper.Update(_corpus.Read(), cancellation: TestContext.Current.CancellationToken);
        using var engine = new SearchEngine(new IndexStore(_folder.Path));
        var writer = new CorpusWriter(_corpus.Path, keeper, engine);
        var expected = new ConcurrentDictionary<string, Seen>();
        expected[engine.Index.Version] = Seen.Of(held);
        var seen = new ConcurrentDictionary<(string Version, Seen Answer), int>();
        using var stop = new CancellationTokenSource();
        var searching = Enumerable.Range(0, 2).Select(_ => Task.Run(() => SearchOnAndOn(engine, seen, stop.Token))).ToList();

        var random = new Random(5);
        for (var i = 0; i < Updates; i++)
        {
            var name = Name(random.Next(80));
            if (held.Remove(name)) Assert.Equal(ChangeKind.Deleted, writer.Delete(PostId.Parse(name)).Kind);
            else
            {
                Assert.Equal(ChangeKind.Created, writer.PutMarkdown(PostId.Parse(name), Encoding.UTF8.GetBytes(TextOf(NumberOf(name)))).Kind);
                held.Add(name);
            }
            expected[engine.Index.Version] = Seen.Of(held);
            if (i % (Updates / Rebuilds) == 0) Assert.True(writer.Reindex(force: true, TestContext.Current.CancellationToken).Outcome.WasBuilt);
        }
        await stop.CancelAsync();
        await Task.WhenAll(searching);                                       // a failed search fails here

        Assert.True(seen.Keys.Select(answer => answer.Version).Distinct().Count() > Updates / 10, "the searches saw too few versions to prove anything");
        Assert.All(seen.Keys, answer => Assert.Equal(expected[answer.Version], answer.Answer));
    }

    public void Dispose()
    {
        _corpus.Dispose();
        _folder.Dispose();
    }

    private static void SearchOnAndOn(SearchEngine engine, ConcurrentDictionary<(string, Seen), int> seen, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var page = engine.Search(new SearchRequest { Query = "pulse", Sort = SortOrder.Newest, PerPage = 100 });
            Assert.Equal(page.Index.Documents, page.Total);                 // every post says it
            seen.AddOrUpdate((page.Index.Version, Seen.Of(page)), 1, (_, times) => times + 1);
        }
    }

    private static string Name(int number) => $"20{10 + number % 10}-01-post-{number}";

    private static int NumberOf(string name) => int.Parse(name[(name.LastIndexOf('-') + 1)..], System.Globalization.CultureInfo.InvariantCulture);

    private static string TextOf(int number) => CorpusFolder.Post($"Pulse {number}", Name(number)[..7], number % 2 == 0 ? "Empathy" : "Training");

    /// <summary>What an answer says about the index that gave it: total, hits, and the counts of two dimensions.</summary>
    private sealed record Seen(int Total, string Hits, string Years, string Topics)
    {
        public static Seen Of(SearchPage page) =>
            new(page.Total, string.Join(' ', page.Hits.Select(hit => hit.Post.Id.Value).Order(StringComparer.Ordinal)), Counts(page, FacetDimension.Year), Counts(page, FacetDimension.Topic));

        public static Seen Of(IReadOnlyCollection<string> held) => new(
            held.Count,
            string.Join(' ', held.Order(StringComparer.Ordinal)),
            Counts(held.Select(name => name[..4])),
            Counts(held.Select(name => NumberOf(name) % 2 == 0 ? "empathy" : "training")));

        private static string Counts(SearchPage page, FacetDimension dimension) =>
            string.Join(' ', page.Facets.Single(facet => facet.Dimension == dimension).Values.Where(value => value.Count > 0).Select(value => $"{value.Value}:{value.Count}").Order(StringComparer.Ordinal));

        private static string Counts(IEnumerable<string> values) =>
            string.Join(' ', values.GroupBy(value => value).Select(group => $"{group.Key}:{group.Count()}").Order(StringComparer.Ordinal));
    }
}
