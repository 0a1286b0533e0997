using PPRNet.Search.Facets;

namespace PPRNet.Search.Searching;

/// <summary>Everything that decides an answer. Two equal requests on one index give the same bytes.</summary>
public sealed record SearchRequest
{
    /// <summary>The highest number of hits on a page.</summary>
    public const int MaxPerPage = 100;

    /// <summary>What was typed; empty asks for every post.</summary>
    public string Query { get; init; } = "";

    /// <summary>Exact words only: no stemming, synonyms, spelling variants, corrections or relaxation.</summary>
    public bool Exact { get; init; }

    /// <summary>How the query text is read.</summary>
    public QuerySyntax Syntax { get; init; }

    /// <summary>What is chosen in the dimensions; at most one selection for each.</summary>
    public IReadOnlyList<FacetSelection> Filters { get; init; } = [];

    /// <summary>The dimensions that are counted; those who show no counts save the time.</summary>
    public IReadOnlyList<FacetDimension> Counted { get; init; } = FacetDimension.All;

    /// <summary>The order of the hits.</summary>
    public SortOrder Sort { get; init; }

    /// <summary>The page asked for, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Hits on a page, 1–<see cref="MaxPerPage"/>.</summary>
    public int PerPage { get; init; } = 10;

    /// <summary>What is chosen in a dimension, or null.</summary>
    public FacetSelection? FilterOn(FacetDimension dimension) => Filters.FirstOrDefault(filter => filter.Dimension == dimension);
}

/// <summary>How a query text is read.</summary>
public enum QuerySyntax
{
    /// <summary>Our own language for people: nothing typed is an error.</summary>
    People,

    /// <summary>Lucene's own syntax, strict, for experts.</summary>
    Lucene,
}

/// <summary>The order of hits. Ties go to the newer post, then to the id.</summary>
public enum SortOrder
{
    /// <summary>Best first; without a query, newest first.</summary>
    Relevance,

    /// <summary>Month on the blog, newest first.</summary>
    Newest,

    /// <summary>Month on the blog, oldest first.</summary>
    Oldest,

    /// <summary>Year of the study, newest first; posts without one last.</summary>
    StudyNewest,

    /// <summary>Year of the study, oldest first; posts without one last.</summary>
    StudyOldest,

    /// <summary>Participants in total, the most first; posts that state no total last.</summary>
    Participants,
}
