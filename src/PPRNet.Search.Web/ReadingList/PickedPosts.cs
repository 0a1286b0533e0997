using PPRNet.Search.Figures;
using PPRNet.Search.Posts;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Web.ReadingList;

/// <summary>Posts named one by one in an address (<c>?id=…&amp;id=…</c>): the whole state of a reading list or a comparison.</summary>
/// <param name="Posts">Those that exist, in the order named, each once, up to the most that are shown.</param>
/// <param name="Notices">What was left out, as sentences.</param>
/// <param name="Figures">What each states in numbers.</param>
public sealed record PickedPosts(IReadOnlyList<Post> Posts, IReadOnlyList<string> Notices, IReadOnlyDictionary<PostId, IReadOnlyList<ShownFigure>> Figures)
{
    public static PickedPosts Read(IQueryCollection query, int most, SearchEngine engine)
    {
        var notices = new List<string>();
        var posts = new List<Post>();
        foreach (var id in query["id"].Where(id => !string.IsNullOrWhiteSpace(id)).Distinct(StringComparer.Ordinal))
        {
            if (PostId.TryParse(id, out var parsed) && engine.Find(parsed) is { } post) posts.Add(post);
            else notices.Add($"There is no summary with the address “{id}”.");
        }
        if (posts.Count > most) notices.Add($"Only the first {most} of {posts.Count} are shown.");
        posts = [.. posts.Take(most)];
        return new PickedPosts(posts, notices, posts.ToDictionary(post => post.Id, post => engine.FiguresOf(post.Id) ?? []));
    }

    /// <summary>The posts as the query part of an address.</summary>
    public static string QueryOf(IEnumerable<Post> posts) => posts.Any() ? "?" + string.Join('&', posts.Select(post => "id=" + post.Id)) : "";

    /// <summary>The same without one of them.</summary>
    public string QueryWithout(Post post) => QueryOf(Posts.Where(other => other.Id != post.Id));
}
