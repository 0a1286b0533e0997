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
        foreach (var (name, value) in ParametersOf(request))
            address.Append(address.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        return address.ToString();
    }

    /// <summary>Name and value of each parameter, in the order of the address.</summary>
    public static IEnumerable<(string Name, string Value)> ParametersOf(SearchRequest request)
    {
        if (request.Query.Length > 0) yield return ("q", request.Query);
        foreach (var filter in request.Filters)
        {
            foreach (var value in filter.AnyOf) yield return (filter.Dimension.Name, value);
            foreach (var range in filter.Ranges) yield return (filter.Dimension.Name, range.ToString());
            foreach (var value in filter.NoneOf) yield return ("-" + filter.Dimension.Name, value);
            foreach (var range in filter.ExcludedRanges) yield return ("-" + filter.Dimension.Name, range.ToString());
        }
        if (request.Exact) yield return ("exact", "true");
        if (request.Syntax != default) yield return ("syntax", SearchParameters.QuerySyntaxes.First(syntax => syntax.Value == request.Syntax).Name);
        if (request.Sort != default) yield return ("sort", SearchParameters.SortOrders.First(order => order.Value == request.Sort).Name);
        if (request.Page != 1) yield return ("page", request.Page.ToString(CultureInfo.InvariantCulture));
        if (request.PerPage != 10) yield return ("perPage", request.PerPage.ToString(CultureInfo.InvariantCulture));
    }
}
