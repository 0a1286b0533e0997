using CsCheck;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Tests.Exporting;

/// <summary>Posts whose texts hold everything that one of the formats could trip over.</summary>
internal static class NastyPosts
{
    private static readonly string[] Pieces =
    [
        "therapy", "Alliance", "PTSD", "COVID-19", "Flückiger", "naïve", "Ørsted", "心理", "&", "&amp;", "<i>", "p < .05", "10 %", "#1", "a_b", "$5", "~", "^", "\\", "\\alpha",
        "{", "}", "}}", "{x", "\"", "'", "''", "``", "?`", "--", "---", "=1+1", "+1", "-1", "@cmd", "\n", "\r\n", "\t", "ER  - ", "TY  - JOUR", "@article{x,", "and", ",", ";", "|", ":", "…", "et al.", "\u00a0", "\u2028", "😀",
    ];

    private static readonly string[] People =
    [
        "Author, A. B.", "van Straten, A.", "van den Boogaard, M.", "Del Re, A. C.", "O’Connor, R. C.", "D'Angelo, E.", "Welmers-Van de Poll, M.J.", "Worthington, E. L., Jr.", "Müller, J.-P.",
        "American Psychological Association", "Ministry of Health and Care", "López Rodríguez, J.", "de Jong, K.",
    ];

    private static readonly string[] Dois = ["10.1037/a0026148", "10.1002/(SICI)1097-4679(199901)55:1<1::AID-JCLP1>3.0.CO;2-1", "10.1000/a_b#c%d&e", "10.31234/osf.io/hyd6b"];

    public static Gen<string> Text { get; } = Gen.OneOf(Pieces).Array[1, 12].Select(pieces => string.Join(' ', pieces)).Where(text => text.Trim().Length > 0);

    private static readonly Gen<Citation> Study = Gen.Select(
        Text, Text, Gen.OneOf(People).Array[0, 4], Gen.OneOf(Dois), Gen.Int[0, 15],
        (title, source, authors, doi, shown) => new Citation
        {
            Text = $"{string.Join(", ", authors)} (2018). {title}. {source}, 12(3), 41-47.",
            Authors = authors,
            Title = title,
            Year = 2018,
            Source = (shown & 1) == 0 ? source : null,
            Volume = (shown & 3) == 0 ? "12" : null,
            Issue = (shown & 3) == 0 ? "3" : null,
            Pages = (shown & 1) != 0 ? null : (shown & 4) == 0 ? "41-47" : "e68135",
            Doi = (shown & 8) == 0 ? doi : null,
        });

    public static Gen<Post> Post { get; } = Gen.Select(
        Text, Text, Text, Study.Array[0, 3],
        (title, summary, implications, studies) => Some.Post(
            title: title, summary: summary, implications: implications, citations: studies,
            topics: [Some.Topic("Attendance, Attrition, and Drop-Out"), Some.Topic("Empathy")]));

    /// <summary>Numbered, so that they make one corpus.</summary>
    public static IReadOnlyList<Post> Many(int count)
    {
        var posts = new List<Post>();
        Post.Array[count].Sample(posts.AddRange, iter: 1, threads: 1);
        return [.. posts.Take(count).Select((post, i) => post with { Id = PostId.Parse($"2018-05-nasty-{i:000}") })];
    }
}
