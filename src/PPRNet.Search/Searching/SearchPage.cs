using PPRNet.Search.Facets;
using PPRNet.Search.Figures;
using PPRNet.Search.Passages;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Searching;

/// <summary>One page of results. Holds no Lucene type, no clock and nothing random.</summary>
public sealed record SearchPage
{
    /// <summary>The request answered.</summary>
    public required SearchRequest Request { get; init; }

    /// <summary>How many posts match, exactly.</summary>
    public required int Total { get; init; }

    /// <summary>How the query was read.</summary>
    public required Interpretation Interpretation { get; init; }

    /// <summary>The hits of this page, in order.</summary>
    public required IReadOnlyList<Hit> Hits { get; init; }

    /// <summary>Every dimension with its counts.</summary>
    public required IReadOnlyList<FacetCounts> Facets { get; init; }

    /// <summary>When nothing matches: close searches that find something, with their true counts. Otherwise empty.</summary>
    public IReadOnlyList<NearbySearch> TryInstead { get; init; } = [];

    /// <summary>The index that answered.</summary>
    public required IndexStamp Index { get; init; }

    /// <summary>How many pages there are; 0 when nothing matches.</summary>
    public int Pages => (Total + Request.PerPage - 1) / Request.PerPage;
}

/// <summary>Names an index by its content.</summary>
/// <param name="Version">The same for the same posts, schema and analysers, wherever and whenever it was built.</param>
/// <param name="Documents">How many posts it holds.</param>
public sealed record IndexStamp(string Version, int Documents);

/// <summary>One post that matches, with what makes it worth opening.</summary>
public sealed record Hit
{
    /// <summary>The post.</summary>
    public required Post Post { get; init; }

    /// <summary>Its score; 0 when the order is not by relevance and nothing was searched for.</summary>
    public required float Score { get; init; }

    /// <summary>The title with its matches.</summary>
    public required MarkedText Title { get; init; }

    /// <summary>The sentence of the practice implications that answers best; null only for a post without implications.</summary>
    public required Passage? Implication { get; init; }

    /// <summary>The best passages of the other fields.</summary>
    public required IReadOnlyList<Passage> Passages { get; init; }

    /// <summary>The fields that something was found in.</summary>
    public required IReadOnlyList<PostField> MatchedFields { get; init; }

    /// <summary>Why it is here: what of the query stands where, in the order typed. Filters are never among them.</summary>
    public required IReadOnlyList<HitReason> Reasons { get; init; }

    /// <summary>The figures that matter most: total of studies, total of participants, main effect, as far as stated.</summary>
    public required IReadOnlyList<ShownFigure> Figures { get; init; }

    /// <summary>Words of the query that it lacks; only when the query was relaxed.</summary>
    public required IReadOnlyList<string> Missing { get; init; }
}
