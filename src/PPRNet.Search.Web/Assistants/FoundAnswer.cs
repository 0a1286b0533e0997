using PPRNet.Search.Passages;
using PPRNet.Search.Searching;
using PPRNet.Search.Web.Posts;
using PPRNet.Search.Web.Search;

namespace PPRNet.Search.Web.Assistants;

/// <summary>A page of hits for an assistant: plain text, and what it needs to cite.</summary>
internal sealed record FoundAnswer(string Query, int Total, int Page, int Pages, IReadOnlyList<string> Notices, IReadOnlyList<FoundPost> Posts, IReadOnlyList<TryInsteadAnswer> TryInstead)
{
    public static FoundAnswer Of(SearchPage page, SiteAddresses site) => new(
        page.Request.Query,
        page.Total,
        page.Request.Page,
        page.Pages,
        [.. WhatWasDone(page.Interpretation)],
        [.. page.Hits.Select(hit => FoundPost.Of(hit, site))],
        TryInsteadAnswer.Of(page.TryInstead, site));

    private static IEnumerable<string> WhatWasDone(Interpretation read)
    {
        if (read.Corrected is { } corrected) yield return $"Searched for: {corrected.Query}";
        if (read.Relaxed is { } relaxed) yield return relaxed.Sentence;
        foreach (var notice in read.Notices) yield return notice.Text;
    }
}

/// <summary>One hit.</summary>
/// <param name="Id">For <c>get_post</c>.</param>
/// <param name="Title">Title of the summary.</param>
/// <param name="Url">The page to name as the source.</param>
/// <param name="Posted">Month on the blog.</param>
/// <param name="Citations">The studies that are summarised.</param>
/// <param name="Implication">The sentence of the practice implications that answers best.</param>
/// <param name="Passages">Other sentences that match.</param>
internal sealed record FoundPost(
    string Id, string Title, string Url, string Posted, IReadOnlyList<string> Citations, FoundPassage? Implication, IReadOnlyList<FoundPassage> Passages)
{
    public static FoundPost Of(Hit hit, SiteAddresses site) => new(
        hit.Post.Id.Value,
        hit.Post.Title,
        site.Post(hit.Post.Id),
        hit.Post.Posted.ToString(),
        [.. hit.Post.Citations.Select(citation => citation.Text)],
        hit.Implication is { } implication ? FoundPassage.Of(implication) : null,
        [.. hit.Passages.Select(FoundPassage.Of)]);
}

/// <summary>Sentences of a post.</summary>
internal sealed record FoundPassage(string Field, string Text, bool Matched)
{
    public static FoundPassage Of(Passage passage) => new(FieldNames.Of(passage.Field), passage.Content.Text, passage.IsMatched);
}

/// <summary>Every topic.</summary>
internal sealed record TopicsAnswer(IReadOnlyList<TopicAnswer> Topics);
