using System.Globalization;
using PPRNet.Search.Posts;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Evaluation;

/// <summary>Runs judged queries through the product's own search, with its defaults.</summary>
public static class Evaluator
{
    /// <summary>Hits looked at for each query.</summary>
    public const int Depth = 100;

    /// <summary>Ranks every query.</summary>
    /// <param name="engine">The engine over the collection's documents.</param>
    /// <param name="collection">The queries and their answers.</param>
    /// <param name="documentId">What the judgments call a post.</param>
    public static IReadOnlyList<JudgedRanking> Run(SearchEngine engine, JudgedCollection collection, Func<PostId, string> documentId)
    {
        var goodGrade = collection.Grades.Values.SelectMany(grades => grades.Values).DefaultIfEmpty().Max() > 1 ? 2 : 1;
        return [.. collection.Queries.Select(query =>
        {
            var ranked = engine.Rank(new SearchRequest { Query = query.Text }, Depth).Select(hit => (documentId(hit.Id), hit.Score)).ToList();
            var grades = collection.Grades.GetValueOrDefault(query.Id);
            var isAnswered = grades?.Values.Any(grade => grade > 0) ?? false;
            return isAnswered
                ? new JudgedRanking(query, ranked, Measures.Of([.. ranked.Select(hit => hit.Item1)], grades!, goodGrade), null)
                : new JudgedRanking(query, ranked, null, engine.Search(new SearchRequest { Query = query.Text }));
        })];
    }

    /// <summary>The lines of a TREC run file: <c>qid Q0 document rank score tag</c>.</summary>
    public static IEnumerable<string> TrecLines(IEnumerable<JudgedRanking> rankings, string tag) =>
        rankings.SelectMany(ranking => ranking.Ranked.Select((hit, i) =>
            string.Create(CultureInfo.InvariantCulture, $"{ranking.Query.Id} Q0 {hit.DocumentId} {i + 1} {hit.Score:R} {tag}")));
}

/// <summary>What the engine answered to one judged query.</summary>
/// <param name="Query">The query.</param>
/// <param name="Ranked">Document ids with scores, best first.</param>
/// <param name="Measures">How good that is; null for a query that nothing answers.</param>
/// <param name="Unanswerable">For a query that nothing answers, what a reader would be shown; else null.</param>
public sealed record JudgedRanking(JudgedQuery Query, IReadOnlyList<(string DocumentId, float Score)> Ranked, Measures? Measures, SearchPage? Unanswerable);
