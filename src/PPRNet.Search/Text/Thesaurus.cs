using System.Collections.Frozen;

namespace PPRNet.Search.Text;

/// <summary>
/// The field's synonyms and acronyms. Looked up by whole words in their loose form; acronyms by their exact form, so that no
/// ending makes one. Immutable.
/// </summary>
public sealed class Thesaurus
{
    private readonly FrozenDictionary<string, ThesaurusEntry> _byTerms;
    private readonly FrozenDictionary<string, int> _longestFrom;     // by first word: most queries have none, and are done with one look-up a word

    /// <param name="groups">The groups; a term that stands in two belongs to the first.</param>
    /// <param name="lexicon">Compounds, prefixes and protected words that go with them.</param>
    public Thesaurus(IReadOnlyList<ThesaurusGroup> groups, Lexicon lexicon)
    {
        Groups = groups;
        Lexicon = lexicon;
        Analysis = new TextAnalysis(lexicon);
        var entries = new Dictionary<string, ThesaurusEntry>(StringComparer.Ordinal);
        var longestFrom = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var group in groups)
            foreach (var term in group.Terms.Where(term => term.Reach != ThesaurusReach.FoundOnly))
            {
                var words = BaseTerms(term.Text);
                if (words.Count == 0) continue;
                entries.TryAdd(string.Join(' ', words), new ThesaurusEntry(group, term));
                longestFrom[words[0]] = Math.Max(longestFrom.GetValueOrDefault(words[0]), words.Count);
            }
        _byTerms = entries.ToFrozenDictionary(StringComparer.Ordinal);
        _longestFrom = longestFrom.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>No synonyms.</summary>
    public static Thesaurus Empty { get; } = new([], Lexicon.Empty);

    /// <summary>Every group, in the order of the file.</summary>
    public IReadOnlyList<ThesaurusGroup> Groups { get; }

    /// <summary>The part that decides what terms are.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>The analysis that goes with this thesaurus.</summary>
    public TextAnalysis Analysis { get; }

    /// <summary>Finds the longest entry that begins at a word.</summary>
    /// <param name="looseTerms">The loose terms of the query's words, compounds in parts.</param>
    /// <param name="at">The word to begin at.</param>
    /// <param name="length">How many words the entry covers.</param>
    public ThesaurusEntry? Find(IReadOnlyList<string> looseTerms, int at, out int length)
    {
        for (length = Math.Min(_longestFrom.GetValueOrDefault(looseTerms[at]), looseTerms.Count - at); length > 0; length--)
            if (_byTerms.TryGetValue(string.Join(' ', looseTerms.Skip(at).Take(length)), out var entry)) return entry;
        return null;
    }

    /// <summary>The loose terms of a text with compounds in their parts.</summary>
    internal IReadOnlyList<string> BaseTerms(string text) =>
        [.. Analysis.Tokens(text, Treatment.Loose).Where(token => token.Length == 1).Select(token => token.Term)];
}

/// <summary>Words that count as one another.</summary>
/// <param name="Terms">The terms, in the order of the file.</param>
/// <param name="Line">Line of the file, for messages.</param>
public sealed record ThesaurusGroup(IReadOnlyList<ThesaurusTerm> Terms, int Line);

/// <summary>A term of a group.</summary>
/// <param name="Text">As written in the file, without its mark.</param>
/// <param name="Reach">Whether it finds the others, is found by them, or both.</param>
public sealed record ThesaurusTerm(string Text, ThesaurusReach Reach = ThesaurusReach.Both)
{
    /// <summary>Written in capitals: it stands for other words and is never stemmed.</summary>
    public bool IsAcronym { get; } = Text.Length > 1 && Text.Where(char.IsLetter).All(char.IsUpper) && Text.Any(char.IsLetter);
}

/// <summary>In which direction a term counts as the others of its group.</summary>
public enum ThesaurusReach
{
    /// <summary>It finds the others and they find it.</summary>
    Both,

    /// <summary>It only finds the others (<c>&gt; meds</c>): who types it wants the group's subject, but nobody else wants it searched.</summary>
    LeadsIn,

    /// <summary>The others only find it (<c>&lt; agoraphobia</c>): a narrower subject; typed itself, it stays itself.</summary>
    FoundOnly,
}

/// <summary>What a lookup found.</summary>
/// <param name="Group">The group.</param>
/// <param name="Term">The term of the group that was met.</param>
public sealed record ThesaurusEntry(ThesaurusGroup Group, ThesaurusTerm Term)
{
    /// <summary>What else to search: the other terms of the group, without those that only lead into it.</summary>
    public IEnumerable<ThesaurusTerm> Others => Group.Terms.Where(term => term != Term && term.Reach != ThesaurusReach.LeadsIn);
}
