using PPRNet.Search.Facets;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Web.Search;

/// <summary>One step from a search to the next, as links take it. Every change but turning the page leads to page 1.</summary>
internal static class RequestChanges
{
    public static SearchRequest WithQuery(this SearchRequest request, string query) => request with { Query = query, Page = 1 };

    public static SearchRequest WithExact(this SearchRequest request, bool exact) => request with { Exact = exact, Page = 1 };

    public static SearchRequest WithoutFilters(this SearchRequest request) => request with { Filters = [], Page = 1 };

    /// <summary>Only this value in a dimension, whatever was chosen there.</summary>
    public static SearchRequest WithOnly(this SearchRequest request, FacetDimension dimension, string value) =>
        request.With(new FacetSelection { Dimension = dimension, AnyOf = [value] });

    /// <summary>Only these years in a dimension, whatever was chosen there.</summary>
    public static SearchRequest WithOnly(this SearchRequest request, FacetDimension dimension, YearRange years) =>
        years.IsSingleYear ? request.WithOnly(dimension, years.ToString()) : request.With(new FacetSelection { Dimension = dimension, Ranges = [years] });

    /// <summary>The same request with another choice in one dimension; dimensions keep their order, so that equal searches have equal addresses.</summary>
    public static SearchRequest With(this SearchRequest request, FacetSelection selection)
    {
        var others = request.Filters.Where(filter => filter.Dimension != selection.Dimension).Append(selection).Where(filter => !filter.IsEmpty);
        return request with { Filters = [.. FacetDimension.All.SelectMany(dimension => others.Where(filter => filter.Dimension == dimension))], Page = 1 };
    }

    /// <summary>The address of its page.</summary>
    public static string Address(this SearchRequest request) => "/" + SearchAddress.QueryOf(request);
}
