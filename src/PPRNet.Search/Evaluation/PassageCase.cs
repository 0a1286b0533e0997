using PPRNet.Search.Posts;

namespace PPRNet.Search.Evaluation;

/// <summary>A query, a post, and the sentence of its practice implications that a person would show for the query.</summary>
/// <param name="Query">As typed.</param>
/// <param name="Post">The post.</param>
/// <param name="Best">The sentence that answers best.</param>
/// <param name="Alternatives">Other sentences that would do.</param>
public sealed record PassageCase(string Query, PostId Post, string Best, IReadOnlyList<string> Alternatives)
{
    /// <summary>
    /// Reads a file of cases: query, post id, best sentence and alternatives parted by <c> || </c>, in columns parted by tabs; the
    /// last column may be missing. Quotes have no meaning; empty lines are skipped.
    /// </summary>
    /// <exception cref="FormatException">A line is not as described; the message names file and line.</exception>
    /// <exception cref="IOException">The file can not be read.</exception>
    public static IReadOnlyList<PassageCase> Read(string file)
    {
        var cases = new List<PassageCase>();
        var line = 0;
        foreach (var row in File.ReadLines(file))
        {
            line++;
            if (!string.IsNullOrWhiteSpace(row)) cases.Add(Parse(row.Split('\t'), $"{file}:{line}"));
        }
        return cases;
    }

    private static PassageCase Parse(string[] cells, string place)
    {
        if (cells.Length is not (3 or 4)) throw new FormatException($"{place}: {cells.Length} columns; expected query, post id, best sentence and alternatives, parted by tabs.");
        if (!PostId.TryParse(cells[1], out var id)) throw new FormatException($"{place}: '{cells[1]}' is not a post id.");
        if (string.IsNullOrWhiteSpace(cells[2])) throw new FormatException($"{place}: the best sentence is empty.");
        return new PassageCase(cells[0], id, cells[2], cells.Length < 4 ? [] : cells[3].Split(" || ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}
