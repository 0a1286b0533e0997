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
        if (ranked.Count == 0) return [];
        var concepts = root.Concepts().ToArray();
        var (documents, places) = InOrder(ranked);
        var finder = new MatchFinder(index, concepts, documents, withKin: true);
        var chooser = new PassageChooser(concepts, index.Documents);
        var hits = new Hit[ranked.Count];
        for (var i = 0; i < hits.Length; i++) hits[places[i]] = Make(root, chooser, ranked[places[i]], new ShownPost(index.Held(documents[i]), finder.Read(documents[i])));
        return hits;
    }

    /// <summary>Postings are read from the first document to the last: the documents in their order, and the place of each among the hits.</summary>
    private static (int[] Documents, int[] Places) InOrder(IReadOnlyList<RankedHit> ranked)
    {
        var (documents, places) = (new int[ranked.Count], new int[ranked.Count]);
        for (var i = 0; i < documents.Length; i++) (documents[i], places[i]) = (ranked[i].Document, i);
        Array.Sort(documents, places);
        return (documents, places);
    }

    private static Hit Make(PlanNode root, PassageChooser chooser, RankedHit ranked, ShownPost shown)
    {
        var (implication, others) = chooser.Choose(shown);
        return new Hit
        {
            Post = shown.Post.Post,
            Score = ranked.Score,
            Title = TitleOf(shown),
            Implication = implication,
            Passages = others,
            MatchedFields = FieldsOf(shown.Matches),
            Reasons = Reasons.Of(shown.Matches),
            Missing = Reasons.Missing(root, shown.Matches),
            Figures = shown.Post.KeyFigures,
        };
    }

    private static MarkedText TitleOf(ShownPost shown)
    {
        var marks = Marking.Marks(shown.Matches.In(PostField.Title), 0, shown.Post.Post.Title.Length);
        return marks.Count == 0 ? shown.Post.PlainTitle : new MarkedText(shown.Post.Post.Title, marks);
    }

    private static IReadOnlyList<PostField> FieldsOf(PostMatches matches)
    {
        var fields = 0;
        for (var field = PostField.Title; field <= PostField.Implications; field++)
            if (!matches.In(field).IsEmpty) fields |= 1 << (int)field;
        return FieldSets<PostField>.Of(fields);
    }
}
