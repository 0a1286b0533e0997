using PPRNet.Search.Posts;
using PPRNet.Search.Searching;
using PPRNet.Search.Searching.Related;
using PPRNet.Search.Web.Search;

namespace PPRNet.Search.Web.Posts;

/// <summary>Posts about much the same as one, most alike first.</summary>
/// <param name="Id">The post.</param>
/// <param name="Related">The others.</param>
/// <param name="Newer">The newer summary on a similar question, or null.</param>
/// <param name="Index">The index that answered.</param>
internal sealed record RelatedAnswer(string Id, IReadOnlyList<RelatedPostAnswer> Related, RelatedPostAnswer? Newer, IndexAnswer Index)
{
    public static RelatedAnswer Of(PostId id, SearchEngine engine, int limit, SiteAddresses site) => new(
        id.Value,
        [.. engine.Related(id, limit).Select(related => RelatedPostAnswer.Of(related, site))],
        engine.NewerOn(id) is { } newer ? RelatedPostAnswer.Of(newer, site) : null,
        IndexAnswer.Of(engine.Index));
}

/// <summary>A related post.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Url">Its page.</param>
/// <param name="Title">Its title.</param>
/// <param name="Posted">Month on the blog.</param>
/// <param name="StudyYear">Year of its study, or null.</param>
/// <param name="Reason">Why it is related, in words.</param>
/// <param name="SharedWords">What both are about.</param>
/// <param name="SharedTopics">Topics that both are filed under.</param>
/// <param name="Likeness">0 for nothing in common, 1 for the same words.</param>
internal sealed record RelatedPostAnswer(
    string Id, string Url, string Title, string Posted, int? StudyYear, string Reason, IReadOnlyList<string> SharedWords, IReadOnlyList<LabelAnswer> SharedTopics, float Likeness)
{
    public static RelatedPostAnswer Of(RelatedPost related, SiteAddresses site) => new(
        related.Post.Id.Value,
        site.Post(related.Post.Id),
        related.Post.Title,
        related.Post.Posted.ToString(),
        related.Post.StudyYear,
        related.Reason,
        related.SharedWords,
        [.. related.SharedTopics.Select(LabelAnswer.Of)],
        related.Likeness);
}
