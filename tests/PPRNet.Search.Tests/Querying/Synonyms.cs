using PPRNet.Search.Searching;
using PPRNet.Search.Text;

namespace PPRNet.Search.Tests.Querying;

public sealed class Synonyms : IDisposable
{
    private readonly TestIndex _world = TestIndex.Of(
    [
        Some.Post("2018-01-long", summary: "Cognitive behavioural therapy for generalized anxiety disorder."),
        Some.Post("2018-02-short", summary: "CBT in GAD."),
        Some.Post("2018-03-order", summary: "Therapy, behavioural and cognitive."),
        Some.Post("2018-04-act", summary: "Acceptance and commitment therapy."),
        Some.Post("2018-05-acronym", summary: "Trained in ACT."),
        Some.Post("2018-06-verb", summary: "Time to act on practice."),
        Some.Post("2018-07-ct", summary: "Cognitive therapy. The factor of structure."),
        Some.Post("2018-08-meds", summary: "Medication works."),
        Some.Post("2018-09-pills", summary: "Pills work."),
        .. Enumerable.Range(10, 9).Select(i => Some.Post($"2017-01-p{i}", summary: "Nothing to do with it.")),
    ], ThesaurusReader.Read(
        """
        synonyms:
          - [CBT, cognitive behavioural therapy]
          - [CT, cognitive therapy]
          - [GAD, generalized anxiety disorder]
          - [ACT, acceptance and commitment therapy]
          - [PRN, practice research network]
          - [medication, pharmacotherapy, "> pills"]
        capitals: [ACT]
        """).Thesaurus);

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData("CBT", "2018-01-long 2018-02-short")]                            // as a phrase: another order is another thing
    [InlineData("cbt", "2018-01-long 2018-02-short")]
    [InlineData("cognitive-behavioral therapies", "2018-01-long 2018-02-short")]
    [InlineData("CBT GAD", "2018-01-long 2018-02-short")]                        // two acronyms
    [InlineData("\"CBT\"", "2018-02-short")]                                     // never inside quotes
    [InlineData("CT", "2018-07-ct")]                                             // no beginning of "ctrl", no end of "ACT"
    [InlineData("ACT", "2018-04-act 2018-05-acronym")]
    [InlineData("act", "2018-06-verb")]                                          // the verb
    [InlineData("acceptance and commitment therapy", "2018-04-act 2018-05-acronym")]
    [InlineData("PRN", "")]                                                      // not "practice"
    [InlineData("pills", "2018-08-meds 2018-09-pills")]                          // leads in …
    [InlineData("medication", "2018-08-meds")]                                   // … one way
    public void Find(string query, string expected) => Assert.Equal(expected, string.Join(' ', _world.Ids(query).Order()));

    [Fact]
    public void Count_less_than_the_words_themselves() => Assert.Equal(["2018-09-pills", "2018-08-meds"], _world.Ids("pills"));

    [Fact]
    public void Are_not_looked_for_when_only_exact_words_are_wanted() =>
        Assert.Equal(["2018-02-short"], _world.Ids(new SearchRequest { Query = "CBT", Exact = true }));

    [Fact]
    public void Are_told() => Assert.Equal(
        "CBT → cognitive behavioural therapy (synonym)",
        string.Join("; ", _world.Engine.Search(new SearchRequest { Query = "CBT" }).Interpretation.Terms.Select(term => $"{term.Input} → {string.Join(", ", term.AlsoSearched)} ({term.Reason})")));
}
