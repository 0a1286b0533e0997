
namespace PPRNet.Search.Querying;

/// <summary>
/// The query language for people. Nothing typed is an error: what does not fit is mended or read as words, and a notice says so.
/// <code>
/// query  := part*                                 all parts are required
/// part   := unit (("OR" | "|") unit)*             OR binds its neighbours: alliance rupture OR strain = alliance (rupture OR strain)
/// unit   := ("-" | "NOT") unit | field ":" atom | atom
/// atom   := "(" query ")" | "quoted words" ["~" n] | word ["*" | "~"]
/// </code>
/// </summary>
public static class QueryGrammar
{
    /// <summary>Characters of a query that count.</summary>
    public const int MaxLength = 512;

    /// <summary>Reads a query leniently.</summary>
    public static ParsedQuery Parse(string? typed)
    {
        var notices = new List<Notice>();
        var text = Cut(typed ?? "", notices);
        var root = new QueryParser(QueryLexer.Read(text, notices), notices).Parse();
        if (root is null && text.Any(c => !char.IsWhiteSpace(c)))
            notices.Add(new Notice("nothing-to-search", "There is no word to search for in what was typed, so every summary is shown."));
        return new ParsedQuery(text, root, notices);
    }

    /// <summary>
    /// Reads a query strictly, for programs: whatever the lenient reading would have to mend is a fault. On text without faults both
    /// give the same tree.
    /// </summary>
    public static StrictParse ParseStrict(string? typed)
    {
        var parsed = Parse(typed);
        return parsed.Notices.Count == 0 ? new StrictParse(parsed, []) : new StrictParse(null, parsed.Notices);
    }

    private static string Cut(string typed, List<Notice> notices)
    {
        if (typed.Length <= MaxLength) return typed;
        notices.Add(new Notice("query-cut", $"Only the first {MaxLength} characters were searched for."));
        var end = char.IsHighSurrogate(typed[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        var blank = typed.LastIndexOf(' ', end - 1, end);
        return typed[..(blank > 0 ? blank : end)];
    }
}

/// <summary>What the strict reading gives.</summary>
/// <param name="Query">The query, or null when something is faulty.</param>
/// <param name="Faults">What is faulty, as sentences.</param>
public sealed record StrictParse(ParsedQuery? Query, IReadOnlyList<Notice> Faults);
