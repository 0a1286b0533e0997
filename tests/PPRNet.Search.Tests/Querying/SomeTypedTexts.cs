using CsCheck;

namespace PPRNet.Search.Tests.Querying;

/// <summary>What people, machines and attackers type.</summary>
internal static class SomeTypedTexts
{
    private static readonly string[] Language =
    [
        "alliance", "burnout", "CBT", "drop-out", "Flückiger", "therap*", "aliance~", "word~2", "\"alliance rupture\"", "\"a b\"~5", "“", "”", "\"", "(", ")", "-", "-x", "−y", "NOT", "OR", "AND", "|", "||",
        "title:", "topic:", "author:flückiger", "doi:10.1037/x", "foo:", ":", "year:", "year:2018", "year:2015-", "studyYear:-2010", "year:(2015", "year:2020-2010", "2018", "*", "~", "~5", "the", "of", " ", "  ", "\t",
    ];

    private static readonly string[] Hostile =
    [
        "+", "-", "&&", "||", "!", "(", ")", "{", "}", "[", "]", "^", "\"", "~", "*", "?", ":", "\\", "/", "^2", "[a TO b]", "{* TO *}", "/.*/", "\0", "\u0001", "\u001F", "\u007F", "\r\n", "\u2028", "\u200F", "\u202E", "\uFEFF",
        "שלום", "مرحبا", "👩‍👩‍👧", "🇨🇦", "e\u0301\u0302", "\uD83D", "\uDE00", "İI", "ıi", "ﬀ", "ß", "㈱", "the of and", "----", "-a -b", "'; DROP TABLE posts; --", "' OR '1'='1", "<script>alert(1)</script>", "<mark>", "&lt;", "%00", "${jndi:x}", "{{7*7}}",
        "[url=https://example.org]x[/url]", "http://example.org/?a=b&c=d", "../../etc/passwd", "therapy", "alliance", "title:", "year:", "9999999999999999999", "-1", "1.5", "1,000",
    ];

    private static readonly Gen<string> Long = Gen.Select(Gen.OneOf(Hostile), Gen.Int[1, 3], (piece, blanks) => string.Concat(Enumerable.Repeat(piece + new string(' ', blanks - 1), 10_000 / (piece.Length + blanks))));

    /// <summary>Pieces of our language in any order, sensible or not.</summary>
    public static readonly Gen<string> InOurLanguage = Gen.Select(Gen.OneOf(Language), Gen.OneOf("", " ", " "), (piece, blank) => piece + blank).Array[0, 14].Select(string.Concat);

    /// <summary>Texts that nobody wishes a search to get.</summary>
    public static readonly Gen<string> OfEveryHostileKind = Gen.Frequency(
        (40, Gen.Select(Gen.OneOf(Hostile), Gen.OneOf("", " "), (piece, blank) => piece + blank).Array[0, 12].Select(string.Concat)),
        (20, InOurLanguage),
        (20, Gen.String[0, 60]),
        (10, Gen.String[Gen.Char["+-&|!(){}[]^\"~*?:\\/ aT"], 0, 80]),
        (1, Long));
}
