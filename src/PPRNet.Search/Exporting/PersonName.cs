namespace PPRNet.Search.Exporting;

/// <summary>An author as the formats want one: in parts when the name has parts, whole when it is a body such as a society.</summary>
/// <param name="Family">The family name without particle, or the whole name of a body.</param>
/// <param name="Given">Given names or initials; null for a body.</param>
/// <param name="Particle">What stands small before the family name: <c>van den</c>.</param>
/// <param name="Suffix">What follows the given names: <c>Jr.</c></param>
internal sealed record PersonName(string Family, string? Given = null, string? Particle = null, string? Suffix = null)
{
    private static readonly HashSet<string> Suffixes = new(StringComparer.OrdinalIgnoreCase) { "Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV", "PhD", "MD" };
    private static readonly string[] WordsOfBodies = ["of", "for", "and", "on", "the", "&"];

    /// <summary>Whether the name is kept whole.</summary>
    public bool IsBody => Given is null;

    /// <summary>The family name with its particle, as it is sorted and printed.</summary>
    public string FamilyWithParticle => Particle is null ? Family : $"{Particle} {Family}";

    /// <summary>
    /// Reads <c>Surname, I. I.</c> or <c>Surname, I. I., Jr.</c>; anything else is the name of a body, and nothing is cut out of it.
    /// </summary>
    public static PersonName Parse(string name)
    {
        var parts = name.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        var suffix = parts.Count == 3 ? parts.Find(Suffixes.Contains) : null;
        if (suffix is not null) parts.Remove(suffix);
        if (parts.Count != 2 || parts[0].Split(' ').Any(WordsOfBodies.Contains)) return new PersonName(name.Trim());
        var (particle, family) = SplitParticle(parts[0]);
        return new PersonName(family, parts[1], particle, suffix);
    }

    /// <summary>The name in one line, inverted: <c>van Straten, A., Jr.</c></summary>
    public string Inverted => string.Join(", ", new[] { FamilyWithParticle, Given, Suffix }.OfType<string>());

    private static (string? Particle, string Family) SplitParticle(string surname)
    {
        var words = surname.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var small = words.TakeWhile(word => char.IsLower(word[0])).Count();
        return small == 0 || small == words.Length ? (null, surname) : (string.Join(' ', words[..small]), string.Join(' ', words[small..]));
    }
}
