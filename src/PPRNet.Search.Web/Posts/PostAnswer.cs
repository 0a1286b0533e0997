using PPRNet.Search.Posts;
using PPRNet.Search.Web.Search;

namespace PPRNet.Search.Web.Posts;

/// <summary>A whole post for programs.</summary>
internal sealed record PostAnswer(
    string Id,
    string Url,
    string Title,
    string Posted,
    int Year,
    int? StudyYear,
    LabelAnswer? Kind,
    IReadOnlyList<LabelAnswer> Topics,
    IReadOnlyList<CitationAnswer> Citations,
    string Summary,
    string Implications,
    ProvenanceAnswer Provenance)
{
    public static PostAnswer Of(Post post, SiteAddresses site) => new(
        post.Id.Value,
        site.Post(post.Id),
        post.Title,
        post.Posted.ToString(),
        post.Posted.Year,
        post.StudyYear,
        LabelAnswer.Of(post.Kind),
        [.. post.Topics.Select(LabelAnswer.Of)],
        [.. post.Citations.Select(CitationAnswer.Of)],
        post.Summary,
        post.Implications,
        ProvenanceAnswer.Of(post.Provenance));
}

/// <summary>Something with an identity and a name.</summary>
internal sealed record LabelAnswer(string Value, string Label)
{
    public static LabelAnswer? Of(StudyKind? kind) => kind is null ? null : new LabelAnswer(kind.Slug, kind.Label);

    public static LabelAnswer Of(Topic topic) => new(topic.Slug, topic.Label);
}

internal sealed record CitationAnswer(
    string Text, IReadOnlyList<string> Authors, int? Year, string? Title, string? Source, string? Volume, string? Issue, string? Pages, string? Doi, string? Note)
{
    public static CitationAnswer Of(Citation cited) => new(
        cited.Text, cited.Authors, cited.Year, cited.Title, cited.Source, cited.Volume, cited.Issue, cited.Pages, cited.Doi, cited.Note);
}

/// <summary>Where words and facts come from.</summary>
/// <param name="Basis">What the summary was written from; null = the blog's own post.</param>
/// <param name="FactsFrom">Addresses that facts were taken from.</param>
/// <param name="ImplicationsInferred">True when the implications were drawn from the findings rather than stated by the source.</param>
/// <param name="Source">The blog's page.</param>
/// <param name="SourceNote">A remark on that address.</param>
internal sealed record ProvenanceAnswer(string? Basis, IReadOnlyList<string> FactsFrom, bool ImplicationsInferred, string? Source, string? SourceNote)
{
    public static ProvenanceAnswer Of(Provenance from) => new(from.Basis, from.FactsFrom, from.ImplicationsInferred, from.Source, from.SourceNote);
}

internal sealed record TopicAnswer(string Slug, string Label, string SourceLabel, int SiteId)
{
    public static TopicAnswer Of(Topic topic) => new(topic.Slug, topic.Label, topic.SourceLabel, topic.SiteId);
}

/// <summary>The texts of a post by the names that answers use.</summary>
internal static class FieldNames
{
    public static string Of(PostField field) => field switch
    {
        PostField.Title => "title",
        PostField.Citation => "citation",
        PostField.Summary => "summary",
        PostField.Implications => "implications",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Not a text of a post."),
    };
}
