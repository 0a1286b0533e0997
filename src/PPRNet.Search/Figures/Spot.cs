using System.Collections.Frozen;

namespace PPRNet.Search.Figures;

/// <summary>A number in its sentence, and the figures read before it: all that a rule may look at.</summary>
internal sealed class Spot(FigureSentence sentence, int index, IReadOnlyList<Draft> earlier, FigureSentence? sentenceBefore)
{
    /// <summary>How many words may describe a noun between it and its number: "81 eligible randomised controlled trials".</summary>
    private const int MaxAdjectives = 5;

    /// <summary>Words that no noun phrase goes beyond.</summary>
    private static readonly FrozenSet<string> EndOfPhrase =
    [
        "of", "in", "on", "at", "to", "for", "from", "with", "without", "by", "as", "than", "that", "which", "who", "whom", "whose", "was", "were", "is", "are", "be", "been", "had", "has",
        "have", "did", "do", "does", "could", "can", "would", "will", "may", "might", "should", "must", "the", "a", "an", "this", "these", "those", "their", "its", "his", "her", "our", "it",
        "they", "them", "he", "she", "we", "you", "there", "when", "where", "while", "if", "but", "or", "nor", "so", "because", "after", "before", "during", "over", "under", "between", "about",
        "against", "versus", "vs", "compared", "through", "until", "since", "per", "not", "no", "never", "all", "both", "each", "every", "some", "any", "found", "said", "showed",
        "reported", "met", "examined", "asked", "assessed", "compared", "tested", "measured", "described", "involved", "targeted", "concerned", "addressed", "covered", "enrolled", "followed",
        "interviewed", "investigated", "evaluated", "provided", "gave", "made", "used", "within", "among", "across", "into", "out", "up", "off", "only", "more", "less", "fewer", "times", "points", "percent", "took", "came",
    ];

    public FigureSentence Sentence { get; } = sentence;

    public int Index { get; } = index;

    /// <summary>The sentence before, in the same text.</summary>
    public FigureSentence? SentenceBefore { get; } = sentenceBefore;

    /// <summary>Figures of the post read before this number, in reading order.</summary>
    public IReadOnlyList<Draft> Earlier { get; } = earlier;

    public FigureToken Token => Sentence.Tokens[Index];

    public Quantity Number => Token.Number;

    /// <summary>The word or sign this many tokens away, in lower case; empty where there is none or a number.</summary>
    public string Word(int ahead) => Sentence[Index + ahead] is { Kind: not TokenKind.Number } token ? token.Lower : "";

    /// <summary>The number this many tokens away, or null.</summary>
    public Quantity? NumberAt(int ahead) => Sentence[Index + ahead] is { Kind: TokenKind.Number } token ? token.Number : null;

    /// <summary>Whether these words and signs stand after the number.</summary>
    public bool IsFollowedBy(params ReadOnlySpan<string> words) => Stand(1, words);

    /// <summary>Whether these words and signs stand right before the number.</summary>
    public bool IsPrecededBy(params ReadOnlySpan<string> words) => Stand(-words.Length, words);

    /// <summary>The token before is joined to the number: "Questionnaire-45" has none, "two-year" has a hyphen after it.</summary>
    public bool HasHyphenAfter => Sentence[Index + 1] is { Lower: "-" } dash && dash.IsGlued(Token) && Sentence[Index + 2] is { Kind: TokenKind.Word } word && word.IsGlued(dash);

    /// <summary>Tokens from the number to the first plural noun after it, while only words that may describe it stand between; null when there is none.</summary>
    public int? NounAhead(Func<string, bool> isNoun)
    {
        var first = Word(1) == "or" && Word(2) is "more" or "fewer" or "less" ? 3 : 1;      // "two or more sessions"
        for (var ahead = first; ahead <= MaxAdjectives + 1; ahead++)
        {
            if (Sentence[Index + ahead] is not { Kind: TokenKind.Word } word) return null;
            if (isNoun(word.Lower)) return Sentence[Index + ahead + 1] is { Lower: "'" } mark && mark.IsGlued(word) ? null : ahead;
            if (EndOfPhrase.Contains(word.Lower) || (word.Lower == "and" && ahead == 1) || IsOtherNoun(word.Lower)) return null;
        }
        return null;
    }

    /// <summary>No noun follows: the number ends a phrase or stands before a verb or a preposition.</summary>
    public bool IsBare => Sentence[Index + 1] is not { Kind: TokenKind.Word } next || EndOfPhrase.Contains(next.Lower) || next.Lower == "and" || Verbs.IsAny(next.Lower);

    /// <summary>Figures of this sentence read before this number, the nearest first.</summary>
    public IEnumerable<Draft> EarlierHere => Backwards().TakeWhile(draft => draft.Sentence == Sentence);

    /// <summary>All figures read before this number, the nearest first.</summary>
    public IEnumerable<Draft> Backwards()
    {
        for (var i = Earlier.Count - 1; i >= 0; i--) yield return Earlier[i];
    }

    private static bool IsOtherNoun(string word) =>
        PeopleNouns.IsPlural(word) || CountedNouns.IsStudyNoun(word) || word is "sessions" or "weeks" or "months" or "years" or "days" or "hours" or "minutes";

    private bool Stand(int ahead, ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++)
            if (Word(ahead + i) != words[i]) return false;
        return true;
    }
}
