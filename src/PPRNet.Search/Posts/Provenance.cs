namespace PPRNet.Search.Posts;

/// <summary>Where the words and facts of a post come from, so that a reader can weigh them.</summary>
public sealed record Provenance
{
    /// <summary>Address of the blog page that the post belongs to.</summary>
    public string? Source { get; init; }

    /// <summary>A remark on that address.</summary>
    public string? SourceNote { get; init; }

    /// <summary>What the summary was written from, such as <c>article-abstract</c>; null when it was the blog post itself.</summary>
    public string? Basis { get; init; }

    /// <summary>Further addresses that facts were taken from.</summary>
    public IReadOnlyList<string> FactsFrom { get; init; } = [];

    /// <summary>True when the practice implications were drawn from the findings rather than stated by the source.</summary>
    public bool ImplicationsInferred { get; init; }

    /// <summary>The rule and the words that the kind of study was inferred from; null when the source names the kind, or nothing shows it.</summary>
    public string? KindInferredFrom { get; init; }
}
