using System.Globalization;
using System.Text.Json;
using PPRNet.Search.Corpus;
using PPRNet.Search.Posts;
using PPRNet.Search.Text;

namespace PPRNet.Search.Evaluation;

/// <summary>Queries with the documents that answer them.</summary>
/// <param name="Queries">In the order of the file.</param>
/// <param name="Grades">For each query id the grades by document id; what is not listed has grade 0.</param>
public sealed record JudgedCollection(IReadOnlyList<JudgedQuery> Queries, IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Grades)
{
    /// <summary>
    /// Reads <c>queries.tsv</c> (id, text or id, class, text) and <c>qrels.tsv</c> (query id, document id, grade) from a folder. A
    /// tab inside the text belongs to it; quotes have no meaning.
    /// </summary>
    /// <param name="folder">Where the two files lie.</param>
    /// <param name="withClasses">Whether the second column of the queries is a class.</param>
    /// <exception cref="FormatException">A line is not as described; the message names file and line.</exception>
    /// <exception cref="IOException">A file can not be read.</exception>
    public static JudgedCollection Read(string folder, bool withClasses)
    {
        var queries = new List<JudgedQuery>();
        foreach (var (cells, _) in Rows(Path.Combine(folder, "queries.tsv"), withClasses ? 3 : 2))
            queries.Add(new JudgedQuery(cells[0], withClasses ? cells[1] : "all", cells[^1]));
        var grades = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        var file = Path.Combine(folder, "qrels.tsv");
        foreach (var (cells, line) in Rows(file, 3))
        {
            if (!grades.TryGetValue(cells[0], out var byDocument)) grades[cells[0]] = byDocument = new(StringComparer.Ordinal);
            byDocument[cells[1]] = Grade(cells[2], file, line);
        }
        return new JudgedCollection(queries, AsGrades(grades));
    }

    /// <summary>
    /// Reads one file of judgments: query id, class, query, document id, grade; a line for each judged document, and one with both
    /// columns empty for a query that nothing answers.
    /// </summary>
    /// <exception cref="FormatException">A line is not as described; the message names file and line.</exception>
    /// <exception cref="IOException">The file can not be read.</exception>
    public static JudgedCollection ReadFile(string file)
    {
        var queries = new Dictionary<string, JudgedQuery>(StringComparer.Ordinal);
        var grades = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var (cells, line) in Rows(file, 5))
        {
            var query = new JudgedQuery(cells[0], cells[1], cells[2]);
            if (queries.TryAdd(query.Id, query)) grades[query.Id] = new(StringComparer.Ordinal);
            else if (queries[query.Id] != query) throw new FormatException($"{file}:{line}: '{query.Id}' is another query further up; expected the same class and text on each of its lines.");
            if (cells[3].Length > 0) grades[query.Id][cells[3]] = Grade(cells[4], file, line);
        }
        return new JudgedCollection([.. queries.Values], AsGrades(grades));
    }

    /// <summary>
    /// Reads <c>docs.jsonl</c> (id, title, text) as posts, so that a public collection runs through the product's own analysis,
    /// planning and ranking: the title is a title, the text a summary.
    /// </summary>
    /// <returns>The corpus, and for each post's id the document's own id.</returns>
    /// <exception cref="FormatException">A line is not as described.</exception>
    public static (CorpusSnapshot Corpus, IReadOnlyDictionary<PostId, string> DocumentIds) ReadDocuments(string folder, Thesaurus thesaurus)
    {
        var file = Path.Combine(folder, "docs.jsonl");
        var posts = new List<Post>();
        var ids = new Dictionary<PostId, string>();
        var line = 0;
        foreach (var json in File.ReadLines(file))
        {
            line++;
            if (string.IsNullOrWhiteSpace(json)) continue;
            var (id, title, text) = Document(json, file, line);
            var postId = PostId.Parse(string.Create(CultureInfo.InvariantCulture, $"d{line:00000000}"));
            ids.Add(postId, id);
            posts.Add(new Post { Id = postId, Title = title, Summary = text, Posted = new YearMonth(YearMonth.MinYear, 1) });
        }
        return (CorpusSnapshot.Of(posts, new TopicCatalog([]), thesaurus), ids);
    }

    private static int Grade(string text, string file, int line) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var grade) ? grade
            : throw new FormatException($"{file}:{line}: '{text}' is not a grade; expected a whole number.");

    private static Dictionary<string, IReadOnlyDictionary<string, int>> AsGrades(Dictionary<string, Dictionary<string, int>> grades) =>
        grades.ToDictionary(pair => pair.Key, pair => (IReadOnlyDictionary<string, int>)pair.Value, StringComparer.Ordinal);

    private static (string Id, string Title, string Text) Document(string json, string file, int line)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return (Text(document, "id") ?? throw new FormatException($"{file}:{line}: no 'id'."), Text(document, "title") ?? "", Text(document, "text") ?? "");
        }
        catch (JsonException fault)
        {
            throw new FormatException($"{file}:{line}: not JSON: {fault.Message}", fault);
        }
    }

    private static string? Text(JsonDocument document, string name) =>
        document.RootElement.TryGetProperty(name, out var value) ? value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText() : null;

    private static IEnumerable<(string[] Cells, int Line)> Rows(string file, int columns)
    {
        var line = 0;
        foreach (var row in File.ReadLines(file))
        {
            line++;
            if (row.Length == 0) continue;
            var cells = row.Split('\t', columns);
            if (cells.Length != columns) throw new FormatException($"{file}:{line}: {cells.Length} columns; expected {columns} parted by tabs.");
            yield return (cells, line);
        }
    }
}

/// <summary>A query whose answers are known.</summary>
/// <param name="Id">Its id in the files.</param>
/// <param name="Class">What sort of query it is.</param>
/// <param name="Text">As typed.</param>
public sealed record JudgedQuery(string Id, string Class, string Text);
