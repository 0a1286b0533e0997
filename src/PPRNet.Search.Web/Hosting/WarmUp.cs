using PPRNet.Search.Searching;

namespace PPRNet.Search.Web.Hosting;

/// <summary>
/// Asks what readers will ask before the port opens: the first answers of a process cost many times what later ones do, and nobody
/// should be the one who waits for them.
/// </summary>
internal static class WarmUp
{
    /// <summary>Enough for the runtime to compile the paths that searches take, at a fraction of a second.</summary>
    private const int Questions = 30;

    public static void Run(SearchEngine engine)
    {
        foreach (var hit in engine.Search(new SearchRequest { PerPage = Questions }).Hits)
        {
            engine.Search(new SearchRequest { Query = hit.Post.Title });
            engine.Suggest(hit.Post.Title[..Math.Min(3, hit.Post.Title.Length)], limit: 8);
        }
    }
}
