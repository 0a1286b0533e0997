using System.Globalization;

namespace PPRNet.Search.Text;

/// <summary>
/// Cuts a text into folded words. A word is a run of letters and digits; apostrophes inside it are dropped ("O’Connor" = "oconnor",
/// "client’s" = "clients"); a comma between thousands is dropped ("3,965" = "3965"), a point between digits stays ("1.5"). Everything else parts words.
/// </summary>
internal ref struct WordScanner(string text)
{
    /// <summary>Longer words are cut: nobody types them, and addresses must not fill the vocabulary.</summary>
    private const int MaxLength = 64;

    private readonly string _text = text;
    private readonly char[] _word = new char[MaxLength];
    private int _length = 0;
    private int _at = 0;

    /// <summary>The word found, folded.</summary>
    public string Word { get; private set; } = "";

    /// <summary>Where it starts in the text.</summary>
    public int Start { get; private set; } = 0;

    /// <summary>Where it ends, exclusive.</summary>
    public int End { get; private set; } = 0;

    /// <summary>How it is parted from the word before.</summary>
    public WordGap Gap { get; private set; } = WordGap.Other;

    /// <summary>Moves to the next word.</summary>
    public bool Next()
    {
        var gapStart = _at;
        var (units, folded) = Peek(_at);
        while (units > 0 && !IsWord(folded)) (units, folded) = Peek(_at += units);
        if (units == 0) return false;
        Gap = GapIn(gapStart, _at);
        Start = _at;
        _length = 0;
        if (TakePlain()) (units, folded) = Peek(_at);
        while (units > 0 && (IsWord(folded) || folded.Length == 0 || IsInner(folded, _at, units)))
        {
            foreach (var c in folded)
                if (char.IsLetterOrDigit(c) || c == '.') Append(c);
            _at += units;
            if (IsWord(folded) || CharUnicodeInfo.GetUnicodeCategory(_text[_at - 1]) == UnicodeCategory.NonSpacingMark) End = _at;
            (units, folded) = Peek(_at);
        }
        _at = End;
        Word = new string(_word, 0, _length);
        return true;
    }

    /// <summary>Takes letters and digits of plain English, which are nearly all of a text, without looking up how each is folded.</summary>
    private bool TakePlain()
    {
        for (; _at < _text.Length && char.IsAsciiLetterOrDigit(_text[_at]); _at++) Append(char.IsAsciiLetterUpper(_text[_at]) ? (char)(_text[_at] | 0x20) : _text[_at]);
        if (_at == Start) return false;
        End = _at;
        return true;
    }

    private void Append(char c)
    {
        if (_length < MaxLength) _word[_length++] = c;
    }

    private readonly (int Units, string Folded) Peek(int at)
    {
        if (at >= _text.Length) return (0, "");
        return char.IsHighSurrogate(_text[at]) && at + 1 < _text.Length && char.IsLowSurrogate(_text[at + 1])
            ? (2, TextFolding.FoldPair(_text[at], _text[at + 1]))
            : (1, TextFolding.Fold(_text[at]));
    }

    private static bool IsWord(string folded) => folded.Length > 0 && char.IsLetterOrDigit(folded[0]);

    /// <summary>Punctuation that stays inside a word.</summary>
    private readonly bool IsInner(string folded, int at, int units)
    {
        var next = Peek(at + units).Folded;
        if (!IsWord(next) || at == 0) return false;
        var digits = char.IsAsciiDigit(_text[at - 1]) && char.IsAsciiDigit(next[0]);
        return folded switch
        {
            "'" => char.IsLetter(next[0]),
            "." => digits,
            "," => digits && IsThousands(at + units),
            _ => false,
        };
    }

    private readonly bool IsThousands(int at) =>
        at + 2 < _text.Length && char.IsAsciiDigit(_text[at + 1]) && char.IsAsciiDigit(_text[at + 2])
        && (at + 3 >= _text.Length || !char.IsAsciiDigit(_text[at + 3]));

    private readonly WordGap GapIn(int from, int to)
    {
        var folded = to - from == 1 ? TextFolding.Fold(_text[from]) : TextFolding.Fold(_text[from..to]);      // nearly always a single blank
        return from == 0 ? WordGap.Other : folded == "-" ? WordGap.Hyphen : folded.Length > 0 && folded.All(c => c == ' ') ? WordGap.Blank : WordGap.Other;
    }
}

/// <summary>What stands between two words.</summary>
internal enum WordGap
{
    /// <summary>Punctuation, or the start of the text.</summary>
    Other,

    /// <summary>Only blanks.</summary>
    Blank,

    /// <summary>One hyphen or dash without blanks.</summary>
    Hyphen,
}
