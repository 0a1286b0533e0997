using PPRNet.Search.Facets;
using PPRNet.Search.Querying;

namespace PPRNet.Search.Searching;

/// <summary>
/// The way out of an empty list: the same search corrected, without one of its filters, without one of its words. Every one is run
/// before it is offered, so none leads to another empty list.
/// </summary>
internal static class TryInstead
{
    private const int Most = 6;

    /// <summary>Parts of a query that are left out one by one; each costs a search, and longer queries are relaxed anyway.</summary>
    private const int MostParts = 8;

    /// <param name="request">A search that found nothing.</param>
    /// <param name="corrected">The query with its spelling corrected, if there is such a thing.</param>
    /// <param name="facets">The counts of the search: they know the labels of what is chosen.</param>
    /// <param name="count">Counts what a search finds.</param>
    public static IReadOnlyList<NearbySearch> Of(SearchRequest request, string? corrected, IReadOnlyList<FacetCounts> facets, Func<SearchRequest, int> count)
    {
        var found = Counted(Nearby(request with { Page = 1 }, corrected, facets)).Take(Most).ToList();
        return found.Count > 0 ? found : [.. Counted([("All summaries", new SearchRequest { PerPage = request.PerPage })])];

        IEnumerable<NearbySearch> Counted(IEnumerable<(string Label, SearchRequest Request)> searches) =>
            searches.Select(search => new NearbySearch(search.Label, search.Request, count(search.Request))).Where(search => search.Count > 0);
    }

    private static IEnumerable<(string Label, SearchRequest Request)> Nearby(SearchRequest request, string? corrected, IReadOnlyList<FacetCounts> facets)
    {
        if (corrected is not null) yield return ($"Search for: {corrected}", request with { Query = corrected, Exact = false });
        if (request.Exact) yield return ("The words in all their forms", request with { Exact = false });
        foreach (var filter in request.Filters)
            yield return ($"Without {filter.Dimension.Label.ToLowerInvariant()}: {Choice(filter, facets)}", request with { Filters = [.. request.Filters.Where(other => other != filter)] });
        if (request.Filters.Count > 1) yield return ("Without any filter", request with { Filters = [] });
        if (request.Syntax == QuerySyntax.Lucene) yield return ("The same text read as words", request with { Syntax = QuerySyntax.People });
        else
            foreach (var (label, query) in Looser(QueryGrammar.Parse(request.Query).Root))
                yield return (label, request with { Query = query });
        if (request.Filters.Count > 0 && request.Query.Length > 0) yield return ("Everything with these filters", request with { Query = "" });
    }

    /// <summary>The same query asking for less.</summary>
    private static IEnumerable<(string Label, string Query)> Looser(QueryNode? root)
    {
        var parts = root is QueryNode.AllOf all ? all.Parts : root is null ? [] : [root];
        for (var at = 0; at < parts.Count; at++)
            if (Eased(parts[at]) is var (what, eased)) yield return ($"{what}: {QueryPrinter.Print(eased)}", QueryPrinter.Print(AllOf([.. parts.Take(at), eased, .. parts.Skip(at + 1)])));
        if (parts.Count is < 2 or > MostParts) yield break;
        for (var at = 0; at < parts.Count; at++)
        {
            var left = QueryPrinter.Print(parts[at]);
            yield return ($"Without {left}", QueryPrinter.Print(AllOf([.. parts.Take(at), .. parts.Skip(at + 1)])));
        }
        var wanted = parts.Where(part => part is not QueryNode.Except).ToList();
        if (wanted.Count > 1)
            yield return ("Any of the words", QueryPrinter.Print(AllOf([new QueryNode.AnyOf(wanted), .. parts.Where(part => part is QueryNode.Except)])));
    }

    private static (string What, QueryNode Eased)? Eased(QueryNode part) => part switch
    {
        QueryNode.Phrase phrase => ("Without the quotes", AllOf([.. phrase.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => new QueryNode.Word(word))])),
        QueryNode.InField inField => ("In any part of the summary", inField.Part),
        _ => null,
    };

    private static QueryNode AllOf(IReadOnlyList<QueryNode> parts) => parts.Count == 1 ? parts[0] : new QueryNode.AllOf(parts);

    private static string Choice(FacetSelection filter, IReadOnlyList<FacetCounts> facets)
    {
        var labels = (facets.FirstOrDefault(facet => facet.Dimension == filter.Dimension)?.Values ?? []).ToDictionary(value => value.Value, value => value.Label, StringComparer.Ordinal);
        return string.Join(", ",
        [
            .. filter.AnyOf.Select(Label),
            .. filter.Ranges.Select(range => range.ToString()),
            .. filter.NoneOf.Select(value => "not " + Label(value)),
            .. filter.ExcludedRanges.Select(range => $"not {range}"),
        ]);

        string Label(string value) => labels.GetValueOrDefault(value, value);
    }
}
