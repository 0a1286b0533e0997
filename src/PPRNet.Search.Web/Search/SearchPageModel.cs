using PPRNet.Search.Searching;

namespace PPRNet.Search.Web.Search;

/// <summary>What the search page shows.</summary>
/// <param name="Page">The answer.</param>
/// <param name="Mended">Sentences on parameters that could not be used.</param>
public sealed record SearchPageModel(SearchPage Page, IReadOnlyList<string> Mended);
