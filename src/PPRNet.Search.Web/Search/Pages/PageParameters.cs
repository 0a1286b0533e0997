using PPRNet.Search.Searching;
using PPRNet.Search.Web.Http;

namespace PPRNet.Search.Web.Search.Pages;

/// <summary>What the search page is asked for: a plain address, or what its form sent.</summary>
/// <param name="Request">The search.</param>
/// <param name="Faults">What could not be used; the page says so.</param>
/// <param name="IsPlain">Whether the address is the plain one already.</param>
internal sealed record PageParameters(SearchRequest Request, IReadOnlyList<ParameterFault> Faults, bool IsPlain) : IParameters<PageParameters>, IAskSearch
{
    public static IReadOnlyList<KnownParameter> Known => SearchParameters.Known;

    public string Canonical => (IsPlain ? "" : "form") + SearchAddress.QueryOf(Request);

    public static ValueTask<PageParameters?> BindAsync(HttpContext context) => ValueTask.FromResult<PageParameters?>(ParameterReader.Once<PageParameters>(context));

    public static PageParameters Read(HttpContext context)
    {
        var form = SearchForm.Read(context.Request.Query, context.RequestServices.GetRequiredService<CorpusFactsCache>().Current);
        var asked = SearchParameters.Read(form.Parameters, context.RequestServices.GetRequiredService<SearchEngine>());
        return new PageParameters(asked.Request, asked.Faults, form.IsPlain);
    }
}
