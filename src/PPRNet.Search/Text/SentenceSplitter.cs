using System.Buffers;
using System.Collections.Frozen;

namespace PPRNet.Search.Text;

/// <summary>A sentence of a text, without the blanks around it, in UTF-16 units.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">After its last character.</param>
public readonly record struct Sentence(int Start, int End);

/// <summary>
/// Finds sentences in scholarly English. A full stop ends one unless it belongs to an abbreviation, an initial or a number;
/// paragraphs always end one. Every character that is not blank belongs to exactly one sentence.
/// </summary>
public static class SentenceSplitter
{
    /// <summary>What may end a sentence; all between two of them is passed over at once.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create("\n.!?…");

    /// <summary>Abbreviations after which a sentence goes on, whatever follows.</summary>
    private static readonly FrozenSet<string> NeverLast = Words("e.g i.e vs cf dr prof mr mrs ms st viz approx ca incl resp eq fig eds col sgt gen rep sen hon rev");

    /// <summary>Abbreviations that go with a number; before anything else they are words or end a sentence ("the answer is no.").</summary>
    private static readonly FrozenSet<string> BeforeNumbers = Words("p pp no nos vol vols ch chap ed art sec n k d r g f t z m sd se nr pt");

    /// <summary>Abbreviations that may well end a sentence: they do when a word follows that begins one.</summary>
    private static readonly FrozenSet<string> PerhapsLast = Words("al etc u.s u.k u.s.a ph.d m.d m.a b.a psy.d d.c jr sr inc ltd co corp a.m p.m dept est ed.d m.sc b.sc e.u u.n");

    /// <summary>Words that seldom follow an initial or an abbreviation inside a sentence, and often begin a new one.</summary>
    private static readonly FrozenSet<string> Starters = Words(
        """
        a all also although among an and another as at because both but by clients clinicians despite each even few finally first for from further given he her here his how however if in
        it its many more moreover most much no nor not of on one only or other others our over patients people practice psychotherapists researchers results second several she
        since so some still studies such that the their then there therapists therapy these they this those thus to together training two under unlike until we what when where
        whether which while who why with without yet you your
        """);

    /// <summary>The sentences of a text, in order.</summary>
    public static IReadOnlyList<Sentence> Split(string text)
    {
        var sentences = new List<Sentence>();
        var (start, at) = (0, 0);
        while (text.AsSpan(at).IndexOfAny(Marks) is >= 0 and var ahead)
        {
            at += ahead;
            if (EndAt(text, at) is { } end)
            {
                Add(text, start, end, sentences);
                start = at = end;
            }
            else at++;
        }
        Add(text, start, text.Length, sentences);
        return sentences;
    }

    /// <summary>Where the sentence ends whose last mark stands at <paramref name="at"/>; null when none does.</summary>
    internal static int? EndAt(string text, int at)
    {
        if (text[at] == '\n') return at + 1;
        if (!IsStop(text[at]) || (at > 0 && IsStop(text[at - 1]))) return null;      // a run of stops is decided at its first
        var end = at + 1;
        while (end < text.Length && text[end] is '.' or '!' or '?' or '…' or '"' or '\'' or '”' or '’' or '»' or ')' or ']' && end < text.Length) end++;
        if (end >= text.Length) return text.Length;
        if (!char.IsWhiteSpace(text[end])) return null;
        var next = end;
        while (next < text.Length && char.IsWhiteSpace(text[next]) && text[next] != '\n') next++;
        if (next >= text.Length || text[next] == '\n') return end;
        return MayBegin(text, next) && !GoesOn(text, at, end, next) ? end : null;
    }

    private static void Add(string text, int start, int end, List<Sentence> sentences)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        if (end > start) sentences.Add(new Sentence(start, end));
    }

    /// <summary>A sentence begins with a capital, a number, a quote or a bracket, or with a name such as "eHealth" or "iCBT".</summary>
    private static bool MayBegin(string text, int at)
    {
        if (text[at] is '"' or '“' or '‘' or '\'' or '(' or '[' or '«' && at + 1 < text.Length) at++;
        if (char.IsUpper(text[at]) || char.IsDigit(text[at]) || char.GetUnicodeCategory(text[at]) == System.Globalization.UnicodeCategory.OtherLetter) return true;
        return char.IsLower(text[at]) && at + 1 < text.Length && char.IsUpper(text[at + 1]);
    }

    private static bool GoesOn(string text, int at, int end, int next)
    {
        if (text[at] == '…' || text.AsSpan(at, end - at).StartsWith("..")) return IsOmission(text, at);
        if (text[at] != '.' || end - at > 1) return false;            // ?, ! or a closing quote after the stop: it ends
        if (at >= 2 && text[at - 1] == ' ' && text[at - 2] is '.' or ',') return true;      // ". . ." in a list of authors
        if (IsInitialAt(text, next) || IsListNumber(text, at)) return true;
        var word = WordBefore(text, at);
        if (NeverLast.Contains(word)) return true;
        if (BeforeNumbers.Contains(word) && IsNumberOrSign(text, next)) return true;
        if (PerhapsLast.Contains(word) || IsInitial(text, at)) return !Starters.Contains(WordAt(text, next)) || text[next] == '(';
        return false;
    }

    private static bool IsStop(char c) => c is '.' or '!' or '?' or '…';

    /// <summary>An initial right after an initial belongs to the same name, even when it is the word "A": "Furukawa, T. A., Noma, H.".</summary>
    private static bool IsInitialAt(string text, int at) =>
        at >= 3 && IsInitial(text, at - 2) && at + 2 < text.Length && char.IsUpper(text[at]) && text[at + 1] == '.' && text[at + 2] is ',' or '-' or ' ';

    /// <summary>"1." at the start of a line or a sentence numbers what follows.</summary>
    private static bool IsListNumber(string text, int at)
    {
        var start = at;
        while (start > 0 && char.IsDigit(text[start - 1])) start--;
        return start < at && at - start <= 2 && (start == 0 || text[start - 1] == '\n' || (start >= 2 && text[start - 1] == ' ' && IsStop(text[start - 2])));
    }

    /// <summary>Three dots after a comma or a blank stand for authors left out; after a word they may end a sentence.</summary>
    private static bool IsOmission(string text, int at) => at == 0 || !char.IsLetterOrDigit(text[at - 1]);

    /// <summary>One capital letter, alone or after another initial: "J. K. Smith", "A.-K.".</summary>
    private static bool IsInitial(string text, int at) =>
        at >= 1 && char.IsUpper(text[at - 1]) && (at == 1 || text[at - 2] is ' ' or '.' or '-' or '‐' or '(' or '\u00A0' or '\n');

    private static bool IsNumberOrSign(string text, int at) =>
        char.IsDigit(text[at]) || text[at] is '=' or '<' or '>' || (text[at] == '.' && at + 1 < text.Length && char.IsDigit(text[at + 1]));

    /// <summary>The letters and inner stops before a stop, in lower case: "e.g", "al", "u.s".</summary>
    private static string WordBefore(string text, int at)
    {
        var start = at;
        while (start > 0 && (char.IsLetter(text[start - 1]) || (text[start - 1] == '.' && start > 1 && char.IsLetter(text[start - 2])))) start--;
        return text[start..at].ToLowerInvariant();
    }

    private static string WordAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        return text[at..end].ToLowerInvariant();
    }

    private static FrozenSet<string> Words(string list) =>
        list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
