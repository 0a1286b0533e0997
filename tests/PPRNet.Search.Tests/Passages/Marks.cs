using System.Net;
using System.Text;
using CsCheck;
using PPRNet.Search.Facets;
using PPRNet.Search.Indexing;
using PPRNet.Search.Passages;
using PPRNet.Search.Posts;
using PPRNet.Search.Querying;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Tests.Passages;

public sealed class Marks(RepositoryIndex repository)
{
    /// <summary>Words that are hard to mark: accents in one and in two characters, ligatures, emoji, joiners, markup, compounds, thousands.</summary>
    private static readonly string[] Hard =
    [
        "naïve", "nai\u0308ve", "naive", "étude", "e\u0301tude", "ﬁnding", "finding", "Flückiger", "Flu\u0308ckiger", "O’Connor", "cœur", "straße", "😀", "👩‍👩‍👧", "<b>bold</b>", "&amp;",
        "\"quoted\"", "drop-out", "dropout", "drop out", "self‐harm", "follow-ups", "CBT", "cognitive behavioural therapy", "cognitive-behavioral therapy", "3,965", "1.5", "behaviour", "behaviors", "alliance.",
        "Alliances;", "(rupture)", "rupture’s", "and/or", "İstanbul", "Ａlliance", "\u200Bzero", "co\u00ADoperate", "therapist", "therapies",
    ];

    private const string Thesaurus = """
        synonyms: [[CBT, cognitive behavioural therapy], [alliance, bond of trust], [rupture, "> break"]]
        compounds: [drop-out, self-harm, follow-up]
        prefixes: [non]
        names: [Flückiger]
        """;

    [Fact]
    public void Are_what_reading_the_text_again_finds_in_this_corpus() => AreWhatReadingAgainFinds(repository.Index, iterations: 120);

    [Fact]
    public void Are_what_reading_the_text_again_finds_among_hard_words()
    {
        var text = Gen.OneOf(Hard).Array[3, 40].Select(words => string.Join(' ', words).Replace(". ", ". And ", StringComparison.Ordinal) + ".");
        var posts = new List<Post>();
        Gen.Select(text, text, text).Sample(texts =>
        {
            lock (posts) posts.Add(Some.Post(id: $"2020-01-post-{posts.Count:000}", title: texts.Item1, summary: texts.Item2, implications: texts.Item3));
        }, iter: 60, threads: 1, seed: "0000000000001");
        using var index = WithThesaurus.Of(Thesaurus, posts);
        AreWhatReadingAgainFinds(index, iterations: 120);
    }

    [Fact]
    public void Never_lie_on_what_is_excluded_or_filtered_by()
    {
        using var index = TestIndex.Of(
            Some.Post(id: "2020-01-one", posted: "2020-01", summary: "An alliance. Empathy and year 2020.", topics: [Some.Topic("Empathy")]),
            Some.Post(id: "2020-02-two", posted: "2020-02", summary: "An alliance in a group.", topics: [Some.Topic("Empathy")]));
        var hit = Assert.Single(index.Engine.Search(new SearchRequest { Query = "alliance -group year:2020", Filters = [new FacetSelection { Dimension = FacetDimension.Topic, AnyOf = ["empathy"] }] }).Hits);
        Assert.Equal("2020-01-one", hit.Post.Id.Value);
        Assert.Equal(["alliance"], Marked(hit.Passages[0].Content));
        Assert.Empty(index.Engine.Read(PostId.Parse("2020-02-two"), new SearchRequest { Query = "-group" })!.Sections.SelectMany(section => section.Content.Marks));
    }

    [Theory]
    [InlineData("\"working alliance\"", "The working alliance, a working alliance and an alliance working.", "working alliance|working alliance")]   // a phrase is one mark, and only where it is one
    [InlineData("\"alliance repair\"~3", "Repair of the alliance; the alliance was long ago beyond all repair.", "Repair|alliance")]              // near words one by one
    [InlineData("\"repair\"~3", "Repair, and repair.", "Repair|repair")]                                                                           // nothing to be near to
    [InlineData("behavior", "Behaviour, behaviors and misbehavior.", "Behaviour|behaviors")]
    [InlineData("therap*", "Therapists give therapy.", "Therapists|therapy")]
    [InlineData("alliannce", "The alliance.", "alliance")]                                                                                        // as corrected
    [InlineData("flückiger", "Fluckiger and Flu\u0308ckiger.", "Fluckiger|Flu\u0308ckiger")]
    [InlineData("drop-out", "Dropout, drop out and drop-outs.", "Dropout|drop out|drop-outs")]
    public void Cover(string query, string summary, string expected)
    {
        using var index = WithThesaurus.Of(Thesaurus, [Some.Post(summary: summary), .. Enumerable.Range(1, 3).Select(i => Some.Post(id: $"2019-0{i}-other", summary: "The alliance and the working alliance."))]);
        Assert.Equal(expected.Split('|'), Marked(index.Engine.Show(new SearchRequest { Query = query }, PostId.Parse("2018-05-some-post"))!.Passages[0].Content));
    }

