namespace PPRNet.Search.Posts;

/// <summary>The four texts of a post.</summary>
public enum PostField
{
    /// <summary>The blog's title.</summary>
    Title,

    /// <summary>The reference to the study.</summary>
    Citation,

    /// <summary>What the study did and found.</summary>
    Summary,

    /// <summary>What it implies for practice.</summary>
    Implications,
}
