using System.Globalization;

namespace PPRNet.Search.Figures;

/// <summary>
/// Cuts a sentence into words, numbers in digits, and signs. Digits that belong to a name ("PHQ-9", "I2", "1980s", "3rd") and numbers that
/// are written in no known way ("1,00", "1.2.3", "5/16") become words, so that no rule can take them for a number.
/// </summary>
internal sealed class FigureLexer
{
    private readonly List<FigureToken> _tokens;
    private readonly string _text;
    private readonly int _start;
    private readonly int _end;
    private int _at;

    private FigureLexer(string text, int start, int end)
    {
        (_text, _start, _end) = (text, start, end);
        _at = start;
        _tokens = new List<FigureToken>((end - start) / 4);       // words have five letters and a blank: it seldom has to grow
    }

    public static List<FigureToken> Read(string text, int start, int end)
    {
        var lexer = new FigureLexer(text, start, end);
        while (lexer._at < end) lexer.ReadNext();
        return lexer._tokens;
    }

    private char Peek(int ahead = 0) => _at + ahead < _end ? _text[_at + ahead] : '\0';

    private char Before => _at > _start ? _text[_at - 1] : '\0';

    private void ReadNext()
    {
        if (char.IsWhiteSpace(Peek())) _at++;
        else if (NumberLength() is > 0 and var length) ReadNumber(length);
        else if (IsWordPart(Peek())) ReadWord();
        else Add(TokenKind.Sign, _at + 1);
    }

    /// <summary>How many characters of sign, currency and point stand before the first digit of a number here; 0 when there is no number.</summary>
    private int NumberLength()
    {
        var at = 0;
        if (IsMinus(Peek()) && MayBeMinus()) at++;
        if (IsCurrency(Peek(at))) at++;
        if (at > 0 && Peek(at) == ' ' && Before is '=') at++;
        if (Peek(at) is '.' or '·' && !char.IsLetterOrDigit(Before) && Before != '.') at++;
        return char.IsAsciiDigit(Peek(at)) ? at + 1 : 0;
    }

    /// <summary>A dash is a minus when a number follows and nothing that it could join stands before.</summary>
    private bool MayBeMinus()
    {
        var previous = _at - 1;
        while (previous >= _start && char.IsWhiteSpace(_text[previous])) previous--;
        var last = previous >= _start ? _text[previous] : '\0';
        if (Peek() is '—' or '―') return last is '=' or '(' or '[' or ',';       // elsewhere a long dash parts sentences
        return previous < _at - 1 || Before is '\0' or '(' or '[' or '=' or '<' or '>' or ',' or ';' or ':' or '~' or '≈' || IsMinus(Before);
    }

    private void ReadNumber(int lead)
    {
        var first = _at;
        var negative = IsMinus(Peek());
        var sign = Enumerable.Range(0, lead).Select(Peek).FirstOrDefault(IsCurrency);
        var hasPoint = lead > 0 && Peek(lead - 1) is '.' or '·' || lead > 1 && Peek(lead - 2) is '.' or '·';
        var digits = hasPoint ? "0." : "";
        var at = first + lead - 1;
        var bare = at;
        while (at < _end && char.IsAsciiDigit(_text[at])) digits += _text[at++];
        var groups = hasPoint ? 0 : ReadGroups(ref at, ref digits, at - bare);
        if (!hasPoint && at + 1 < _end && _text[at] is '.' or '·' && char.IsAsciiDigit(_text[at + 1]))
        {
            hasPoint = true;
            digits += '.';
            for (at++; at < _end && char.IsAsciiDigit(_text[at]); at++) digits += _text[at];
        }
        if (IsBroken(at, hasPoint) || digits.Length > 18 || (digits.Length > 1 && digits[0] == '0' && digits[1] != '.'))
        {
            while (at < _end && (char.IsLetterOrDigit(_text[at]) || (at + 1 < _end && _text[at] is '.' or ',' or '/' or ':' && at + 1 < _end && char.IsAsciiDigit(_text[at + 1])))) at++;
            Add(TokenKind.Word, at);
            return;
        }
        var value = double.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        var percent = at < _end && _text[at] == '%' ? 1 : at + 1 < _end && char.IsWhiteSpace(_text[at]) && _text[at + 1] == '%' ? 2 : 0;
        Add(TokenKind.Number, at + percent, new Quantity(negative ? -value : value, NumberForm.Digits)
        {
            HasPoint = hasPoint,
            IsPercent = percent > 0,
            Currency = sign == '\0' ? null : sign,
            LooksLikeYear = groups == 0 && !hasPoint && sign == '\0' && percent == 0 && value is >= 1800 and <= 2100,
        });
    }

    /// <summary>Reads groups of three digits after a comma or a narrow blank: "14,206", "14 206".</summary>
    private int ReadGroups(ref int at, ref string digits, int leading)
    {
        var groups = 0;
        if (leading > 3) return 0;
        while (at + 3 < _end && _text[at] is ',' or '\u00A0' or '\u202F' or '\u2009' && IsGroup(at + 1))
        {
            digits += _text.Substring(at + 1, 3);
            at += 4;
            groups++;
        }
        return groups;
    }

    private bool IsGroup(int at) =>
        at + 3 <= _end && char.IsAsciiDigit(_text[at]) && char.IsAsciiDigit(_text[at + 1]) && char.IsAsciiDigit(_text[at + 2])
        && (at + 3 == _end || !char.IsAsciiDigit(_text[at + 3]));

    private bool IsBroken(int at, bool hasPoint)
    {
        if (at >= _end) return false;
        var digitFollows = at + 1 < _end && char.IsAsciiDigit(_text[at + 1]);
        return IsWordPart(_text[at])
            || (digitFollows && (_text[at] is '/' or ':' || (_text[at] == ',' && !hasPoint) || (_text[at] == '.' && hasPoint)));
    }

    private void ReadWord()
    {
        var at = _at;
        while (at < _end && (IsWordPart(_text[at]) || IsInner(at)))
        {
            if (IsHyphen(_text[at]) && NumberWords.IsPart(_text[_at..at].ToLowerInvariant())) break;    // "two-year", "Fifty-two"
            at++;
        }
        Add(TokenKind.Word, at);
    }

    private bool IsInner(int at) =>
        at + 1 < _end && (_text[at] is '\'' or '’' ? char.IsLetter(_text[at + 1]) : IsHyphen(_text[at]) && char.IsLetterOrDigit(_text[at + 1]));

    private void Add(TokenKind kind, int until, Quantity number = default)
    {
        _tokens.Add(new FigureToken(kind, _text[_at..until], _at, until) { Number = number });
        _at = until;
    }

    private static bool IsWordPart(char c) =>
        char.IsLetterOrDigit(c) || char.IsSurrogate(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.OtherNumber or UnicodeCategory.ConnectorPunctuation;

    private static bool IsHyphen(char c) => c is '-' or '‐' or '‑';

    internal static bool IsMinus(char c) => c is '-' or '−' or '‐' or '‑' or '‒' or '–' or '—' or '―' or '﹣' or '－' or '⁻' or '˗';

    private static bool IsCurrency(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol;
}
