using System.Text;
using PPRNet.Search.Corpus;
using PPRNet.Search.Facets;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Indexer.Importing;

/// <summary>
/// Brings imported posts into a corpus folder and never overwrites what a person wrote. Three texts decide: the file as it is, the
/// text that the last import wrote (kept in <c>.import/base</c>), and the text that the source has now. When both sides changed,
/// the file stays, the source's text is laid beside it in <c>.import/theirs</c>, and the difference is shown.
/// </summary>
internal sealed class CorpusFiles
{
    private const int LongestSlug = 80;

    private readonly string _posts;
    private readonly string _base;
    private readonly string _theirs;
    private readonly string _topicsFile;
    private readonly Dictionary<string, PostId> _idByKey = new(StringComparer.Ordinal);
    private readonly HashSet<string> _valid;         // posts that the corpus reader accepts: they have a topic
    private readonly SortedDictionary<string, string> _topics = new(StringComparer.Ordinal);

    /// <param name="folder">The corpus folder; made when it does not exist.</param>
    /// <param name="existing">What it holds already.</param>
    public CorpusFiles(string folder, CorpusSnapshot existing)
    {
        _posts = Path.Combine(folder, "posts");
        _base = Path.Combine(folder, ".import", "base");
        _theirs = Path.Combine(folder, ".import", "theirs");
        _topicsFile = Path.Combine(folder, ".import", "topics.tsv");
        foreach (var path in (string[])[_posts, _base, _theirs]) Directory.CreateDirectory(path);
        _valid = [.. existing.Posts.Select(post => post.Id.Value)];
        foreach (var post in existing.Posts)
            foreach (var key in FoundPosts.KeysOf(post.Posted, post.Title, post.Citations.Select(citation => citation.Text))) _idByKey.TryAdd(key, post.Id);
        if (!File.Exists(_topicsFile)) return;
        foreach (var line in File.ReadLines(_topicsFile))
            if (line.Split('\t') is [var id, var slugs]) _topics[id] = slugs;
    }

    /// <summary>Brings in one post.</summary>
    public ImportedPost Write(GatheredPost gathered, TopicCatalog topics)
    {
        var id = IdOf(gathered.Post);
        var theirs = PostWriter.Write(ToPost(gathered.Post, id, TopicsOf(id, gathered, topics)));
        var (file, last) = (Path.Combine(_posts, id + ".md"), Path.Combine(_base, id + ".md"));
        var mine = TextOf(file);
        var before = TextOf(last);
        var action = Decide(mine, before, theirs);
        if (action is ImportAction.Created or ImportAction.Updated) DurableFiles.Replace(file, Encoding.UTF8.GetBytes(theirs));
        if (action == ImportAction.BothKept) DurableFiles.Replace(Path.Combine(_theirs, id + ".md"), Encoding.UTF8.GetBytes(theirs));
        // Shown once, the source's text counts as seen: the next import is quiet until the source changes again.
        if (action != ImportAction.RemovedByHand && before != theirs) DurableFiles.Replace(last, Encoding.UTF8.GetBytes(theirs));
        return new ImportedPost(id.Value, action, action == ImportAction.BothKept ? LineDifference.Between(mine!, theirs) : []);
    }

    /// <summary>Whether any import, or the file as it was found, gave the post a topic.</summary>
    public bool KnowsTopicsOf(string id) => _topics.ContainsKey(id) || _valid.Contains(id);

    /// <summary>Remembers the topics learned: a later import may walk other filters.</summary>
    public void RememberTopics() =>
        DurableFiles.Replace(_topicsFile, Encoding.UTF8.GetBytes(string.Concat(_topics.Select(entry => $"{entry.Key}\t{entry.Value}\n"))));

    private static ImportAction Decide(string? mine, string? before, string theirs) =>
        mine == theirs ? ImportAction.Unchanged
        : mine is null ? before is null ? ImportAction.Created : ImportAction.RemovedByHand
        : mine == before ? ImportAction.Updated
        : before == theirs ? ImportAction.EditKept
        : ImportAction.BothKept;

    private PostId IdOf(FoundPost post)
    {
        var keys = FoundPosts.KeysOf(post.Posted, post.Title, post.Citations).ToList();
        foreach (var key in keys)
            if (_idByKey.TryGetValue(key, out var known)) return known;
        var slug = string.Concat(FacetKeys.OfName(post.Title).Where(c => char.IsAsciiLetterOrDigit(c) || c == '-'));
        if (slug.Length > LongestSlug) slug = slug[..(slug.LastIndexOf('-', LongestSlug) is > 0 and var cut ? cut : LongestSlug)];
        var id = PostId.Parse($"{post.Posted}-{slug.Trim('-')}".TrimEnd('-'));
        for (var again = 2; _idByKey.ContainsValue(id); again++) id = PostId.Parse($"{post.Posted}-{slug}-{again}");
        foreach (var key in keys) _idByKey.TryAdd(key, id);
        return id;
    }

    private List<Topic> TopicsOf(PostId id, GatheredPost gathered, TopicCatalog topics)
    {
        var before = _topics.TryGetValue(id.Value, out var slugs) ? slugs.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(slug => topics.Find(slug)).OfType<Topic>() : [];
        var all = before.Concat(gathered.Topics).DistinctBy(topic => topic.Slug).OrderBy(topic => topic.Label, StringComparer.Ordinal).ToList();
        if (all.Count > 0) _topics[id.Value] = string.Join(',', all.Select(topic => topic.Slug));
        return all;
    }

    private static Post ToPost(FoundPost found, PostId id, List<Topic> topics) => new()
    {
        Id = id,
        Title = found.Title,
        Posted = found.Posted,
        Topics = topics,
        Citations = [.. found.Citations.Select(CitationParser.Parse)],
        Summary = found.Summary,
        Implications = found.Implications,
        Provenance = new Provenance { Source = found.Page.StableAddress },
    };

    private static string? TextOf(string path) => File.Exists(path) ? File.ReadAllText(path) : null;
}

/// <summary>What an import did with one post.</summary>
/// <param name="Id">The post.</param>
/// <param name="Action">What was done.</param>
/// <param name="Difference">Lines of the file (<c>-</c>) and of the source (<c>+</c>) when both changed.</param>
internal sealed record ImportedPost(string Id, ImportAction Action, IReadOnlyList<string> Difference);

/// <summary>What an import may do with a post.</summary>
internal enum ImportAction
{
    /// <summary>The file says what the source says.</summary>
    Unchanged,

    /// <summary>There was no file.</summary>
    Created,

    /// <summary>The source changed, the file was as the last import left it.</summary>
    Updated,

    /// <summary>A person changed the file, the source did not change: the file stays.</summary>
    EditKept,

    /// <summary>Both changed: the file stays, the source's text lies beside it.</summary>
    BothKept,

    /// <summary>A person removed the file; it is not brought back.</summary>
    RemovedByHand,
}
