using Microsoft.Extensions.Options;
using PPRNet.Search.Exporting;
using PPRNet.Search.Posts;
using PPRNet.Search.Searching;
using PPRNet.Search.Web.Settings;

namespace PPRNet.Search.Web.Search;

/// <summary>Absolute addresses for answers, feeds and exports: under the configured public address, else as the request names the site.</summary>
internal sealed class SiteAddresses(string root)
{
    public static SiteAddresses Of(HttpContext context)
    {
        var configured = context.RequestServices.GetRequiredService<IOptions<SearchSettings>>().Value.PublicUrl;
        return new SiteAddresses(configured?.AbsoluteUri.TrimEnd('/') ?? $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}");
    }

    public string Root => root;

    /// <summary>The pages of posts, as exports name them.</summary>
    public PostAddresses Posts { get; } = new(root);

    public string Post(PostId id) => Posts.Of(id);

    public string Search(SearchRequest request) => Search(SearchAddress.QueryOf(request));

    /// <param name="query">The query part of an address, as <see cref="SearchAddress"/> writes it: several links share one.</param>
    public string Search(string query) => $"{root}/{query}";

    /// <inheritdoc cref="Search(string)"/>
    public string ApiSearch(string query) => $"{root}/api/v1/search{query}";

    /// <summary>All posts of a search in a format.</summary>
    /// <param name="query">That of <see cref="WithoutPage"/>: an export has no pages.</param>
    /// <param name="format">The format.</param>
    public string Export(string query, ExportFormat format) => $"{root}/api/v1/search.{format.Extension}{query}";

    /// <summary>The feed of a search, with the same hits in the same order.</summary>
    public string Feed(SearchRequest request) => $"{root}/feed.atom{SearchAddress.QueryOf(request)}";

    /// <summary>The feed to offer to who wants to follow a search: newest first, so that a new post is never behind the first page.</summary>
    public string FollowFeed(SearchRequest request) => Feed(WithoutPage(request) with { Sort = SortOrder.Newest });

    public static SearchRequest WithoutPage(SearchRequest request) => request with { Page = 1, PerPage = new SearchRequest().PerPage };
}
