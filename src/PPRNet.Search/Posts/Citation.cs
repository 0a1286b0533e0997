namespace PPRNet.Search.Posts;

/// <summary>The reference to a summarised study. What could not be read with certainty is null or empty, never guessed.</summary>
public sealed record Citation
{
    /// <summary>The reference as the blog gives it, in APA style.</summary>
    public required string Text { get; init; }

    /// <summary>Authors as <c>Surname, I. I.</c>, in order; cut short where the reference is.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Year of publication.</summary>
    public int? Year { get; init; }

    /// <summary>Title of the article, chapter or book.</summary>
    public string? Title { get; init; }

    /// <summary>Journal, or the book that a chapter stands in.</summary>
    public string? Source { get; init; }

    /// <summary>Volume of the journal.</summary>
    public string? Volume { get; init; }

    /// <summary>Issue within the volume.</summary>
    public string? Issue { get; init; }

    /// <summary>Pages or article number, as <c>41-47</c> or <c>e68135</c>.</summary>
    public string? Pages { get; init; }

    /// <summary>The bare DOI, beginning with <c>10.</c>, without address.</summary>
    public string? Doi { get; init; }

    /// <summary>A remark of the corpus on this reference.</summary>
    public string? Note { get; init; }
}
