using PPRNet.Search.Figures;
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
        var documents = ranked.Select(hit => hit.Document).ToList();
        var matches = MatchFinder.Find(index, concepts, documents);
        var kin = MatchFinder.Find(index, [.. KinWords.Of(concepts, index.Vocabulary)], documents);
        var chooser = new PassageChooser(concepts, index.Documents);
        return [.. ranked.Select((hit, i) => Make(root, chooser, hit, new ShownPost(index, hit.Document, matches[i], kin[i])))];
    }

    private static Hit Make(PlanNode root, PassageChooser chooser, RankedHit ranked, ShownPost shown) => new()
    {
        Post = shown.Post,
        Score = ranked.Score,
        Title = new MarkedText(shown.Post.Title, Marking.Marks(shown.Matches.In(PostField.Title), 0, shown.Post.Title.Length)),
        Implication = chooser.ChooseImplication(shown),
        Passages = [.. new[] { PostField.Summary, PostField.Citation }.Select(field => chooser.Choose(shown, field)).OfType<Passage>()],
        MatchedFields = [.. Enum.GetValues<PostField>().Where(field => shown.Matches.In(field).Count > 0)],
        Reasons = Reasons.Of(root.Concepts(), shown.Matches),
        Missing = Reasons.Missing(root, shown.Matches),
        Figures = KeyFigures.Main(shown.Post, shown.Figures),
    };
}
