using PPRNet.Search.Facets;
using PPRNet.Search.Posts;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Querying.Suggestions;

/// <summary>Something worth asking for that begins as typed.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Label">As shown to people.</param>
/// <param name="Target">Where choosing it leads.</param>
/// <param name="Count">How many posts it leads to, exactly; never 0.</param>
public sealed record Suggestion(SuggestionKind Kind, string Label, SuggestionTarget Target, int Count);

/// <summary>What a suggestion is; suggestions are listed in this order.</summary>
public enum SuggestionKind
{
    /// <summary>One of the blog's topics.</summary>
    Topic,

    /// <summary>A word or phrase of the corpus.</summary>
    Phrase,

    /// <summary>The title of a post.</summary>
    Title,

    /// <summary>An author of a summarised study.</summary>
    Author,

    /// <summary>The journal or book of a summarised study.</summary>
    Journal,
}

/// <summary>Where a suggestion leads.</summary>
public abstract record SuggestionTarget
{
    private SuggestionTarget() { }

    /// <summary>The search with this text.</summary>
    public sealed record Query(string Text) : SuggestionTarget;

    /// <summary>All posts with this value.</summary>
    public sealed record Filter(FacetDimension Dimension, string Value) : SuggestionTarget;

    /// <summary>The page of this post.</summary>
    public sealed record Post(PostId Id) : SuggestionTarget;

    /// <summary>The search whose total is the suggestion's count; null when it leads to one post.</summary>
    public SearchRequest? Request => this switch
    {
        Query query => new SearchRequest { Query = query.Text },
        Filter filter => new SearchRequest { Filters = [new FacetSelection { Dimension = filter.Dimension, AnyOf = [filter.Value] }] },
        _ => null,
    };
}
