using PPRNet.Search.Corpus;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Indexer.Importing;

/// <summary>One import: reads the sources, gathers each post once, and brings the posts into the corpus folder.</summary>
internal sealed class Import(string folder, CorpusSnapshot existing, Topic? given, TimeSpan delay, int mostPages, Action<string> say, TimeProvider? time = null)
{
    private readonly List<CorpusProblem> _problems = [];

    /// <exception cref="IOException">A saved page can not be read, or the folder can not be written.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; nothing was written but pages that need not be fetched again.</exception>
    public async Task<ImportReport> Run(IReadOnlyList<string> sources, HttpClient http, CancellationToken cancellation)
    {
        var found = new FoundPosts(existing.Topics, _problems);
        var parser = new PageParser(existing.Topics);
        var store = new PageStore(Path.Combine(folder, ".import", "pages"));
        if (store.Resumed > 0) say($"Going on with a walk that was interrupted; {store.Resumed} pages need not be fetched again.");
        var walk = new SiteWalk(new PageFetcher(http, store, delay, _problems, time ?? TimeProvider.System), parser, mostPages, _problems);
        var pages = 0;
        foreach (var source in sources)
        {
            if (!IsAddress(source, out var address))
            {
                foreach (var page in SavedPages.Read(source, _problems))
                {
                    cancellation.ThrowIfCancellationRequested();
                    found.Add(page, parser.Parse(page, _problems), given);
                    pages++;
                }
                continue;
            }
            await foreach (var (page, posts) in walk.Pages(address, existing.Topics, cancellation))
            {
                found.Add(page, posts, given);
                say($"{++pages}: {page.Name} ({posts.Count} posts)");
            }
        }
        var imported = Write(found);
        store.EndWalk();
        return new ImportReport(pages, imported, [.. _problems.Distinct()]);
    }

    private List<ImportedPost> Write(FoundPosts found)
    {
        var files = new CorpusFiles(folder, existing);
        var imported = found.All.OrderBy(post => post.Post.Posted).ThenBy(post => post.Post.Title, StringComparer.Ordinal).Select(post => files.Write(post, existing.Topics)).ToList();
        files.RememberTopics();
        foreach (var post in imported.Where(post => !files.KnowsTopicsOf(post.Id)))
            _problems.Add(new CorpusProblem($"posts/{post.Id}.md", 1, "no topic is known, so it is not searched yet", "a walk over the topic filters, --topic, or a line 'topics: [ … ]' by hand", IsNotice: true));
        return imported;
    }

    private static bool IsAddress(string source, out Uri address) =>
        Uri.TryCreate(source, UriKind.Absolute, out address!) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
}

/// <summary>What an import did.</summary>
/// <param name="Pages">Pages read.</param>
/// <param name="Posts">Each post with what was done.</param>
/// <param name="Problems">What could not be read, and notices of what was irregular, by page and line.</param>
internal sealed record ImportReport(int Pages, IReadOnlyList<ImportedPost> Posts, IReadOnlyList<CorpusProblem> Problems);
