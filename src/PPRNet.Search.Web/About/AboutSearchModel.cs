using PPRNet.Search.Searching;

namespace PPRNet.Search.Web.About;

/// <summary>How search works, told by examples that are run on the index that answers now.</summary>
/// <param name="Ways">Ways of asking, each with what it finds.</param>
/// <param name="Widened">A word that is searched under other names as well.</param>
public sealed record AboutSearchModel(IReadOnlyList<WayOfAsking> Ways, InterpretedTerm? Widened)
{
    private static readonly (string Typed, string Meaning)[] Examples =
    [
        ("alliance rupture", "All the words, in any of their forms, in any order. If too few summaries have them all, those with most of them are shown, and the page says so."),
        ("\"alliance ruptures\"", "Exactly these words, next to each other. Inside quotes there are no word forms and no synonyms."),
        ("\"feedback outcome\"~5", "These words at most five words apart."),
        ("depression -adolescents", "Without a word: a minus before it, or NOT."),
        ("burnout OR suicide", "Either word."),
        ("(group OR couple) therapy", "Brackets say what belongs together."),
        ("mindful*", "Every word that begins so."),
        ("counseling~", "Words spelled much like it."),
        ("title:alliance", "Only in the title. So do citation:, summary:, implications:, author:, journal:, topic:, kind: and doi:."),
        ("year:2015-2018", "By the year on the blog; studyYear: for the year of the study. 2015- means 2015 and later, -2018 up to 2018."),
    ];

    public static AboutSearchModel Of(SearchEngine engine) => new(
        [.. Examples.Select(example => WayOfAsking.Of(example.Typed, example.Meaning, engine))],
        engine.Search(new SearchRequest { Query = "CBT", PerPage = 1 }).Interpretation.Terms is [var widened, ..] ? widened : null);
}

/// <summary>One way of asking.</summary>
/// <param name="Request">The example as a search.</param>
/// <param name="Meaning">What it asks for.</param>
/// <param name="Count">What it finds now.</param>
public sealed record WayOfAsking(SearchRequest Request, string Meaning, int Count)
{
    public static WayOfAsking Of(string typed, string meaning, SearchEngine engine)
    {
        var request = new SearchRequest { Query = typed };
        return new WayOfAsking(request, meaning, engine.Count(request));
    }
}
