using PPRNet.Search.Querying;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Tests.Querying;

public sealed class A_spelling_correction : IDisposable
{
    private readonly TestIndex _world = TestIndex.Of(
    [
        .. Enumerable.Range(10, 6).Select(i => Some.Post($"2018-01-p{i}", title: "Mental health services", summary: "Anxiety and mental distress; attachment to the therapist was secure.")),
        Some.Post("2018-02-a", summary: "Insecure attachment. Countertransference is managed. A patient has mindfulness and efficacy."),
        Some.Post("2018-03-b", summary: "The brain is active in group work, and adherence is hyperactive."),
    ]);

    public void Dispose() => _world.Dispose();

    private Interpretation Read(string query, bool exact = false) => _world.Engine.Search(new SearchRequest { Query = query, Exact = exact }).Interpretation;

    [Theory]
    [InlineData("attatchment", "attachment")]                           // a letter changed
    [InlineData("attachmnet", "attachment")]                            // two swapped
    [InlineData("Mindfullnes", "mindfulness")]                          // a letter more and one less
    [InlineData("countertransferance", null)]                           // found in its loose form
    [InlineData("gruop work", "group work")]
    [InlineData("anxeity attachmnt", "anxiety attachment")]             // each word by itself
    [InlineData("\"mental health\" anxeity", "\"mental health\" anxiety")]   // what is quoted stays
    [InlineData("mmindfulness", "mindfulness")]
    [InlineData("nindfulness", "mindfulness")]                          // long enough to be sure of, whatever it begins with
    [InlineData("dental health", "mental health")]                      // the two stand side by side in the corpus
    [InlineData("dental anxiety", null)]                                // both exist, but never side by side
    [InlineData("dental", null)]
    [InlineData("rental", null)]
    [InlineData("unsecure attachment", "insecure attachment")]          // not its contrary, "secure"
    [InlineData("unsecure", null)]                                      // too little to go by
    [InlineData("nonadherence", null)]                                  // the contrary of "adherence"
    [InlineData("hypoactive", null)]                                    // the contrary of "hyperactive"
    [InlineData("inefficacy", null)]
    [InlineData("brn", null)]                                           // too short
    [InlineData("2108", null)]                                          // a number
    [InlineData("attachments", null)]                                   // found in its loose form
    [InlineData("\"attatchment\"", null)]                               // quoted
    [InlineData("-attatchment anxiety", null)]                          // excluded
    public void Is_made_only_with_good_reason(string typed, string? corrected) => Assert.Equal(corrected, Read(typed).Corrected?.Query);

    [Fact]
    public void Is_never_made_when_only_exact_words_are_wanted() => Assert.Null(Read("attatchment", exact: true).Corrected);

    [Fact]
    public void Says_how_many_posts_it_finds()
    {
        var page = _world.Engine.Search(new SearchRequest { Query = "attatchment" });
        Assert.Equal(7, page.Total);
        Assert.Equal(7, page.Interpretation.Corrected!.Total);
        Assert.Equal([("attatchment", "attachment")], page.Interpretation.Corrected.Replacements);
    }

    [Theory]
    [InlineData("attatchment")]
    [InlineData("anxeity secure")]
    [InlineData("mindfullness")]
    public void Finds_what_the_corrected_query_finds(string typed) => Assert.Equal(_world.Ids(Read(typed).Corrected!.Query), _world.Ids(typed));

    [Fact]
    public void Leaves_what_it_can_not_mend_and_says_so()
    {
        Assert.Contains(Read("dental anxiety").Notices, notice => notice is { Code: "words-unknown", Text: "No summary has the word 'dental'." });
        Assert.Equal(0, _world.Engine.Count(new SearchRequest { Query = "dental anxiety" }));
    }

    [Theory]
    [InlineData("secure", "insecure", true)]
    [InlineData("hypoactive", "hyperactive", true)]
    [InlineData("interpersonal", "intrapersonal", true)]
    [InlineData("harmless", "harmful", true)]
    [InlineData("supervisor", "supervisee", true)]
    [InlineData("attachment", "attatchment", false)]
    [InlineData("patient", "patients", false)]
    public void Knows_contraries(string a, string b, bool are)
    {
        Assert.Equal(are, Opposites.Are(a, b));
        Assert.Equal(are, Opposites.Are(b, a));
    }
}
