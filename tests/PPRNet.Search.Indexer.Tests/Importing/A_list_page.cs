using CsCheck;
using PPRNet.Search.Corpus;
using PPRNet.Search.Indexer.Importing;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Tests.Importing;

/// <summary>Pages in the layout of the blog's two sites, with everything irregular that was seen there; the sentences are our own.</summary>
public sealed class A_list_page
{
    private const string Citation = "Muster, A. B., & Beispiel, C. (2018). Rain and mood: A study of weather. Journal of Weather, 12, 41-47.";
    private const string Summary = "Rain falls on people who come to therapy and on people who do not, and nobody had counted the drops before. Muster and Beispiel counted them for a whole year in three cities.";
    private const string Advice = "Ask about the weather at the beginning of a session, because it costs nothing and because people like to be asked about something that is not their fault.";

    private static readonly TopicCatalog Topics = CorpusReader.Read(Repository.Path("corpus")).Topics;

    private readonly List<CorpusProblem> _problems = [];

    [Fact]
    public void Of_the_current_site_gives_month_title_citation_summary_and_implications()
    {
        var posts = Parse(Current("May 2018", "Rain and Mood", Citation, Summary, "Practice Implications", Advice, "February 2018", "Wind", Citation, Summary, "Practice Implications", Advice));
        Assert.Empty(_problems);
        Assert.Equal(["2018-05 Rain and Mood", "2018-02 Wind"], posts.Select(post => $"{post.Posted} {post.Title}"));
        Assert.Equal((Citation, Summary, Advice), (posts[0].Citations.Single(), posts[0].Summary, posts[0].Implications));
    }

    [Fact]
    public void As_HTML_gives_what_its_text_gives()
    {
        var html = Parse(CurrentHtml(("May 2018", "Rain and Mood", Citation, Summary, Advice), ("February 2018", "Wind &amp; Mood", Citation.Replace("&", "&amp;", StringComparison.Ordinal), Summary, Advice)));
        var text = Parse(Current("May 2018", "Rain and Mood", Citation, Summary, "Practice Implications", Advice, "February 2018", "Wind & Mood", Citation, Summary, "Practice Implications", Advice));
        Assert.Empty(_problems);
        Assert.Equal(text.Select(Text), html.Select(Text));
    }

    [Fact]
    public void Whose_header_has_another_layout_still_gives_its_posts()
    {
        var links = string.Join(" ", Topics.All.Select(topic => $"<a href='?cat_2={topic.SiteId}'>{topic.SourceLabel}</a>"));
        var post = Assert.Single(Parse($"<html><body><header><h1>Blog</h1><p>Sums up studies.</p><div>{links}</div></header><article><time>May 2018</time><br>Rain and Mood<br>{Citation}<br>{Summary}<br><b>Practice Implications</b><br>{Advice}</article></body></html>"));
        Assert.Equal(("2018-05", "Rain and Mood", Citation, Summary, Advice), (post.Posted.ToString(), post.Title, post.Citations.Single(), post.Summary, post.Implications));
        Assert.Empty(_problems);
    }

    [Fact]
    public void May_share_one_month_heading_among_its_posts()
    {
        var posts = Parse(Current("May 2018", "Rain and Mood", Citation, Summary, "Practice Implications", Advice, Advice, "Wind", Citation, Summary, "Practice Implications", Advice,
            "How Much Snow is Really Necessary?", Summary, "Practice Implications", Advice));
        Assert.Equal(["Rain and Mood", "Wind", "How Much Snow is Really Necessary?"], posts.Select(post => post.Title));
        Assert.All(posts, post => Assert.Equal("2018-05", post.Posted.ToString()));
        Assert.Equal($"{Advice}\n{Advice}", posts[0].Implications);
    }

    [Theory]
    [InlineData("…I blog about rain, wind, and 2021:therapist typos metnalize")]
    [InlineData("...I blog about rain.")]
    [InlineData("… I blog about rain")]
    public void Never_takes_the_monthly_banner_for_content(string banner)
    {
        var posts = Parse(Current("May 2018", "Rain and Mood", Citation, Summary, "Practice Implications", Advice, "This month...", banner, "February 2018", "Wind", Citation, Summary, "Practice Implications", Advice));
        Assert.DoesNotContain("I blog about", string.Join('\n', posts.Select(Text)), StringComparison.Ordinal);
        Assert.Equal(Advice, posts[0].Implications);
    }

