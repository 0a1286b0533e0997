using PPRNet.Search.Indexing;
using PPRNet.Search.Posts;
using PPRNet.Search.Querying;
using PPRNet.Search.Text;

namespace PPRNet.Search.Searching.Related;

/// <summary>
/// Finds posts about much the same. The rarest of a post's words fetch candidates through the index, as a search would; the full
/// vectors of those few are then compared. Nothing is worked out before somebody asks.
/// </summary>
internal static class RelatedPosts
{
    /// <summary>Words that fetch candidates, and candidates that are compared: enough that more change nothing on our corpus.</summary>
    private const int FetchingWords = 20, Compared = 40;

    /// <summary>Posts that all fetching words together may stand in: in a very large corpus common words are left out, and no post costs more than a plain search.</summary>
    private const int MostFetched = 50_000;

    /// <summary>Less likeness is chance: two posts of this field share so much whatever they are about.</summary>
    private const float LeastLikeness = 0.08f;

    /// <summary>Words named in a reason, and the share of the likeness that each must carry.</summary>
    private const int NamedWords = 3;
    private const float LeastNamed = 0.04f;

    /// <summary>Related posts of a document, most alike first, then newest.</summary>
    /// <param name="index">The index.</param>
    /// <param name="document">The document.</param>
    /// <param name="vectorOf">The vector of any document.</param>
    public static IReadOnlyList<RelatedPost> Of(IndexSnapshot index, int document, Func<int, PostVector> vectorOf)
    {
        var own = vectorOf(document);
        return
        [
            .. from candidate in Candidates(index, own)
               where candidate != document
               let likeness = own.LikenessTo(vectorOf(candidate))
               where likeness >= LeastLikeness
               let other = index.PostOf(candidate)
               orderby likeness descending, other.Posted descending, other.Id
               select Compare(index.PostOf(document), own, other, vectorOf(candidate)),
        ];
    }

    /// <summary>What two posts share.</summary>
    public static RelatedPost Compare(Post post, PostVector own, Post other, PostVector theirs)
    {
        var (shared, topics) = (own.SharedWith(theirs), post.Topics.Where(other.Topics.Contains).ToList());
        var words = Named(shared, titles: 2);
        return new RelatedPost(other, own.LikenessTo(theirs), words.Count + topics.Count > 0 ? words : Named(shared, titles: 1), topics);
    }

    /// <summary>The heaviest of the shared words that stand in the titles of so many of the two, pairs before their parts; none that is part of another.</summary>
    private static IReadOnlyList<string> Named(IReadOnlyList<SharedWord> shared, int titles)
    {
        var least = shared.Sum(word => word.Share) * LeastNamed;
        var named = new List<SharedWord>();
        foreach (var word in shared.TakeWhile(word => word.Share >= least).Where(word => word.Titles >= titles).OrderByDescending(word => word.Key.Contains(' ', StringComparison.Ordinal)))
            if (named.Count < NamedWords && !named.Exists(known => known.Written == word.Written || known.Key.Split(' ').Intersect(word.Key.Split(' ')).Any())) named.Add(word);
        return [.. named.OrderByDescending(word => word.Share).Select(word => word.Written)];
    }

    /// <summary>The documents that share most of a vector's rare words, the vector's own among them.</summary>
    public static IEnumerable<int> Candidates(IndexSnapshot index, PostVector own)
    {
        var root = new PlanNode.AnyOf([.. FetchingConcepts(index, own).Select(concept => new PlanNode.Match(concept))]);
        using var scans = new ConceptScans(index, RankingOptions.Default);
        return SearchRun.BestOf(scans, root, Compared).Select(hit => hit.Document);
    }

    private static IEnumerable<Concept> FetchingConcepts(IndexSnapshot index, PostVector own)
    {
        var left = MostFetched;
        foreach (var word in own.Heaviest.Where(key => !key.Contains(' ', StringComparison.Ordinal)).Take(FetchingWords))
        {
            var frequency = Math.Max(1, index.Vocabulary.DocumentFrequency(word, Treatment.Loose));
            if (frequency > left) continue;
            left -= frequency;
            yield return new Concept(word, [SearchField.Title, SearchField.Citation, SearchField.Summary],
                [new Alternative(AlternativeReason.Typed, Treatment.Loose, word, [new PlacedTerm(word, 0)])], frequency);
        }
    }
}
