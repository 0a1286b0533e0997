using System.Globalization;
using System.Text;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Web.Search;

/// <summary>
/// Writes a request as the query part of an address: what <see cref="SearchParameters"/> reads. Equal requests give equal addresses;
/// empty and default parameters are left out.
/// </summary>
internal static class SearchAddress
{
    /// <returns>With a leading <c>?</c>, or empty for the request of everything.</returns>
    public static string QueryOf(SearchRequest request)
    {
        var address = new StringBuilder();
        if (request.Query.Length > 0) Add("q", request.Query);
        foreach (var filter in request.Filters)
        {
            foreach (var value in filter.AnyOf) Add(filter.Dimension.Name, value);
            foreach (var range in filter.Ranges) Add(filter.Dimension.Name, range.ToString());
            foreach (var value in filter.NoneOf) Add("-" + filter.Dimension.Name, value);
            foreach (var range in filter.ExcludedRanges) Add("-" + filter.Dimension.Name, range.ToString());
        }
        if (request.Exact) Add("exact", "true");
        if (request.Syntax != default) Add("syntax", SearchParameters.QuerySyntaxes.First(syntax => syntax.Value == request.Syntax).Name);
        if (request.Sort != default) Add("sort", SearchParameters.SortOrders.First(order => order.Value == request.Sort).Name);
        if (request.Page != 1) Add("page", request.Page.ToString(CultureInfo.InvariantCulture));
        if (request.PerPage != 10) Add("perPage", request.PerPage.ToString(CultureInfo.InvariantCulture));
        return address.ToString();

        void Add(string name, string value) => address.Append(address.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
    }
}
