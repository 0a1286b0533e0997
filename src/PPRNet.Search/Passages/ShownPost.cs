using PPRNet.Search.Indexing;

namespace PPRNet.Search.Passages;

/// <summary>A post about to be shown.</summary>
/// <param name="Post">The post, its texts in sentences.</param>
/// <param name="Matches">What of the query stands in it.</param>
internal readonly record struct ShownPost(HeldPost Post, PostMatches Matches);
