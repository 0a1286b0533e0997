using PPRNet.Search.Text;

namespace PPRNet.Search.Posts;

/// <summary>The topics of the blog, found by any of their names.</summary>
public sealed class TopicCatalog
{
    private readonly Dictionary<string, Topic> _byName = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="ArgumentException">Two topics share a slug.</exception>
    public TopicCatalog(IEnumerable<Topic> topics)
    {
        All = [.. topics.OrderBy(topic => topic.Label, StringComparer.OrdinalIgnoreCase)];
        foreach (var topic in All) _byName.Add(topic.Slug, topic);
        foreach (var topic in All)
        {
            _byName.TryAdd(topic.Label, topic);
            _byName.TryAdd(topic.SourceLabel, topic);
        }
    }

    /// <summary>Alphabetical by label.</summary>
    public IReadOnlyList<Topic> All { get; }

    /// <summary>Finds a topic by slug, label or the blog's own label, in any case.</summary>
    public Topic? Find(string? name) => name is null ? null : _byName.GetValueOrDefault(name);

    /// <summary>The topic with a name spelled most like this one, for "did you mean"; null when there are no topics.</summary>
    public Topic? Nearest(string name) => Similarity.Nearest(name, _byName.Keys) is { } nearest ? _byName[nearest] : null;
}
