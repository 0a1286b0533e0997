using PPRNet.Search.Querying;

namespace PPRNet.Search.Searching;

/// <summary>Something of the query that stands in a post: "burnout, in title and practice implications".</summary>
/// <param name="Typed">The words of the query.</param>
/// <param name="Found">The word or phrase that counts as them; the same unless <paramref name="Reason"/> says why not.</param>
/// <param name="Reason">Why it counts.</param>
/// <param name="Fields">Where it stands.</param>
public sealed record HitReason(string Typed, string Found, AlternativeReason Reason, IReadOnlyList<SearchField> Fields);
