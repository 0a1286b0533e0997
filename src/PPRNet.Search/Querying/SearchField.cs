namespace PPRNet.Search.Querying;

/// <summary>Where a word may be looked for: the four texts of a post, and its labels.</summary>
public enum SearchField
{
    /// <summary>The blog's title.</summary>
    Title,

    /// <summary>The whole reference.</summary>
    Citation,

    /// <summary>The summary.</summary>
    Summary,

    /// <summary>The practice implications.</summary>
    Implications,

    /// <summary>The labels of its topics, ours and the blog's.</summary>
    Topic,

    /// <summary>The authors of its studies. Only on request (<c>author:</c>): the citation holds them as well.</summary>
    Author,

    /// <summary>The journal or book. Only on request (<c>journal:</c>).</summary>
    Journal,

    /// <summary>The label of its kind of study.</summary>
    Kind,

    /// <summary>The DOI, as one word. Only on request (<c>doi:</c>).</summary>
    Doi,
}
