using Microsoft.Extensions.Options;
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

    public string Post(PostId id) => $"{root}/posts/{id}";

    public string Search(SearchRequest request) => $"{root}/{SearchAddress.QueryOf(request)}";

    public string ApiSearch(SearchRequest request) => $"{root}/api/v1/search{SearchAddress.QueryOf(request)}";
}
