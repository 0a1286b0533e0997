using PPRNet.Search.Indexing;
using PPRNet.Search.Passages;
using PPRNet.Search.Posts;
using PPRNet.Search.Querying;

namespace PPRNet.Search.Searching;

/// <summary>Makes hits worth reading out of document numbers: passages and marks come from the concepts that found them.</summary>
internal static class HitMaker
{
    public static IReadOnlyList<Hit> Make(IndexSnapshot index, PlanNode root, IReadOnlyList<RankedHit> ranked)
    {
        var concepts = root.Concepts().ToList();
        var matches = MatchFinder.Find(index, concepts, [.. ranked.Select(hit => hit.Document)]);
        var chooser = new PassageChooser(concepts, index.Documents);
        return [.. ranked.Select((hit, i) => Make(index, root, chooser, hit, matches[i]))];
    }

    private static Hit Make(IndexSnapshot index, PlanNode root, PassageChooser chooser, RankedHit ranked, PostMatches matches)
    {
        var post = index.PostOf(ranked.Document);
        return new Hit
        {
            Post = post,
            Score = ranked.Score,
            Title = new MarkedText(post.Title, Marking.Marks(matches.In(PostField.Title), 0, post.Title.Length)),
            Implication = Choose(PostField.Implications, always: true),
            Passages = [.. new[] { PostField.Summary, PostField.Citation }.Select(field => Choose(field, always: false)).OfType<Passage>()],
            MatchedFields = [.. Enum.GetValues<PostField>().Where(field => matches.In(field).Count > 0)],
            Reasons = Reasons.Of(root.Concepts(), matches),
            Missing = Reasons.Missing(root, matches),
        };

        Passage? Choose(PostField field, bool always) =>
            always || matches.In(field).Count > 0 ? chooser.Choose(post, field, index.SentencesOf(ranked.Document, field), matches, always) : null;
    }
}
