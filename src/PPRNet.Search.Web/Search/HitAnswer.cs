using PPRNet.Search.Figures;
using PPRNet.Search.Passages;
using PPRNet.Search.Searching;
using PPRNet.Search.Web.Posts;

namespace PPRNet.Search.Web.Search;

/// <summary>A post that matches.</summary>
/// <param name="Id">The name of the post for ever.</param>
/// <param name="Url">Its page.</param>
/// <param name="Title">Its title.</param>
/// <param name="Posted">Month on the blog, <c>2018-05</c>.</param>
/// <param name="Year">Year on the blog.</param>
/// <param name="StudyYear">Year of the study (of the first citation), or null.</param>
/// <param name="Kind">Kind of study, or null.</param>
/// <param name="Topics">The blog's topics that it is filed under.</param>
/// <param name="Citations">The studies that it summarises.</param>
/// <param name="Provenance">Where words and facts come from.</param>
/// <param name="Implication">The sentence of the practice implications that answers best; with <c>matched</c> false it is the first. Null only for a post without any.</param>
/// <param name="Passages">The best passages of the other texts.</param>
/// <param name="TitleHtml">The title as escaped HTML with its matches marked.</param>
/// <param name="Score">Its score by relevance; 0 in other orders.</param>
/// <param name="MatchedFields">The texts that something was found in.</param>
/// <param name="Reasons">What of the query stands where.</param>
/// <param name="Missing">Words of the query that it lacks, when the query was relaxed.</param>
/// <param name="Figures">The figures that matter most: how many studies, how many people, the main effect.</param>
internal sealed record HitAnswer(
    string Id,
    string Url,
    string Title,
    string Posted,
    int Year,
    int? StudyYear,
    LabelAnswer? Kind,
    IReadOnlyList<LabelAnswer> Topics,
    IReadOnlyList<CitationAnswer> Citations,
    ProvenanceAnswer Provenance,
    PassageAnswer? Implication,
    IReadOnlyList<PassageAnswer> Passages,
    string TitleHtml,
    float Score,
    IReadOnlyList<string> MatchedFields,
    IReadOnlyList<ReasonAnswer> Reasons,
    IReadOnlyList<string> Missing,
    IReadOnlyList<FigureAnswer> Figures)
{
    public static HitAnswer Of(Hit hit, SiteAddresses site) => new(
        hit.Post.Id.Value,
        site.Post(hit.Post.Id),
        hit.Post.Title,
        hit.Post.Posted.ToString(),
        hit.Post.Posted.Year,
        hit.Post.StudyYear,
        LabelAnswer.Of(hit.Post.Kind),
        [.. hit.Post.Topics.Select(LabelAnswer.Of)],
        [.. hit.Post.Citations.Select(CitationAnswer.Of)],
        ProvenanceAnswer.Of(hit.Post.Provenance),
        hit.Implication is { } implication ? PassageAnswer.Of(implication) : null,
        [.. hit.Passages.Select(PassageAnswer.Of)],
        hit.Title.ToHtml(),
        hit.Score,
        [.. hit.MatchedFields.Select(FieldNames.Of)],
        [.. hit.Reasons.Select(ReasonAnswer.Of)],
        hit.Missing,
        [.. hit.Figures.Select(FigureAnswer.Of)]);
}

/// <summary>A word of the query and what stands for it in the post.</summary>
/// <param name="Typed">The words of the query.</param>
/// <param name="Found">What counts as them.</param>
/// <param name="Reason">Why it counts: <c>typed</c>, <c>synonym</c> …</param>
/// <param name="Fields">Where it stands.</param>
internal sealed record ReasonAnswer(string Typed, string Found, string Reason, IReadOnlyList<string> Fields)
{
    public static ReasonAnswer Of(HitReason reason) => new(
        reason.Typed, reason.Found, FieldNames.Of(reason.Reason), [.. reason.Fields.Select(FieldNames.Of)]);
}

/// <summary>A passage three ways: plain text with the places that matched (UTF-16 units, end exclusive), and escaped HTML.</summary>
/// <param name="Field"><c>title</c>, <c>citation</c>, <c>summary</c> or <c>implications</c>.</param>
/// <param name="Text">One or two whole sentences; long ones are cut at words, with an ellipsis.</param>
/// <param name="Marks">Start and end of each match in <c>text</c>.</param>
/// <param name="Html">The same with <c>mark</c> elements, escaped.</param>
/// <param name="Matched">Whether anything in it matches.</param>
internal sealed record PassageAnswer(string Field, string Text, IReadOnlyList<int[]> Marks, string Html, bool Matched)
{
    public static PassageAnswer Of(Passage passage) => new(
        FieldNames.Of(passage.Field),
        passage.Content.Text,
        [.. passage.Content.Marks.Select(mark => new[] { mark.Start, mark.End })],
        passage.Content.ToHtml(),
        passage.IsMatched);
}
