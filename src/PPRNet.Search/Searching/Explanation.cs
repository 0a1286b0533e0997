using PPRNet.Search.Posts;
using PPRNet.Search.Querying;
using PPRNet.Search.Text;

namespace PPRNet.Search.Searching;

/// <summary>Why one post answers a request, and where each part of its score comes from.</summary>
public sealed record Explanation
{
    /// <summary>The post explained.</summary>
    public required PostId Id { get; init; }

    /// <summary>How the query was read.</summary>
    public required Interpretation Interpretation { get; init; }

    /// <summary>Whether the words of the query find the post. Filters do not count here: they choose, they do not match.</summary>
    public required bool IsMatch { get; init; }

    /// <summary>Whether the post passes the filters of the request.</summary>
    public required bool PassesFilters { get; init; }

    /// <summary>The score in order of relevance, whatever the request's own order; 0 when the post does not match.</summary>
    public required float Score { get; init; }

    /// <summary>The summands of the score, in the order in which they are added: their sum is the score to the last bit.</summary>
    public required IReadOnlyList<ScorePart> Parts { get; init; }

    /// <summary>What was found where, in words.</summary>
    public required IReadOnlyList<HitReason> Reasons { get; init; }

    /// <summary>Words of the query that the post does not have.</summary>
    public required IReadOnlyList<string> Missing { get; init; }
}

/// <summary>One summand of a score.</summary>
/// <param name="Kind">What earned it: <c>words</c> of the query that stand in the post, <c>closeness</c> of two of them, <c>feedback</c> for a word that the best posts share.</param>
/// <param name="Words">The words of the query that it is about.</param>
/// <param name="Score">What it adds.</param>
/// <param name="Shares">Which fields and forms earned it; their scores add up to it, but for rounding.</param>
public sealed record ScorePart(string Kind, string Words, float Score, IReadOnlyList<MatchShare> Shares);

/// <summary>What one form of a word in one field adds to a score.</summary>
/// <param name="Field">Where it stands.</param>
/// <param name="Found">The word or phrase that stands there.</param>
/// <param name="Reason">Why it counts as the word typed.</param>
/// <param name="Treatment">Loose: in any of its forms. Exact: as written, which adds a bonus.</param>
/// <param name="Count">How often it stands there.</param>
/// <param name="Score">Its share.</param>
public sealed record MatchShare(SearchField Field, string Found, AlternativeReason Reason, Treatment Treatment, int Count, float Score);
