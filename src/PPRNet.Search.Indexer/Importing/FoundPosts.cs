using PPRNet.Search.Corpus;
using PPRNet.Search.Facets;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Indexer.Importing;

/// <summary>
/// The posts of many pages, each once. The same post is met under many addresses: it is known by its month and title, or by its
/// month and the letters of its citation, since titles and spacing differ between the two sites.
/// </summary>
internal sealed class FoundPosts(TopicCatalog topics, ICollection<CorpusProblem> problems)
{
    private readonly Dictionary<string, GatheredPost> _byKey = new(StringComparer.Ordinal);
    private readonly List<GatheredPost> _all = [];

    /// <summary>In the order in which they were first met.</summary>
    public IReadOnlyList<GatheredPost> All => _all;

    /// <summary>Adds what a page shows. A page that was asked for with a topic filter says that its posts have this topic.</summary>
    /// <param name="page">The page.</param>
    /// <param name="posts">Its posts.</param>
    /// <param name="given">A topic that the operator gave for the whole source, or null.</param>
    public void Add(SourcePage page, IEnumerable<FoundPost> posts, Topic? given = null)
    {
        var filtered = page.TopicFilter is { } id ? topics.All.FirstOrDefault(topic => topic.SiteId == id) : null;
        if (page.TopicFilter is { } unknown && filtered is null) problems.Add(new CorpusProblem(page.Name, 1, $"the topic filter cat_2={unknown} is not in topics.yaml", "a siteId of topics.yaml", IsNotice: true));
        foreach (var post in posts)
        {
            var gathered = Find(post);
            if (filtered is not null) gathered.Topics.Add(filtered);
            if (given is not null) gathered.Topics.Add(given);
        }
    }

    /// <summary>What a post is known by, whichever page or file it stands in.</summary>
    public static IEnumerable<string> KeysOf(YearMonth posted, string title, IEnumerable<string> citations)
    {
        yield return $"{posted} {FacetKeys.OfName(title)}";
        foreach (var citation in citations) yield return $"{posted} {string.Concat(FacetKeys.OfName(citation).Where(char.IsLetter))}";
    }

    private GatheredPost Find(FoundPost post)
    {
        var keys = KeysOf(post.Posted, post.Title, post.Citations).ToList();
        var known = keys.Select(key => _byKey.GetValueOrDefault(key)).FirstOrDefault(found => found is not null);
        if (known is null) _all.Add(known = new GatheredPost(post));
        else if (!IsSameText(known.Post, post))
            problems.Add(new CorpusProblem(post.Page.Name, post.Line, $"'{post.Title}' reads otherwise in {known.Post.Page.Name}:{known.Post.Line}, which was taken", "one text", IsNotice: true));
        foreach (var key in keys) _byKey.TryAdd(key, known);
        return known;
    }

    private static bool IsSameText(FoundPost a, FoundPost b) => FacetKeys.OfName(a.Summary + a.Implications) == FacetKeys.OfName(b.Summary + b.Implications);
}

/// <summary>One post, with every topic that a page gave it.</summary>
internal sealed class GatheredPost(FoundPost post)
{
    public FoundPost Post { get; } = post;

    public HashSet<Topic> Topics { get; } = [];
}
