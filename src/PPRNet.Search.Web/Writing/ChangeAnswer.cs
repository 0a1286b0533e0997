using PPRNet.Search.Indexing;
using PPRNet.Search.Web.Health;
using PPRNet.Search.Web.Posts;
using PPRNet.Search.Web.Search;

namespace PPRNet.Search.Web.Writing;

/// <summary>What a change did.</summary>
/// <param name="Id">The post.</param>
/// <param name="Change"><c>created</c>, <c>updated</c>, <c>unchanged</c> or <c>deleted</c>.</param>
/// <param name="Url">Its page; null when it is gone.</param>
/// <param name="Index">The index that answers from now on.</param>
internal sealed record ChangeAnswer(string Id, string Change, string? Url, IndexAnswer Index)
{
    public static ChangeAnswer Of(CorpusChange change, SiteAddresses site) => new(
        change.Id.Value, FieldNames.Of(change.Kind), change.Kind == ChangeKind.Deleted ? null : site.Post(change.Id), IndexAnswer.Of(change.Index));
}

/// <summary>What a reindex did.</summary>
/// <param name="Changed">False when the index was true to the corpus already.</param>
/// <param name="Created">Posts that were not there before.</param>
/// <param name="Updated">Posts that changed.</param>
/// <param name="Deleted">Posts that are gone.</param>
/// <param name="Problems">What is wrong with the corpus.</param>
/// <param name="Index">The index that answers from now on.</param>
internal sealed record ReindexAnswer(bool Changed, int Created, int Updated, int Deleted, IReadOnlyList<ProblemAnswer> Problems, IndexAnswer Index)
{
    public static ReindexAnswer Of(ReindexResult result) => new(
        result.Outcome.WasBuilt,
        result.Outcome.Changes.Created,
        result.Outcome.Changes.Updated,
        result.Outcome.Changes.Deleted,
        [.. result.Problems.Select(ProblemAnswer.Of)],
        IndexAnswer.Of(result.Index));
}
