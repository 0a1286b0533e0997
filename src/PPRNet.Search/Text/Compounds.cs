using System.Collections.Frozen;

namespace PPRNet.Search.Text;

/// <summary>A word as it was found.</summary>
internal readonly record struct ScannedWord(string Term, int Start, int End, WordGap Gap);

/// <summary>
/// Makes self-harm, self harm and selfharm the same. Positions always count the parts; the joined form stands over them. Listed
/// compounds give the same terms at the same positions however they are written; any other hyphenated word gets its joined form too.
/// </summary>
internal sealed class Compounds
{
    private const int MostParts = 4;
    private readonly FrozenDictionary<string, string[]> _partsOf;   // dropout → drop, out
    private readonly FrozenSet<string> _firstParts;
    private readonly FrozenSet<string> _prefixes;

    public Compounds(Lexicon lexicon)
    {
        _partsOf = lexicon.Compounds.ToDictionary(parts => string.Concat(parts), parts => parts.ToArray(), StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal);
        _firstParts = _partsOf.Values.Select(parts => parts[0]).ToFrozenSet(StringComparer.Ordinal);
        _prefixes = lexicon.Prefixes.ToFrozenSet(StringComparer.Ordinal);
    }

    public bool IsListed(string joined) => PartsOf(joined) is not null;

    public void AddTokens(List<ScannedWord> words, List<TextToken> tokens)
    {
        var position = 0;
        for (var i = 0; i < words.Count;)
        {
            var count = Length(words, i);
            if (count > 1) AddSeparate(words, i, count, ref position, tokens);
            else AddOne(words[i], ref position, tokens);
            i += count;
        }
    }

    /// <summary>How many words from <paramref name="at"/> on form one compound; 1 when none do.</summary>
    private int Length(List<ScannedWord> words, int at)
    {
        var hyphenated = 1;
        while (hyphenated < MostParts && at + hyphenated < words.Count && words[at + hyphenated].Gap == WordGap.Hyphen) hyphenated++;
        if (hyphenated > 1 && !IsChainLonger(words, at + hyphenated)) return HasLetter(words, at, hyphenated) ? hyphenated : 1;
        return SpacedLength(words, at);
    }

    private static bool IsChainLonger(List<ScannedWord> words, int end) => end < words.Count && words[end].Gap == WordGap.Hyphen;

    private int SpacedLength(List<ScannedWord> words, int at)
    {
        for (var count = _firstParts.Contains(words[at].Term) ? 3 : 1; count > 1; count--)
            if (AreSpaced(words, at, count) && IsListed(Joined(words, at, count))) return count;
        var follows = at + 1 < words.Count && words[at + 1].Gap == WordGap.Blank && char.IsLetter(words[at + 1].Term[0]);
        return follows && _prefixes.Contains(words[at].Term) ? 2 : 1;
    }

    private static bool AreSpaced(List<ScannedWord> words, int at, int count)
    {
        if (at + count > words.Count) return false;
        for (var i = at + 1; i < at + count; i++)
            if (words[i].Gap == WordGap.Other) return false;
        return at + count >= words.Count || words[at + count].Gap != WordGap.Hyphen;    // "drop out-patient" is another chain
    }

    private static bool HasLetter(List<ScannedWord> words, int at, int count) => words.GetRange(at, count).Exists(word => word.Term.Any(char.IsLetter));

    private static string Joined(List<ScannedWord> words, int at, int count) => string.Concat(words.GetRange(at, count).Select(word => word.Term));

    private static void AddSeparate(List<ScannedWord> words, int at, int count, ref int position, List<TextToken> tokens)
    {
        tokens.Add(new TextToken(words[at].Term, position, 1, words[at].Start, words[at].End));
        tokens.Add(new TextToken(Joined(words, at, count), position, count, words[at].Start, words[at + count - 1].End));
        position++;
        for (var i = at + 1; i < at + count; i++, position++)
            tokens.Add(new TextToken(words[i].Term, position, 1, words[i].Start, words[i].End));
    }

    /// <summary>A single word; a listed compound written closed gives its parts, which all lie over the whole word.</summary>
    private void AddOne(ScannedWord word, ref int position, List<TextToken> tokens)
    {
        var parts = PartsOf(word.Term);
        tokens.Add(new TextToken(parts is null ? word.Term : parts[0], position, 1, word.Start, word.End));
        if (parts is not null)
        {
            tokens.Add(new TextToken(word.Term, position, parts.Length, word.Start, word.End));
            foreach (var part in parts.Skip(1)) tokens.Add(new TextToken(part, ++position, 1, word.Start, word.End));
        }
        position++;
    }

    /// <summary>The parts of a listed compound, also in the plural: dropouts → drop, outs.</summary>
    private string[]? PartsOf(string joined)
    {
        if (_partsOf.TryGetValue(joined, out var parts)) return parts;
        return joined.EndsWith('s') && _partsOf.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(joined.AsSpan(..^1), out parts) ? [.. parts[..^1], parts[^1] + "s"] : null;
    }
}
