using PPRNet.Search.Posts;

namespace PPRNet.Search.Indexer.Importing;

/// <summary>A post as one page shows it.</summary>
internal sealed record FoundPost
{
    /// <summary>The page and the line that it begins in.</summary>
    public required SourcePage Page { get; init; }

    public required int Line { get; init; }

    public required YearMonth Posted { get; init; }

    public required string Title { get; init; }

    public required IReadOnlyList<string> Citations { get; init; }

    public required string Summary { get; init; }

    public required string Implications { get; init; }
}