    [Fact]
    public void Reports_a_post_without_citation()
    {
        var post = Assert.Single(Parse(Current("May 2018", "Is Rain Therapeutic? It Depends.", Summary, "Practice Implications", Advice)));
        Assert.Equal("Is Rain Therapeutic? It Depends.", post.Title);
        Assert.Equal(Summary, post.Summary);
        Notice("the post has no citation");
    }

    [Fact]
    public void Finds_a_citation_that_stands_behind_the_implications()
    {
        var post = Assert.Single(Parse(Current("May 2018", "Rain and Mood", Summary, "Practice Implications", Advice, Citation)));
        Assert.Equal((Citation, Advice), (post.Citations.Single(), post.Implications));
        Notice("text stands before the citation");
    }

    [Fact]
    public void Leaves_out_a_title_that_stands_there_twice()
    {
        var post = Assert.Single(Parse(Current("May 2018", "Rain and Mood", "Rain and mood.", Citation, Summary, "Practice Implications", Advice)));
        Assert.Equal(Summary, post.Summary);
        Notice("the title stands there twice");
    }

    [Fact]
    public void Keeps_a_preface_before_the_citation_and_the_title_after_it_once()
    {
        const string Preface = "The Handbook of Weather and Mood appears every ten years, and in the next months I will report on some of its chapters, one after the other, as far as they concern the practice of therapists in rainy places.";
        var post = Assert.Single(Parse(Current("August 2013", "Rain and Mood", Preface, "Rain and Mood.", Citation, Summary, "Practice Implications", Advice)));
        Assert.Equal($"{Preface}\n{Summary}", post.Summary);
        Notice("the title stands there twice");
        Notice("text stands before the citation; it was kept");
    }

    [Fact]
    public void Takes_the_study_s_title_when_the_post_has_none()
    {
        var post = Assert.Single(Parse(Current("July 2014", Citation, Summary, "Practice Implications", Advice)));
        Assert.Equal("Rain and mood: A study of weather", post.Title);
        Notice("the post has no title; the study's was taken");
    }

    [Theory]
    [InlineData("Is Rain Effective? Revisited.")]
    [InlineData("Rain: What 409 Clouds Show")]
    [InlineData("Psychotherapists’ Weather Orientation in Working With 'Wet' ... Clients")]
    [InlineData("Progress Feedback Narrow the Gap")]
    [InlineData("How do you feel about rain: It depends. A second sentence follows")]
    public void Keeps_titles_as_they_are(string title) =>
        Assert.Equal(title, Assert.Single(Parse(Current("May 2018", title, Citation, Summary, "Practice Implications", Advice))).Title);

    [Theory]
    [InlineData("PPRNet Blog: August 2015", "pprnet_blog.html", "2015-08")]
    [InlineData("June 2014", "pprnet_blog.html", "2014-06")]
    [InlineData("", "pprnet_blog_oct2014.html", "2014-10")]
    [InlineData("", "pprnet_blog_sept2013.html", "2013-09")]
    [InlineData("", "pprnet_blog_march2013.html", "2013-03")]
    public void Of_the_older_site_takes_its_month_from_heading_or_name(string heading, string name, string expected)
    {
        var page = Page(name, "Weather Research Network", "A motto", heading, "Every month I summarise studies. Giorgio A. TascaAt the PPRNet we read.", "blogRain and Mood", Citation, Summary, "Practice Implications", Advice, "Wind", Citation, Summary, "Practice Implications", Advice);
        var posts = new PageParser(Topics).Parse(page, _problems);
        Assert.Equal([$"{expected} Rain and Mood", $"{expected} Wind"], posts.Select(post => $"{post.Posted} {post.Title}"));
        Notice("the text of an image sticks to the title");
    }

