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
        CloseBracket();
        return inside;
    }

    private void CloseBracket()
    {
        if (_at < tokens.Count) _at++;
        else Note("bracket-closed", "A bracket was left open; it was closed at the end.");
    }

    private QueryNode? Deep()
    {
        Note("brackets-too-deep", $"Brackets more than {MaxDepth} deep were left out; their words count.");
        return null;
    }

    private QueryNode? InField(int depth)
    {
        var name = tokens[_at++].Text;
        var hasValue = _at < tokens.Count && tokens[_at].Kind is QueryTokenKind.Word or QueryTokenKind.Phrase or QueryTokenKind.Open;
        if (!hasValue)
        {
            Note("field-empty", $"Nothing was asked for after '{name}:', so it was left out.");
            return null;
        }
        if (QueryFields.Clock(name) is { } clock) return tokens[_at].Kind == QueryTokenKind.Open ? OneOfYears(clock) : InYears(clock);
        return Unit(depth) is { } part ? new QueryNode.InField(QueryFields.Find(name)!.Value, part) : null;
    }

    /// <summary><c>year:(2015 OR 2018)</c>: whatever joins them, a post has only one year on a clock.</summary>
    private QueryNode? OneOfYears(FacetDimension clock)
    {
        var any = new List<QueryNode>();
        for (_at++; _at < tokens.Count && tokens[_at].Kind != QueryTokenKind.Close;)
        {
            if (tokens[_at].Kind is not (QueryTokenKind.Word or QueryTokenKind.Phrase)) _at++;
            else if (InYears(clock) is { } years) any.Add(years);
        }
        CloseBracket();
        return any.Count switch { 0 => null, 1 => any[0], _ => new QueryNode.AnyOf(any) };
    }

    private QueryNode? InYears(FacetDimension clock)
    {
        var text = tokens[_at++].Text;
        if (YearRange.TryParse(text, out var range, out var fault)) return Leaf(new QueryNode.InYears(clock, range));
        Note("years-ignored", $"{fault} It was left out.");
        return null;
    }

    private static QueryNode Word(string written)
    {
        var end = written.Length;
        while (end > 0 && written[end - 1] is not ('*' or '~') && !WordEdges.IsPartOfWord(written, end - 1)) end--;
        var text = written[..end];                               // "therap*." ends a sentence
        var word = WordEdges.Trim(text);
        if (text.EndsWith('*') && word.Length > 0) return new QueryNode.Prefix(word);
        var tilde = text.LastIndexOf('~');
        if (tilde > 0 && text[(tilde + 1)..].All(char.IsAsciiDigit) && WordEdges.Trim(text[..tilde]) is { Length: > 0 } similar) return new QueryNode.Fuzzy(similar);
        return new QueryNode.Word(word is "AND" or "OR" or "NOT" ? word.ToLowerInvariant() : word);
    }

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
