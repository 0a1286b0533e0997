using System.Globalization;
using PPRNet.Search.Benchmarks.Generator;
using PPRNet.Search.Indexing;
using PPRNet.Search.Searching;
using PPRNet.Search.Tests;

namespace PPRNet.Search.Benchmarks;

/// <summary>Generated posts of one number, indexed once for all benchmarks, with an engine and the queries put to it.</summary>
internal sealed class World : IDisposable
{
    private const int Queries = 496;
    private static readonly Dictionary<int, World> Open = [];
    private readonly TempFolder _folder = new();

    private World(int posts)
    {
        var corpus = GeneratedCorpus.Of(posts);
        Store = new IndexStore(_folder.Path);
        new IndexKeeper(Store).Update(corpus);
        Engine = new SearchEngine(Store);
        Log = QueryLog.Of(corpus.Posts, Queries);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"// {posts} posts; index {Directory.EnumerateFiles(Store.PathOf(Store.Current!)).Sum(file => new FileInfo(file).Length):N0} bytes"));
    }

    public IndexStore Store { get; }

    public SearchEngine Engine { get; }

    public IReadOnlyList<LoggedQuery> Log { get; }

    public static World Of(int posts) => Open.TryGetValue(posts, out var world) ? world : Open[posts] = new World(posts);

    public static void CloseAll()
    {
        foreach (var world in Open.Values) world.Dispose();
        Open.Clear();
    }

    public void Dispose()
    {
        Engine.Dispose();
        _folder.Dispose();
    }
}
