using System.Text;
using PPRNet.Search.Text;

namespace PPRNet.Search.Facets;

/// <summary>
/// An author as references write them: <c>Flückiger, C.</c>, <c>van Straten , A</c>, <c>Beurs, E. de</c>, <c>Mo Wang</c>. Names count as
/// one when surname and all initials agree; accents, case, dots, blanks, hyphens and "Jr." do not matter, and a given name counts as
/// its initial. "Wampold, B." stays apart from "Wampold, B. E.": that they are the same person is a guess, and a guess would make the count wrong.
/// </summary>
internal sealed record AuthorName(string Surname, IReadOnlyList<string> Initials)
{
    private static readonly HashSet<string> Particles =
        new("af da das de del della den der di do dos du el la le lo les ten ter tot van vande vander von zu zum".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> OfGroups =
        new("and association center centre collaboration collaborators college committee consortium council department for foundation group health institute investigators national network of organization organisation panel program programme project society task team university".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Suffixes = new(["jr", "sr", "ii", "iii", "iv"], StringComparer.Ordinal);

    /// <summary>Two authors with the same key are the same; empty when the text names nobody.</summary>
    public string Key => string.Join('-', Initials.Select(initial => FacetKeys.OfName(initial[..1])).Prepend(FacetKeys.OfName(Surname))).Trim('-');

    /// <summary>As a reference list writes it: <c>Deisenhofer, A.-K.</c></summary>
    public string Label => Initials.Count == 0 ? Surname
        : Initials.Aggregate(new StringBuilder(Surname).Append(','), (label, initial) => label.Append(initial.Length > 1 ? "-" : " ").Append(initial[0]).Append('.')).ToString();

    /// <summary>Reads a name; null when the text names nobody, such as the dots of a list that was cut short.</summary>
    public static AuthorName? Read(string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        var (surname, given) = comma < 0 ? WithoutComma(Words(text)) : (Words(text[..comma]), Words(text[(comma + 1)..]));
        given.RemoveAll(word => Suffixes.Contains(Folded(word)));
        while (given.Count > 0 && given[^1] is var last && char.IsLower(last[0]) && Particles.Contains(Folded(last)))
        {
            surname.Insert(0, last);
            given.RemoveAt(given.Count - 1);
        }
        return surname.Count == 0 || Folded(text.Trim()) == "et al" ? null : new AuthorName(string.Join(' ', surname), [.. given.SelectMany(Initialled)]);
    }

    /// <summary>Given names first, as in <c>Mo Wang</c>; or initials last, as in <c>Wang M</c>. A group's name is no person's.</summary>
    private static (List<string> Surname, List<string> Given) WithoutComma(List<string> words)
    {
        if (words.Exists(word => OfGroups.Contains(Folded(word)))) return (words, []);
        var initialsLast = words.Count - words.AsEnumerable().Reverse().TakeWhile(IsInitials).Count();
        if (initialsLast > 0 && initialsLast < words.Count) return (words[..initialsLast], words[initialsLast..]);
        var surname = words.Count - 1;
        while (surname > 1 && Particles.Contains(Folded(words[surname - 1]))) surname--;
        return surname < 1 || words[..surname].TrueForAll(word => Particles.Contains(Folded(word))) ? (words, []) : (words[surname..], words[..surname]);
    }

    private static List<string> Words(string text) => [.. text.Split([' ', '\t', '\n', '\u00A0', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(word => word.Any(char.IsLetter))];

    /// <summary><c>C.M.W.</c> and <c>CMW</c> are three initials, <c>A.-K.</c> two with a hyphen, <c>Andrzej</c> one.</summary>
    private static IEnumerable<string> Initialled(string word)
    {
        var isHyphened = false;
        foreach (var part in word.Split('.', StringSplitOptions.RemoveEmptyEntries).SelectMany(SplitAtHyphens))
        {
            if (part == "-") isHyphened = true;
            else
                foreach (var letter in IsInitials(part) ? part : part[..1])
                {
                    yield return $"{char.ToUpperInvariant(letter)}{(isHyphened ? "-" : "")}";
                    isHyphened = false;
                }
        }
    }

    private static IEnumerable<string> SplitAtHyphens(string part)
    {
        var plain = new StringBuilder();
        foreach (var c in part)
        {
            if (char.IsLetter(c))
            {
                plain.Append(c);
                continue;
            }
            if (plain.Length > 0) yield return plain.ToString();
            plain.Clear();
            if (TextFolding.Fold(c.ToString()) == "-") yield return "-";
        }
        if (plain.Length > 0) yield return plain.ToString();
    }

    private static bool IsInitials(string word) => word.Count(char.IsLetter) <= 4 && word.Where(char.IsLetter).All(char.IsUpper);

    private static string Folded(string word) => TextFolding.Fold(word).TrimEnd('.');
}
