using PPRNet.Search.Evaluation;
using PPRNet.Search.Posts;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Web.About;

/// <summary>The queries that people have judged, each with where its answers stand in today's list.</summary>
/// <param name="Groups">By class of query, in the order of the file.</param>
public sealed record JudgedQueriesModel(IReadOnlyList<(string Class, IReadOnlyList<JudgedAnswers> Queries)> Groups)
{
    /// <summary>Judgments lie beside the posts; a corpus without them has an empty page.</summary>
    /// <exception cref="FormatException">The file can not be read as judgments; the message names the line.</exception>
    public static JudgedQueriesModel Of(string corpusFolder, SearchEngine engine)
    {
        var file = Path.Combine(corpusFolder, "judgments.tsv");
        if (!File.Exists(file)) return new JudgedQueriesModel([]);
        var judged = JudgedCollection.ReadFile(file);
        return new JudgedQueriesModel(
        [
            .. judged.Queries.Select(query => (query.Class, Answers: JudgedAnswers.Of(query, judged.Grades[query.Id], engine)))
                .GroupBy(query => query.Class).Select(group => (group.Key, (IReadOnlyList<JudgedAnswers>)[.. group.Select(query => query.Answers)])),
        ]);
    }
}

/// <summary>One judged query.</summary>
/// <param name="Request">The query as a search.</param>
/// <param name="Answers">Each judged post with its grade and its place; null beyond the depth looked at.</param>
public sealed record JudgedAnswers(SearchRequest Request, IReadOnlyList<(PostId Id, string Title, int Grade, int? Place)> Answers)
{
    /// <summary>How far down a list is looked at.</summary>
    public const int Depth = 100;

    public static JudgedAnswers Of(JudgedQuery query, IReadOnlyDictionary<string, int> grades, SearchEngine engine)
    {
        var request = new SearchRequest { Query = query.Text };
        var places = engine.Rank(request, Depth).Select((hit, i) => (hit.Id.Value, Place: i + 1)).ToDictionary(hit => hit.Value, hit => hit.Place, StringComparer.Ordinal);
        var answers = new List<(PostId, string, int, int?)>();
        foreach (var (name, grade) in grades.Where(judged => judged.Value > 0).OrderByDescending(judged => judged.Value).ThenBy(judged => judged.Key, StringComparer.Ordinal))
            if (PostId.TryParse(name, out var id) && engine.Find(id) is { } post) answers.Add((id, post.Title, grade, places.TryGetValue(name, out var place) ? place : null));
        return new JudgedAnswers(request, answers);
    }
}