    [Fact]
    public void Stand_in_html_that_is_escaped_first_and_can_be_rebuilt()
    {
        var text = Gen.OneOf(Gen.OneOf(Hard), Gen.String[0, 12]).Array[1, 20].Select(words => string.Join(' ', words));
        Gen.Select(text, Gen.Int[0, 1000].Array[0, 8]).Sample((shown, cuts) =>
        {
            var ends = cuts.Select(cut => cut % (shown.Length + 1)).Where(cut => cut == 0 || cut == shown.Length || !char.IsLowSurrogate(shown[cut])).Distinct().Order().ToList();
            var marked = new MarkedText(shown, [.. Enumerable.Range(0, ends.Count / 2).Select(i => new Mark(ends[2 * i], ends[2 * i + 1]))]);
            var html = new StringBuilder();
            var at = 0;
            foreach (var mark in marked.Marks)
            {
                html.Append(WebUtility.HtmlEncode(shown[at..mark.Start])).Append("<mark>").Append(WebUtility.HtmlEncode(shown[mark.Start..mark.End])).Append("</mark>");
                at = mark.End;
            }
            html.Append(WebUtility.HtmlEncode(shown[at..]));
            Assert.Equal(html.ToString(), marked.ToHtml());
            Assert.DoesNotContain('<', marked.ToHtml().Replace("<mark>", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal));
            Assert.Equal(shown, string.Concat(marked.Runs().Select(run => run.Text)));
        }, iter: 2_000);
    }

    private static void AreWhatReadingAgainFinds(TestIndex index, int iterations)
    {
        using var live = new LiveIndex(index.Store);
        var found = 0;
        SomeQueries.Over(index.Corpus.Posts).Sample(query =>
        {
            var request = new SearchRequest { Query = query };
            var concepts = live.Read(snapshot =>
            {
                using var scans = new ConceptScans(snapshot, RankingOptions.Default);
                return Planning.Plan(scans, request).Root.Concepts().ToList();
            });
            if (concepts.SelectMany(concept => concept.Alternatives).Any(IsTheSameWordTwice)) return;
            foreach (var hit in index.Engine.Search(request).Hits)
            {
                var read = index.Engine.Read(hit.Post.Id, request)!;
                foreach (var section in read.Sections)
                {
                    var text = hit.Post.TextOf(section.Field);
                    var places = BruteForceMarks.Places(text, section.Field, concepts, index.Corpus.Thesaurus.Analysis);
                    Assert.Equal(BruteForceMarks.Marks(places, 0, text.Length), section.Content.Marks);
                    AreInOrder(section.Content);
                    foreach (var passage in hit.Passages.Append(hit.Implication).OfType<Passage>().Where(passage => passage.Field == section.Field))
                        Assert.Equal(ExpectedIn(passage, section, places), passage.Content.Marks);
                    Interlocked.Add(ref found, section.Content.Marks.Count);
                }
            }
        }, iter: iterations);
        Assert.True(found > iterations, "The queries found next to nothing, so nothing was proved.");
    }

    private static List<Mark> ExpectedIn(Passage passage, MarkedSection section, IReadOnlyList<(int Start, int End)> places)
    {
        var before = passage.Content.Text.StartsWith('…') && !section.Content.Text[section.Sentences[passage.Sentence].Start..].StartsWith('…') ? 1 : 0;
        var after = passage.Content.Text.EndsWith('…') ? 1 : 0;
        var shown = passage.Content.Text[before..^after];
        var from = section.Content.Text.IndexOf(shown, section.Sentences[passage.Sentence].Start, StringComparison.Ordinal);
        Assert.True(from >= 0, $"'{shown}' does not stand in the text from sentence {passage.Sentence} on.");
        return [.. BruteForceMarks.Marks(places, from, from + shown.Length).Select(mark => new Mark(mark.Start + before, mark.End + before))];
    }

    private static void AreInOrder(MarkedText content)
    {
        var end = 0;
        foreach (var mark in content.Marks)
        {
            Assert.True(mark.Start >= end && mark.End > mark.Start && mark.End <= content.Text.Length);
            end = mark.End;
        }
    }

    private static bool IsTheSameWordTwice(Alternative alternative) =>
        alternative.Slop > 0 && alternative.Terms.Select(term => term.Term).Distinct().Count() < alternative.Terms.Count;

    private static string[] Marked(MarkedText content) => [.. content.Runs().Where(run => run.IsMarked).Select(run => run.Text)];
}
