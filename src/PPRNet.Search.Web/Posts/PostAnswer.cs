using System.Collections.Frozen;
using System.Text.Json;
using PPRNet.Search.Facets;
using PPRNet.Search.Figures;
using PPRNet.Search.Posts;
using PPRNet.Search.Searching;
using PPRNet.Search.Web.Search;

namespace PPRNet.Search.Web.Posts;

/// <summary>A whole post for programs.</summary>
/// <param name="Id">Its name for ever.</param>
/// <param name="Url">Its page.</param>
/// <param name="Title">Its title.</param>
/// <param name="Posted">Month on the blog, <c>2018-05</c>.</param>
/// <param name="Year">Year on the blog.</param>
/// <param name="StudyYear">Year of the study (of the first citation), or null.</param>
/// <param name="Kind">Kind of study, or null.</param>
/// <param name="Topics">The blog's topics that it is filed under.</param>
/// <param name="Citations">The studies that it summarises.</param>
/// <param name="Summary">The whole summary.</param>
/// <param name="Implications">The whole practice implications.</param>
/// <param name="Provenance">Where words and facts come from.</param>
/// <param name="Figures">Every figure that it states, in reading order.</param>
/// <param name="Links">The same post elsewhere.</param>
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
    ProvenanceAnswer Provenance,
    IReadOnlyList<FigureAnswer> Figures,
    PostLinksAnswer Links)
{
    public static PostAnswer Of(Post post, IReadOnlyList<ShownFigure> figures, SiteAddresses site) => new(
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
        ProvenanceAnswer.Of(post.Provenance),
        [.. figures.Select(FigureAnswer.Of)],
        PostLinksAnswer.Of(post.Id, site));
}

/// <summary>The same post elsewhere.</summary>
internal sealed record PostLinksAnswer(string Self, string Html, string Related, string Ris, string Bib, string Csl)
{
    public static PostLinksAnswer Of(PostId id, SiteAddresses site)
    {
        var self = $"{site.Root}/api/v1/posts/{id}";
        return new PostLinksAnswer(self, site.Post(id), self + "/related", self + ".ris", self + ".bib", self + ".csl.json");
    }
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
/// <param name="KindInferredFrom">The rule and the words that the kind of study was inferred from; null = the source names it.</param>
/// <param name="Source">The blog's page.</param>
/// <param name="SourceNote">A remark on that address.</param>
internal sealed record ProvenanceAnswer(string? Basis, IReadOnlyList<string> FactsFrom, bool ImplicationsInferred, string? KindInferredFrom, string? Source, string? SourceNote)
{
    public static ProvenanceAnswer Of(Provenance from) => new(from.Basis, from.FactsFrom, from.ImplicationsInferred, from.KindInferredFrom, from.Source, from.SourceNote);
}

/// <summary>One of the blog's topics.</summary>
/// <param name="Slug">Its identity.</param>
/// <param name="Label">As we spell it.</param>
/// <param name="SourceLabel">As the blog spells it.</param>
/// <param name="SiteId">Its number in the blog's own filter.</param>
/// <param name="Count">How many posts are filed under it.</param>
/// <param name="Url">The search for all of them.</param>
internal sealed record TopicAnswer(string Slug, string Label, string SourceLabel, int SiteId, int Count, string Url)
{
    public static IReadOnlyList<TopicAnswer> All(SearchEngine engine, SiteAddresses site)
    {
        var counts = engine.Search(new SearchRequest { PerPage = 1 }).Facets.First(facet => facet.Dimension == FacetDimension.Topic).Values.ToDictionary(value => value.Value, value => value.Count);
        return [.. engine.Topics.All.Select(topic => Of(topic, counts.GetValueOrDefault(topic.Slug), site))];
    }

    private static TopicAnswer Of(Topic topic, int count, SiteAddresses site) => new(
        topic.Slug, topic.Label, topic.SourceLabel, topic.SiteId, count,
        site.Search(new SearchRequest { Filters = [new FacetSelection { Dimension = FacetDimension.Topic, AnyOf = [topic.Slug] }] }));
}

/// <summary>Names of a closed list as answers use them: <c>StudyYear</c> is <c>studyYear</c>.</summary>
internal static class FieldNames
{
    public static string Of<T>(T value)
        where T : struct, Enum => Known<T>.Names[value];

    private static class Known<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Names =
            Enum.GetValues<T>().ToFrozenDictionary(value => value, value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));
    }
}
