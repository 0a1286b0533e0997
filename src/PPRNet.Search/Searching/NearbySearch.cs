namespace PPRNet.Search.Searching;

/// <summary>A search close to one that found nothing.</summary>
/// <param name="Label">What is different, for people.</param>
/// <param name="Request">The search.</param>
/// <param name="Count">How many posts it finds, exactly; never 0.</param>
public sealed record NearbySearch(string Label, SearchRequest Request, int Count);
