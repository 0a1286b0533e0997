using System.Text.Encodings.Web;
using System.Text.Unicode;
using PPRNet.Search.Web.Search.Pages;

namespace PPRNet.Search.Web.Layout;

internal static class PageServices
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));   // an é stays an é in the source of a page; markup is escaped all the same
        services.AddSingleton<SiteAssets>();
        services.AddSingleton<CorpusFactsCache>();
    }
}
