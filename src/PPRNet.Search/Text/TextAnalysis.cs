using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace PPRNet.Search.Text;

/// <summary>
/// Makes index terms out of text, the same way for corpus and query. Thread-safe; one for each thesaurus, since the thesaurus
/// names the compounds and the words that are never stemmed.
/// </summary>
public sealed class TextAnalysis
{
    /// <summary>Raised with every change of the rules in this folder that changes terms.</summary>
    private const string RulesVersion = "2";

    /// <summary>A text of more words than this without a small letter is a heading or a shout: its capitals mean nothing.</summary>
    private const int MostAcronymsInARow = 3;

    /// <summary>With the blank after it; so few that a list of words seldom has to grow.</summary>
    private const int LettersAWord = 5;

    private readonly Compounds _compounds;
    private readonly FrozenSet<string> _capitals;
    private readonly LooseForm _loose;
    private readonly ConcurrentDictionary<string, string> _looseForms = new(StringComparer.Ordinal);

    /// <param name="lexicon">Compounds, prefixes and protected words.</param>
    public TextAnalysis(Lexicon lexicon)
    {
        _compounds = new Compounds(lexicon);
        _loose = new LooseForm(lexicon);
        _capitals = lexicon.Capitals.ToFrozenSet(StringComparer.Ordinal);
        Version = $"{RulesVersion}-{lexicon.Hash}";
    }

    /// <summary>Changes with every change of rules or of the lexicon: an index made by another version does not fit.</summary>
    public string Version { get; }

    /// <summary>
    /// The terms of a text in order of position. A compound gives its parts and, at the first part's position, its joined form.
    /// </summary>
    public IReadOnlyList<TextToken> Tokens(string text, Treatment treatment)
    {
        var words = new List<ScannedWord>(1 + text.Length / LettersAWord);
        var scanner = new WordScanner(text);
        while (scanner.Next()) words.Add(new ScannedWord(scanner.Word, scanner.Start, scanner.End, scanner.Gap));
        KeepCapitals(text, words);
        var tokens = new List<TextToken>(words.Count + words.Count / 8 + 1);
        _compounds.AddTokens(words, tokens);
        if (treatment == Treatment.Loose)
            for (var i = 0; i < tokens.Count; i++) tokens[i] = tokens[i] with { Term = Loose(tokens[i].Term) };
        return tokens;
    }

    /// <summary>The loose form of one exact term.</summary>
    public string Loose(string exactTerm) =>
        _looseForms.TryGetValue(exactTerm, out var loose) ? loose : Remember(exactTerm);

    /// <summary>Whether a joined form is a compound that is written in all three ways.</summary>
    internal bool IsListedCompound(string joinedExactTerm) => _compounds.IsListed(joinedExactTerm);

    /// <summary>
    /// An acronym that is a word as well keeps its capitals in both treatments, so that ACT is not the act of a sentence. All other
    /// terms are in small letters, so the two can not meet.
    /// </summary>
    private void KeepCapitals(string text, List<ScannedWord> words)
    {
        if (_capitals.Count == 0 || (words.Count > MostAcronymsInARow && !text.Any(char.IsLower))) return;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (IsInCapitals(text.AsSpan(word.Start, word.End - word.Start)) && _capitals.Contains(word.Term))
                words[i] = word with { Term = word.Term.ToUpperInvariant() };
        }
    }

    private static bool IsInCapitals(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (!char.IsUpper(c)) return false;
        return true;
    }

    private string Remember(string exactTerm)
    {
        const int Enough = 200_000;                  // queries must not grow it without end
        var loose = _loose.Of(exactTerm);
        if (_looseForms.Count < Enough) _looseForms.TryAdd(exactTerm, loose);
        return loose;
    }
}