    [Fact]
    public void Without_any_month_reports_each_post_by_line()
    {
        Assert.Empty(new PageParser(Topics).Parse(Page("saved.txt", "Rain and Mood", Citation, Summary, "Practice Implications", Advice), _problems));
        Assert.Contains(_problems, problem => !problem.IsNotice && problem.ToString().StartsWith("saved.txt:1: the post 'Rain and Mood' has no month", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Totura, C.M.W., Fields, S.A., & Kraver, M.S. (2018). A title. Psychiatric Services, 69, 41-47.")]
    [InlineData("Leichsenring, F, Abbass, A.-K., H-M. & S. U. Muster (2018). A title. A Journal, 1, 1-2.")]
    [InlineData("Safran , J. D. & Kraus , J. (2014). A title. A Journal, 1, 1-2.")]
    [InlineData("Andrzej Muster & Mo Beispiel (2012). A title. A Journal, 1, 1-2.")]
    [InlineData("Muster, N., &Beispiel, T. A. (2018). A title. A Journal.")]
    [InlineData("Watson, J. Timulak, L. (2018). A title. A Journal.")]
    [InlineData("Muster, A., Beispiel, B., … Wampold, B. (2018). A title. A Journal.")]
    [InlineData("Muster, A., . . . Barbui, C. (2018). A title. A Journal.")]
    [InlineData("Muster, H.L…. Cuijpers, P. et al. (2018). A title. A Journal.")]
    [InlineData("Muster, A.,... Appleby, L., et al (2018). A title. A Journal.")]
    [InlineData("de Beurs, E., van Straten, A., Van der Helm, P., Welmers-Van de Poll, M., Del Re, A. C., O’Connor, D., Stålsett, G., Kleinstäuber, M., Flückiger, C., & Lo Coco, G. (2018). A title. A Journal.")]
    [InlineData("Muster, A. (2020, March 26). A title. A Journal. Advance online publication. http://dx.doi.org/10.1037/x")]
    [InlineData("Muster, A. (2013, March 11). What holds us back? A Journal. DOI: 10.1002/x")]
    [InlineData("Muster, A. (2018). Rain (1974-2017) in practice? Therapist effects 1997–2012: “a title”, A Journal, 49, 461–472.")]
    [InlineData("Muster, A. (2018). A meta‐analysis. A Journal, 1, 1-2. Online first publication: https://doi.org/10.1037/x")]
    [InlineData("Muster, A. (2013). A chapter. In Barkham, W. Lutz, and L.G. Castonguay (Eds.) Handbook (6th ed.), pp. 219-257. Hoboken: Wiley. Chapter 6.")]
    public void Knows_a_citation_in_every_form_the_blog_has(string citation) =>
        Assert.Equal(citation, Assert.Single(Parse(Current("May 2018", "Rain", citation, Summary, "Practice Implications", Advice)).Single().Citations));

    [Theory]
    [InlineData("In this study, Muster and colleagues (2018) counted drops in three cities, and they found many more of them than anybody had thought before the study began in that rainy year.")]
    [InlineData("Muster and Beispiel (2018) counted drops.")]
    [InlineData("Rain was studied by Muster (2018).")]
    public void Does_not_take_a_sentence_for_a_citation(string sentence)
    {
        var post = Assert.Single(Parse(Current("May 2018", "Rain", Citation, sentence, Summary, "Practice Implications", Advice)));
        Assert.Equal(Citation, Assert.Single(post.Citations));
        Assert.Equal($"{sentence}\n{Summary}", post.Summary);
    }

    [Fact]
    public void Joins_a_citation_that_is_broken_over_two_lines()
    {
        var post = Assert.Single(Parse(Current("November 2018", "Rain", "Muster, A. (2018). Rain and mood: A study of weather in", "three cities. Journal of Weather, 12, 41-47.", Summary, "Practice Implications", Advice)));
        Assert.Equal("Muster, A. (2018). Rain and mood: A study of weather in three cities. Journal of Weather, 12, 41-47.", Assert.Single(post.Citations));
        Assert.Equal(Summary, post.Summary);
        Notice("the citation goes on in the next line");
    }

    [Fact]
    public void Keeps_several_citations_of_one_post()
    {
        const string Second = "Zweit, Z. (2017). Wind. Journal of Weather, 11, 1-9.";
        Assert.Equal([Citation, Second], Assert.Single(Parse(Current("May 2018", "Rain", Citation, Second, Summary, "Practice Implications", Advice))).Citations);
    }

    [Theory]
    [InlineData("Practice Implications")]
    [InlineData("Practice implications:")]
    [InlineData("Practice Implication")]
    [InlineData("Clinical Implications")]
    [InlineData("Implications for Practice")]
    public void Knows_variants_of_the_second_heading(string heading) =>
        Assert.Equal(Advice, Assert.Single(Parse(Current("May 2018", "Rain", Citation, Summary, heading, Advice))).Implications);

    [Fact]
    public void Takes_the_second_heading_off_the_paragraph_that_it_sticks_to() =>
        Assert.Equal(Advice, Assert.Single(Parse(Current("May 2018", "Rain", Citation, Summary, $"Practice Implications: {Advice}"))).Implications);

    [Fact]
    public void Reports_a_post_without_practice_implications_and_keeps_its_text()
    {
        var posts = Parse(Current("May 2018", "Rain", Citation, Summary, "February 2018", "Wind", Citation, Summary, "Practice Implications", Advice));
        Assert.Equal(["Rain", "Wind"], posts.Select(post => post.Title));
        Assert.Equal(Summary, posts[0].Summary);
        Assert.Contains(_problems, problem => !problem.IsNotice && problem.What == "the post has no 'Practice Implications'");
    }

    [Fact]
    public void Keeps_slips_of_the_prose()
    {
        const string Slips = "Findings form psychotherapy research are just as import as the weather, and this sentence is long enough to be a paragraph of its own in a post about rain.";
        Assert.Equal(Slips, Assert.Single(Parse(Current("May 2018", "Rain", Citation, Slips, "Practice Implications", Advice))).Summary);
    }

    [Fact]
    public void In_any_disorder_loses_no_line_without_a_word()
    {
        string[] pool =
        [
            "May 2018", "June 2014", "Rain and Mood", "Rain and Mood.", "Wind: What 409 Gusts Show", "A short line", Citation, "Muster, A. (2018). A title that goes on in", "the next line. Journal of Weather, 1, 1-2.",
            Summary, Advice, "Practice Implications", "Practice Implications: " + Advice, "…I blog about rain", "- a list item", "et al. (2018).", "(2018)", "…", "blogWind",
        ];
        Gen.Int[0, pool.Length - 1].Select(i => pool[i]).Array[0, 14].Sample(lines =>
        {
            var problems = new List<CorpusProblem>();
            var posts = new PageParser(Topics).Parse(new SourcePage("page.txt", null, Current(lines)), problems);
            var kept = string.Join('\n', posts.Select(Text));
            var first = Current().Split('\n').Length + 1;
            for (var i = 0; i < lines.Length; i++)
            {
                if (LineKinds.MonthOf(lines[i]) is not null || LineKinds.IsBanner(lines[i]) || LineKinds.AfterImplicationsHeading(lines[i]) is "") continue;
                var isKept = kept.Contains(LineKinds.WithoutImageText(LineKinds.AfterImplicationsHeading(lines[i]) ?? lines[i]), StringComparison.Ordinal);
                Assert.True(isKept || problems.Exists(problem => !problem.IsNotice || problem.Line == first + i), $"line {i} was lost: {lines[i]}\n{string.Join('\n', problems)}");
            }
        }, iter: 3_000);
    }

    [Fact]
    public void Without_a_post_is_a_problem()
    {
        Assert.Empty(Parse("<html><body><p>Under maintenance</p></body></html>"));
        Assert.Equal("page.txt:1: no post was found on the page; expected a month, a title, a citation, a summary and 'Practice Implications'", Assert.Single(_problems).ToString());
    }

    /// <summary>The current site's page as saved text.</summary>
    private static string Current(params string[] lines) =>
        string.Join('\n', [.. (string[])["Blog", "The blog began in 2013 and sums up studies.", "This month...", "", "…I blog about rain and wind.", "Type of Research", "Topics", "- ALL Topics (clear)"], .. Topics.All.Select(topic => "- " + topic.SourceLabel), .. lines]);

    private string CurrentHtml(params (string Month, string Title, string Citation, string Summary, string Advice)[] posts) =>
        $"""
        <!DOCTYPE html><html><head><title>Blog</title><style>p {"{}"}</style></head><body><nav><ul><li>Home</li></ul></nav><main><h1>Blog</h1><p>The blog began in 2013.</p>
        <h2>This month...</h2><p>…I blog about rain and wind.</p><h3>Type of Research</h3><h3>Topics</h3><ul><li><a href="?">ALL Topics (clear)</a></li>
        {string.Concat(Topics.All.Select(topic => $"<li><a href='?cat_2={topic.SiteId}'>{topic.SourceLabel}</a></li>\n"))}</ul>
        {string.Concat(posts.Select(post => $"<div class=post><span>{post.Month}</span><h3>{post.Title}</h3><p><em>{post.Citation}</em></p><p>{post.Summary}</p><h4>Practice <b>Implications</b></h4><p>{post.Advice}</p></div>\n"))}
        </main><footer><p>All rights</p></footer></body></html>
        """;

    private IReadOnlyList<FoundPost> Parse(string content) => new PageParser(Topics).Parse(new SourcePage("page.txt", null, content), _problems);

    private static SourcePage Page(string name, params string[] lines) => new(name, null, string.Join("\n\n", lines));

    private static string Text(FoundPost post) => string.Join('\n', [post.Posted.ToString(), post.Title, .. post.Citations, post.Summary, post.Implications]);

    private void Notice(string beginning) =>
        Assert.Contains(_problems, problem => problem.IsNotice && problem.Line > 0 && problem.What.StartsWith(beginning, StringComparison.Ordinal));
}
