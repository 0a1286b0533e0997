using System.Globalization;
using System.Text;
using PPRNet.Search.Facets;

namespace PPRNet.Search.Querying;

/// <summary>A piece of a query.</summary>
internal enum QueryTokenKind { Word, Phrase, Open, Close, Or, And, Not, Field }

/// <summary>A piece of a query with its text; for a phrase also how far its words may lie apart.</summary>
internal readonly record struct QueryToken(QueryTokenKind Kind, string Text, int Slop = 0);

/// <summary>Cuts a query into pieces. Never fails: quotes left open are closed at the end.</summary>
internal static class QueryLexer
{
    /// <summary>The furthest that near words may lie apart.</summary>
    public const int MaxSlop = 50;

    public static List<QueryToken> Read(string text, List<Notice> notices)
    {
        var tokens = new List<QueryToken>();
        for (var at = 0; at < text.Length;)
        {
            var c = text[at];
            if (IsQuote(c)) at = ReadPhrase(text, at, tokens, notices);
            else if (c is '(' or ')') Add(c == '(' ? QueryTokenKind.Open : QueryTokenKind.Close, 1);
            else if (c == '|') Add(QueryTokenKind.Or, at + 1 < text.Length && text[at + 1] == '|' ? 2 : 1);
            else if (c is '-' or '−' && IsMinus(text, at)) Add(QueryTokenKind.Not, 1);
            else if (IsBlank(c)) at++;
            else at = ReadWord(text, at, tokens);

            void Add(QueryTokenKind kind, int length)
            {
                tokens.Add(new QueryToken(kind, ""));
                at += length;
            }
        }
        return tokens;
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || char.IsControl(c);

    private static bool EndsWord(char c) => IsBlank(c) || IsQuote(c) || c is '(' or ')' or '|';

    private static bool IsQuote(char c) => c is '"' or '“' or '”' or '„' or '«' or '»' or '＂';

    /// <summary>A minus excludes only after a blank, a bracket or the start, and before a letter, a quote or a bracket.</summary>
    private static bool IsMinus(string text, int at) =>
        (at == 0 || IsBlank(text[at - 1]) || text[at - 1] is '(' or '|')
        && at + 1 < text.Length && (char.IsLetter(text[at + 1]) || IsQuote(text[at + 1]) || text[at + 1] == '(');

    private static int ReadPhrase(string text, int at, List<QueryToken> tokens, List<Notice> notices)
    {
        var end = at + 1;
        while (end < text.Length && !IsQuote(text[end])) end++;
        if (end == text.Length) notices.Add(new Notice("quote-closed", "A quotation mark was left open; it was closed at the end."));
        var words = text[(at + 1)..end].Trim();
        at = Math.Min(end + 1, text.Length);
        var slop = 0;
        if (at + 1 < text.Length && text[at] == '~' && char.IsAsciiDigit(text[at + 1]))
            for (at++; at < text.Length && char.IsAsciiDigit(text[at]); at++) slop = Math.Min(MaxSlop, slop * 10 + (text[at] - '0'));
        if (WordEdges.HasWord(words)) tokens.Add(new QueryToken(QueryTokenKind.Phrase, words, slop));
        return at;
    }

    private static int ReadWord(string text, int at, List<QueryToken> tokens)
    {
        // Punctuation before a word says nothing (".title:x" is "title:x"), but before years it may (-2010).
        var isYears = tokens.Count > 0 && tokens[^1].Kind == QueryTokenKind.Field && QueryFields.Clock(tokens[^1].Text) is not null;
        while (!isYears && at < text.Length && !EndsWord(text[at]) && !WordEdges.IsPartOfWord(text, at)) at++;
        var end = at;
        while (end < text.Length && !EndsWord(text[end]))
        {
            if (text[end] == ':' && end > at && QueryFields.IsField(text[at..end]))
            {
                tokens.Add(new QueryToken(QueryTokenKind.Field, text[at..end]));
                return end + 1;
            }
            end++;
        }
        var word = text[at..end];
        var kind = word switch
        {
            "OR" => QueryTokenKind.Or,
            "AND" => QueryTokenKind.And,
            "NOT" => QueryTokenKind.Not,
            _ => QueryTokenKind.Word,
        };
        if (kind != QueryTokenKind.Word || WordEdges.HasWord(word)) tokens.Add(new QueryToken(kind, word));
        return end;
    }
}

/// <summary>Where words begin and end.</summary>
internal static class WordEdges
{
    /// <summary>Whether there is a letter or digit to search for.</summary>
    public static bool HasWord(string text) => text.EnumerateRunes().Any(Rune.IsLetterOrDigit);

    /// <summary>The word without punctuation at its edges; inside it everything stays, for the analysis to judge.</summary>
    public static string Trim(string text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && !IsPartOfWord(text, start)) start++;
        while (end > start && !IsPartOfWord(text, end - 1)) end--;
        return text[start..end];
    }

    public static bool IsPartOfWord(string text, int at) =>
        char.IsLetterOrDigit(text[at]) || char.IsSurrogate(text[at]) || char.GetUnicodeCategory(text[at]) == UnicodeCategory.NonSpacingMark;
}

/// <summary>The names that may stand before a colon.</summary>
internal static class QueryFields
{
    public static bool IsField(string name) => Find(name) is not null || Clock(name) is not null;

    public static SearchField? Find(string name) =>
        Enum.TryParse<SearchField>(name, ignoreCase: true, out var field) && name.All(char.IsAsciiLetter) ? field : null;

    public static FacetDimension? Clock(string name) =>
        FacetDimension.Find(name) is { Shape: FacetShape.Year } clock ? clock : null;
}
