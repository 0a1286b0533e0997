using System.Text.Encodings.Web;
using System.Text.Json;
using PPRNet.Search.Posts;
using PPRNet.Search.Text;

namespace PPRNet.Search.Corpus;

/// <summary>The corpus as it was read at one moment: what is good, and what is wrong with the rest.</summary>
public sealed class CorpusSnapshot
{
    private readonly Dictionary<PostId, string> _hashes;

    internal CorpusSnapshot(
        IReadOnlyList<Post> posts, TopicCatalog topics, Thesaurus thesaurus, IReadOnlyList<CorpusProblem> problems, CorpusSources sources)
    {
        Posts = posts;
        Topics = topics;
        Thesaurus = thesaurus;
        Problems = problems;
        Sources = sources;
        _hashes = posts.ToDictionary(post => post.Id, Fingerprints.OfPost);
        Fingerprint = Fingerprints.OfCorpus(_hashes, sources);
    }

    /// <summary>Every readable post, by id.</summary>
    public IReadOnlyList<Post> Posts { get; }

    /// <summary>The topics.</summary>
    public TopicCatalog Topics { get; }

    /// <summary>The synonyms, and the text analysis that goes with them.</summary>
    public Thesaurus Thesaurus { get; }

    /// <summary>What is wrong, by file and line.</summary>
    public IReadOnlyList<CorpusProblem> Problems { get; }

    /// <summary>Names the content: the same posts, topics and thesaurus give the same fingerprint on any machine.</summary>
    public string Fingerprint { get; }

    internal CorpusSources Sources { get; }

    /// <summary>Names the content of one post.</summary>
    /// <exception cref="KeyNotFoundException">The corpus has no such post.</exception>
    public string HashOf(PostId id) => _hashes[id];

    /// <summary>A corpus of given posts, for collections that are not files.</summary>
    public static CorpusSnapshot Of(IReadOnlyList<Post> posts, TopicCatalog topics, Thesaurus thesaurus) =>
        new([.. posts.OrderBy(post => post.Id)], topics, thesaurus, [], CorpusSources.Of(topics, thesaurus));
}

/// <summary>The data files beside the posts, as text: an index keeps a copy, so that it answers alike wherever it lies.</summary>
/// <param name="TopicsYaml">Text of <c>topics.yaml</c>.</param>
/// <param name="ThesaurusYaml">Text of <c>thesaurus.yaml</c>.</param>
internal sealed record CorpusSources(string TopicsYaml, string ThesaurusYaml)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The files that give this catalog and this thesaurus when they are read. JSON is YAML.</summary>
    public static CorpusSources Of(TopicCatalog topics, Thesaurus thesaurus) => new(
        JsonSerializer.Serialize(topics.All.Select(topic => new { slug = topic.Slug, label = topic.Label, sourceLabel = topic.SourceLabel, siteId = topic.SiteId }), Readable),
        JsonSerializer.Serialize(new
        {
            synonyms = thesaurus.Groups.Select(group => group.Terms.Select(ThesaurusReader.Written)),
            capitals = thesaurus.Lexicon.Capitals,
            compounds = thesaurus.Lexicon.Compounds.Select(parts => string.Join('-', parts)),
            prefixes = thesaurus.Lexicon.Prefixes,
            names = thesaurus.Lexicon.ProtectedWords,
        }, Readable));
}
