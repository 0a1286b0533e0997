using PPRNet.Search.Figures;
using PPRNet.Search.Indexing;
using PPRNet.Search.Passages;
using PPRNet.Search.Posts;
using PPRNet.Search.Querying;

namespace PPRNet.Search.Searching;

/// <summary>Shows a whole post in the light of a search: marked throughout, with its neighbours in the list.</summary>
internal static class PostReading
{
    public static MarkedPost Read(IndexSnapshot index, SearchRequest request, RankingOptions ranking, int document)
    {
        using var scans = new ConceptScans(index, ranking);
        var (root, interpretation) = Planning.Plan(scans, request);
        var matches = MatchFinder.Find(index, root, document);
        var post = index.Held(document);
        return new MarkedPost
        {
            Post = post.Post,
            Interpretation = interpretation,
            Sections = [.. Enum.GetValues<PostField>().Select(field => Section(post, field, matches.In(field)))],
            Reasons = Reasons.Of(matches),
            Figures = KeyFigures.All(post.Post, post.Figures),
            Place = PlaceOf(scans, request, root, document),
        };
    }

    /// <summary>The hit that a list would show for a document.</summary>
    public static Hit Show(IndexSnapshot index, SearchRequest request, RankingOptions ranking, int document)
    {
        using var scans = new ConceptScans(index, ranking);
        var (root, _) = Planning.Plan(scans, request);
        var window = Explaining.WindowOf(scans, root, document);
        var score = window.Has(document) ? window.ScoreOf(document) : 0;
        return HitMaker.Make(index, root, [new RankedHit(document, score, 0)])[0];
    }

    private static MarkedSection Section(HeldPost post, PostField field, ReadOnlySpan<ConceptMatch> matches)
    {
        var (text, sentences) = (post.TextOf(field), post.Sentences(field));
        var whole = new MarkedText(text, Marking.Marks(matches, 0, text.Length));
        return new MarkedSection(field, whole, [.. sentences.Select((sentence, i) => new MarkedSentence(
            i, sentence.Start, sentence.End, whole.Slice(sentence.Start, sentence.End),
            BeginsParagraph: i == 0 || text.AsSpan(sentences[i - 1].End, sentence.Start - sentences[i - 1].End).Contains('\n')))]);
    }

    /// <summary>One pass over the hits finds the two neighbours; nothing is sorted, however long the list.</summary>
    private static PlaceInList? PlaceOf(ConceptScans scans, SearchRequest request, PlanNode root, int document)
    {
        var index = scans.Index;
        var filters = index.FiltersOf(request.Filters);
        var order = index.RankBy(request.Sort);
        var isScored = request.Sort == SortOrder.Relevance;
        var home = Explaining.WindowOf(scans, root, document);
        if (!home.Has(document) || !filters.All(filter => filter.Allows(document))) return null;
        var own = HitOf(document, home);
        RankedHit? previous = null, next = null;
        var (number, total) = (1, 0);
        foreach (var window in scans.Windows(root))
        {
            foreach (var filter in filters) filter.Narrow(window.Matches, window.From);
            var scores = isScored ? window.Score() : [];
            foreach (var slot in Window.Slots(window.Matches))
            {
                total++;
                if (window.From + slot == document) continue;
                var hit = new RankedHit(window.From + slot, isScored ? scores[slot] : 0, order[window.From + slot]);
                if (hit.IsBetterThan(own))
                {
                    number++;
                    if (previous is not { } best || best.IsBetterThan(hit)) previous = hit;
                }
                else if (next is not { } best || hit.IsBetterThan(best))
                {
                    next = hit;
                }
            }
        }
        return new PlaceInList(number, total, IdOf(previous), IdOf(next));

        RankedHit HitOf(int found, PlanScan window) => new(found, isScored ? window.ScoreOf(found) : 0, order[found]);

        PostId? IdOf(RankedHit? hit) => hit is { } ranked ? index.PostOf(ranked.Document).Id : null;
    }
}
