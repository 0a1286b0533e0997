using PPRNet.Search.Posts;

namespace PPRNet.Search.Exporting;

/// <summary>Where the pages of posts are, for everything that leaves the site and must find back.</summary>
/// <param name="publicUrl">Address of the site, with or without a slash at its end.</param>
public sealed class PostAddresses(string publicUrl)
{
    /// <summary>The name of the blog, as title of the container that a post appeared in.</summary>
    public const string BlogName = "PPRNet Blog";

    /// <summary>Who publishes the blog.</summary>
    public const string Publisher = "Psychotherapy Practice Research Network";

    /// <summary>The site, without a slash at its end.</summary>
    public string Root { get; } = publicUrl.TrimEnd('/');

    /// <summary>The page of a post. An id is safe in an address as it is.</summary>
    public string Of(PostId id) => $"{Root}/posts/{id}";
}
