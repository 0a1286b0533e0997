using System.Collections.Frozen;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace PPRNet.Search.Text;

/// <summary>British and American spelling made one, then stemmed, unless the word is protected.</summary>
internal sealed class LooseForm(Lexicon lexicon)
{
    /// <summary>Shorter words have no endings worth taking off.</summary>
    private const int ShortestStemmed = 4;

    [ThreadStatic]
    private static EnglishStemmer? _stemmer;         // one a thread: the stemmer holds its word while it works

    private readonly FrozenSet<string> _protected = lexicon.ProtectedWords.ToFrozenSet(StringComparer.Ordinal);

    public string Of(string exactTerm)
    {
        if (_protected.Contains(exactTerm) || char.IsUpper(exactTerm[0])) return exactTerm;
        if (exactTerm.EndsWith('s') && _protected.Contains(exactTerm[..^1])) return exactTerm[..^1];   // RCTs → rct
        var american = SpellingVariants.American(exactTerm);
        return american.Length < ShortestStemmed || !american.All(char.IsAsciiLetter) ? american : StemExceptions.Find(american) ?? Stem(american);
    }

    private static string Stem(string word)
    {
        var stemmer = _stemmer ??= new EnglishStemmer();
        stemmer.SetCurrent(word);
        stemmer.Stem();
        return stemmer.Current;
    }
}
