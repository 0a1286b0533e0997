using PPRNet.Search.Facets;

namespace PPRNet.Search.Querying;

/// <summary>Puts the pieces of a query together. Linear in their number; depth and count are bounded.</summary>
internal sealed class QueryParser(List<QueryToken> tokens, List<Notice> notices)
{
    /// <summary>Brackets inside brackets beyond this are read as if they were not there.</summary>
    private const int MaxDepth = 8;

    /// <summary>Words and phrases that count.</summary>
    private const int MaxLeaves = 64;

    private int _at;
    private int _leaves;

    public QueryNode? Parse()
    {
        var parts = new List<QueryNode>();
        while (_at < tokens.Count)
        {
            parts.AddRange(Parts(depth: 0));
            if (_at < tokens.Count) Mend("bracket-dropped", "A closing bracket without an opening one was left out.");
        }
        if (_leaves > MaxLeaves) Note("words-cut", $"Only the first {MaxLeaves} words were searched for.");
        return All(parts);
    }

    private List<QueryNode> Parts(int depth)
    {
        var parts = new List<QueryNode>();
        while (_at < tokens.Count && tokens[_at].Kind != QueryTokenKind.Close)
            if (Alternatives(depth) is { } part) parts.Add(part);
        return parts;
    }

    /// <summary>One unit, or several joined by OR.</summary>
    private QueryNode? Alternatives(int depth)
    {
        if (tokens[_at].Kind is QueryTokenKind.Or or QueryTokenKind.And) return Operator();
        var any = new List<QueryNode>();
        Collect(any, Unit(depth));
        while (_at + 1 < tokens.Count && tokens[_at].Kind == QueryTokenKind.Or && BeginsUnit(tokens[_at + 1]))
        {
            _at++;
            Collect(any, Unit(depth));
        }
        return any.Count switch { 0 => null, 1 => any[0], _ => new QueryNode.AnyOf(any) };
    }

    private static void Collect(List<QueryNode> any, QueryNode? unit)
    {
        if (unit is QueryNode.AnyOf nested) any.AddRange(nested.Parts);
        else if (unit is not null) any.Add(unit);
    }

    private static bool BeginsUnit(QueryToken token) => token.Kind is not (QueryTokenKind.Close or QueryTokenKind.Or or QueryTokenKind.And);

    /// <summary>AND between two parts says what holds anyway; an operator with nothing to join is a word that somebody typed.</summary>
    private QueryNode? Operator()
    {
        var token = tokens[_at++];
        var joins = _at > 1 && _at < tokens.Count && IsOperand(tokens[_at - 2]) && BeginsUnit(tokens[_at]);
        if (joins && token.Kind == QueryTokenKind.And) return null;
        return token.Text.Length == 0 ? null : Leaf(new QueryNode.Word(token.Text.ToLowerInvariant()));
    }

    private static bool IsOperand(QueryToken token) => token.Kind is QueryTokenKind.Word or QueryTokenKind.Phrase or QueryTokenKind.Close;

    private QueryNode? Unit(int depth)
    {
        var token = tokens[_at];
        switch (token.Kind)
        {
            case QueryTokenKind.Not: return Except(depth);
            case QueryTokenKind.Field: return InField(depth);
            case QueryTokenKind.Open: return Bracket(depth);
            case QueryTokenKind.Phrase:
                _at++;
                return Leaf(new QueryNode.Phrase(token.Text, token.Slop));
            default:
                _at++;
                return Leaf(Word(token.Text));
        }
    }

    private QueryNode? Except(int depth)
    {
        var token = tokens[_at++];
        if (_at < tokens.Count && BeginsUnit(tokens[_at]) && tokens[_at].Kind != QueryTokenKind.Not)
            return Unit(depth) switch { null => null, QueryNode.Except twice => twice.Part, var part => new QueryNode.Except(part) };
        return token.Text.Length == 0 ? null : Leaf(new QueryNode.Word(token.Text.ToLowerInvariant()));
    }

    private QueryNode? Bracket(int depth)
    {
        _at++;
        if (depth >= MaxDepth) return Deep();
        var inside = All(Parts(depth + 1));
        if (_at < tokens.Count) _at++;
        else Note("bracket-closed", "A bracket was left open; it was closed at the end.");
        return inside;
    }

    private QueryNode? Deep()
    {
        Note("brackets-too-deep", $"Brackets more than {MaxDepth} deep were left out; their words count.");
        return null;
    }

    private QueryNode? InField(int depth)
    {
        var name = tokens[_at++].Text;
        var hasValue = _at < tokens.Count && tokens[_at].Kind is QueryTokenKind.Word or QueryTokenKind.Phrase or QueryTokenKind.Open && _at < tokens.Count;
        if (!hasValue)
        {
            Note("field-empty", $"Nothing was asked for after '{name}:', so it was left out.");
            return null;
        }
        if (QueryFields.Clock(name) is { } clock) return InYears(clock);
        return Unit(depth) is { } part ? new QueryNode.InField(QueryFields.Find(name)!.Value, part) : null;
    }

    private QueryNode? InYears(FacetDimension clock)
    {
        var text = tokens[_at++].Text;
        if (YearRange.TryParse(text, out var range, out var fault)) return Leaf(new QueryNode.InYears(clock, range));
        Note("years-ignored", $"{fault} It was left out.");
        return null;
    }

    private static QueryNode Word(string text)
    {
        var word = Trimmed(text);
        if (text.EndsWith('*') && word.Length > 0) return new QueryNode.Prefix(word);
        var tilde = text.LastIndexOf('~');
        if (tilde > 0 && text[(tilde + 1)..].All(char.IsAsciiDigit) && Trimmed(text[..tilde]) is { Length: > 0 } similar) return new QueryNode.Fuzzy(similar);
        return new QueryNode.Word(word);
    }

    /// <summary>The word without punctuation at its edges; inside it everything stays, for the analysis to judge.</summary>
    private static string Trimmed(string text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && !IsWordy(text, start)) start++;
        while (end > start && !IsWordy(text, end - 1)) end--;
        return text[start..end];
    }

    private static bool IsWordy(string text, int at) =>
        char.IsLetterOrDigit(text[at]) || char.IsSurrogate(text[at]) || char.GetUnicodeCategory(text[at]) == System.Globalization.UnicodeCategory.NonSpacingMark;

    private QueryNode? Leaf(QueryNode leaf) => ++_leaves > MaxLeaves ? null : leaf;

    private static QueryNode? All(List<QueryNode> parts)
    {
        var flat = parts.SelectMany(part => part is QueryNode.AllOf nested ? nested.Parts : [part]).ToList();
        return flat.Count switch { 0 => null, 1 => flat[0], _ => new QueryNode.AllOf(flat) };
    }

    private void Mend(string code, string text)
    {
        _at++;
        Note(code, text);
    }

    private void Note(string code, string text)
    {
        if (notices.All(notice => notice.Code != code)) notices.Add(new Notice(code, text));
    }
}
