namespace PPRNet.Search.Posts;

/// <summary>One entry of the blog: the summary of a study and what it implies for practice.</summary>
public sealed record Post
{
    /// <summary>Its name for ever.</summary>
    public required PostId Id { get; init; }

    /// <summary>The blog's title, not the study's.</summary>
    public required string Title { get; init; }

    /// <summary>The month in which it appeared on the blog.</summary>
    public required YearMonth Posted { get; init; }

    /// <summary>The topics it is filed under, in the order of the file.</summary>
    public IReadOnlyList<Topic> Topics { get; init; } = [];

    /// <summary>The kind of study; null when nothing says so with certainty.</summary>
    public StudyKind? Kind { get; init; }

    /// <summary>The studies that it summarises; the first one gives the study year.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>Plain text; paragraphs are parted by one line feed.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Plain text; paragraphs are parted by one line feed.</summary>
    public string Implications { get; init; } = "";

    /// <summary>Where its words and facts come from.</summary>
    public Provenance Provenance { get; init; } = new();

    /// <summary>The year of the study, the second clock beside <see cref="Posted"/>.</summary>
    public int? StudyYear => Citations.Count > 0 ? Citations[0].Year : null;

    /// <summary>The plain text of a field, as it is indexed, quoted and marked. Several citations stand on a line each.</summary>
    public string TextOf(PostField field) => field switch
    {
        PostField.Title => Title,
        PostField.Citation => Citations.Count == 1 ? Citations[0].Text : string.Join('\n', Citations.Select(citation => citation.Text)),
        PostField.Summary => Summary,
        PostField.Implications => Implications,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Not a text of a post."),
    };
}
