using PPRNet.Search.Posts;

namespace PPRNet.Search.Exporting;

/// <summary>
/// What a post gives a reference manager: each study that it summarises, then the summary itself, linked to one another. The
/// summary has its own item and its words stay in it, so that nobody cites the blog's words as the study's.
/// </summary>
internal static class PostReferences
{
    /// <summary>The studies in the order of the post, then the summary.</summary>
    public static IReadOnlyList<Reference> Of(Post post, PostAddresses addresses)
    {
        var summary = SummaryOf(post, addresses);
        var studies = StudiesOf(post)
            .Select(study => study with
            {
                Notes = [.. study.Notes, $"Summarised in “{post.Title}”, {PostAddresses.BlogName}, {post.Posted.InWords}: {summary.Url}"],
                Related = [(summary.Key, summary.Url)],
            })
            .ToList();
        return [.. studies, summary with { Related = [.. studies.Select(study => (study.Key, study.Url))] }];
    }

    /// <summary>The studies alone, without links.</summary>
    public static IEnumerable<Reference> StudiesOf(Post post) => post.Citations.Select((citation, i) => StudyReference.Of(citation, KeyOf(post, i)));

    /// <summary>The summary alone. The corpus names no author for it, so none is given.</summary>
    public static Reference SummaryOf(Post post, PostAddresses addresses) => new()
    {
        Key = post.Id.Value,
        Kind = ReferenceKind.BlogPost,
        Year = post.Posted.Year,
        Month = post.Posted.Month,
        Title = post.Title,
        Container = PostAddresses.BlogName,
        Publisher = PostAddresses.Publisher,
        Url = addresses.Of(post.Id),
        Abstract = post.Summary,
        Keywords = [.. post.Topics.Select(topic => topic.Label)],
        Notes =
        [
            .. post.Implications.Length > 0 ? [(post.Provenance.ImplicationsInferred ? "Practice implications (drawn from the findings): " : "Practice implications: ") + post.Implications] : Array.Empty<string>(),
            .. post.Citations.Select(citation => "Summarises: " + citation.Text),
            .. post.Provenance.Basis is { } basis ? [$"Written from: {basis}. It is not the text of the blog post."] : Array.Empty<string>(),
        ],
    };

    private static string KeyOf(Post post, int citation) => citation == 0 ? $"{post.Id}-study" : $"{post.Id}-study-{citation + 1}";
}
