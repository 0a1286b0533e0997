namespace PPRNet.Search.Querying;

/// <summary>Words a letter or two apart that mean the contrary: "unsecure" and "secure", "hypoactive" and "hyperactive".</summary>
internal static class Opposites
{
    private static readonly string[] Negations = ["a", "ab", "an", "anti", "counter", "de", "dis", "il", "im", "in", "ir", "mal", "mis", "non", "un"];

    private static readonly (string One, string Other)[] Beginnings =
        [("hypo", "hyper"), ("inter", "intra"), ("over", "under"), ("pre", "post"), ("in", "ex"), ("im", "ex"), ("in", "out"), ("up", "down"), ("mini", "maxi"), ("homo", "hetero")];

    private static readonly (string One, string Other)[] Endings = [("less", "ful"), ("er", "ee"), ("ers", "ees"), ("or", "ee")];

    /// <summary>Whether one word is the contrary of the other.</summary>
    public static bool Are(string a, string b) =>
        Negations.Any(negation => a == negation + b || b == negation + a)
        || Beginnings.Any(pair => HaveSwapped(a, b, pair.One, pair.Other) || HaveSwapped(b, a, pair.One, pair.Other))
        || Endings.Any(pair => EndSwapped(a, b, pair.One, pair.Other) || EndSwapped(b, a, pair.One, pair.Other));

    private static bool HaveSwapped(string a, string b, string one, string other) =>
        a.StartsWith(one, StringComparison.Ordinal) && b.StartsWith(other, StringComparison.Ordinal) && a.AsSpan(one.Length).SequenceEqual(b.AsSpan(other.Length));

    private static bool EndSwapped(string a, string b, string one, string other) =>
        a.EndsWith(one, StringComparison.Ordinal) && b.EndsWith(other, StringComparison.Ordinal) && a.AsSpan(0, a.Length - one.Length).SequenceEqual(b.AsSpan(0, b.Length - other.Length));
}
