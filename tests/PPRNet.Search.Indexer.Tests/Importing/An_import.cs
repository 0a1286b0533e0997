using PPRNet.Search.Corpus;
using PPRNet.Search.Indexer;
using PPRNet.Search.Indexer.Importing;

namespace PPRNet.Search.Tests.Importing;

public sealed class An_import : IDisposable
{
    private const int Empathy = 29;
    private const int Training = 48;

    private readonly FakeBlog _blog = new();
    private readonly TempFolder _out = new();
    private readonly List<string> _said = [];

    public An_import()
    {
        for (var i = 14; i >= 1; i--) _blog.Posts.Add(new FakePost($"Rain {i}", $"May {2000 + i}", i % 2 == 0 ? [Empathy] : [Empathy, Training]));
    }

    [Fact]
    public async Task Walks_the_list_and_every_topic_and_learns_the_topics_of_each_post_once()
    {
        var report = await Import();
        Assert.DoesNotContain(report.Problems, problem => !problem.IsNotice);
        Assert.Equal(14, report.Posts.Count(post => post.Action == ImportAction.Created));
        var corpus = Read();
        Assert.Empty(corpus.Problems);
        Assert.Equal(14, corpus.Posts.Count);
        Assert.Equal(["Empathy", "Training"], corpus.Posts.Single(post => post.Id.Value == "2003-05-rain-3").Topics.Select(topic => topic.Label));
        Assert.Equal(["Empathy"], corpus.Posts.Single(post => post.Id.Value == "2004-05-rain-4").Topics.Select(topic => topic.Label));
        Assert.All(corpus.Posts, post => Assert.Equal(_blog.Address.AbsoluteUri, post.Provenance.Source));
    }

    [Fact]
    public async Task Of_the_older_site_follows_its_links_to_other_months_and_knows_posts_that_it_has_already()
    {
        const string Folder = "/pprnet/eng/";
        _blog.OlderPages[Folder + "pprnet_blog.html"] = Older("PPRNet Blog: August 2015", Month("oct2014") + Month("feb2013") + "<a href='contact.html'>Contact</a>", "Hail");
        _blog.OlderPages[Folder + "pprnet_blog_oct2014.html"] = Older("", Month("feb2013"), "Fog");
        _blog.OlderPages[Folder + "pprnet_blog_feb2013.html"] = Older("February 2013", "", "Frost");
        await Import();
        var report = await Import(new Uri(_blog.Address, Folder + "pprnet_blog.html"));
        Assert.Equal(["2013-02-frost Created", "2014-10-fog Created", "2015-08-hail Created"], report.Posts.Select(post => $"{post.Id} {post.Action}"));
        Assert.DoesNotContain(_blog.Asked, asked => asked.Contains("contact", StringComparison.Ordinal));
        Assert.DoesNotContain("Contact", File.ReadAllText(PathOf("2015-08-hail")), StringComparison.Ordinal);
        Assert.Contains(report.Problems, problem => problem.What == "'oct2014 feb2013 Contact' is nothing but links and was left out");
        Assert.Contains("pprnet_blog_oct2014.html", File.ReadAllText(PathOf("2014-10-fog")), StringComparison.Ordinal);

        static string Month(string name) => $"<a href='pprnet_blog_{name}.html'>{name}</a> ";
        static string Older(string heading, string links, string title) =>
            $"<html><body><h1>Weather Network</h1><p>{heading}</p><p>Every month I sum up studies. Giorgio A. TascaAt the PPRNet</p>{new FakePost(title, "").Html}<div>{links}</div></body></html>";
    }

    [Fact]
    public async Task Done_again_asks_only_for_what_changed_and_changes_only_that()
    {
        await Import();
        var before = Files();
        _blog.ForgetAnswers();
        var again = await Import();
        Assert.Equal(0, _blog.Answers.Whole);
        Assert.All(again.Posts, post => Assert.Equal(ImportAction.Unchanged, post.Action));
        Assert.Equal(before, Files());
        _blog.Posts[3] = _blog.Posts[3] with { Summary = "Now it says something else about the weather, and says it at such a length that it is a paragraph of its own in the post." };
        _blog.Posts.Insert(0, new FakePost("Snow", "June 2015", Training));
        var changed = await Import();
        Assert.Equal(["2011-05-rain-11 Updated", "2015-06-snow Created"], changed.Posts.Where(post => post.Action != ImportAction.Unchanged).Select(post => $"{post.Id} {post.Action}"));
        Assert.Contains("something else", File.ReadAllText(PathOf("2011-05-rain-11")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Never_overwrites_what_a_person_wrote()
    {
        await Import();
        Edit("2014-05-rain-14", "three cities", "four cities");                        // edited here only
        Edit("2013-05-rain-13", "three cities", "five cities");                        // edited here and there
        File.Delete(PathOf("2012-05-rain-12"));                                        // removed here
        _blog.Posts[1] = _blog.Posts[1] with { Summary = _blog.Posts[1].Summary.Replace("three cities", "six cities", StringComparison.Ordinal) };
        var report = await Import();
        Assert.Equal(
            ["2012-05-rain-12 RemovedByHand", "2013-05-rain-13 BothKept", "2014-05-rain-14 EditKept"],
            report.Posts.Where(post => post.Action != ImportAction.Unchanged).Select(post => $"{post.Id} {post.Action}"));
        Assert.Contains("four cities", File.ReadAllText(PathOf("2014-05-rain-14")), StringComparison.Ordinal);
        Assert.Contains("five cities", File.ReadAllText(PathOf("2013-05-rain-13")), StringComparison.Ordinal);
        Assert.False(File.Exists(PathOf("2012-05-rain-12")));
        var difference = report.Posts.Single(post => post.Action == ImportAction.BothKept).Difference;
        Assert.Equal(2, difference.Count);
        Assert.Matches("^- .*five cities", difference[0]);
        Assert.Matches("^\\+ .*six cities", difference[1]);
        Assert.Contains("six cities", File.ReadAllText(Path.Combine(_out.Path, ".import", "theirs", "2013-05-rain-13.md")), StringComparison.Ordinal);
        Assert.Equal(ImportAction.EditKept, (await Import()).Posts.Single(post => post.Id == "2013-05-rain-13").Action);
    }

    [Fact]
    public async Task Finds_its_posts_in_files_that_a_person_named()
    {
        await Import();
        File.Move(PathOf("2014-05-rain-14"), PathOf("2014-05-my-own-name"));
        var report = await Import();
        Assert.Contains(report.Posts, post => post.Id == "2014-05-my-own-name");
        Assert.False(File.Exists(PathOf("2014-05-rain-14")));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(429)]
    [InlineData(null)]
    public async Task Tries_again_when_a_page_fails(int? status)
    {
        _blog.Fault = (address, times) => (status, address.Query == "?p=2" && times <= 2);
        var report = await Import();
        Assert.DoesNotContain(report.Problems, problem => !problem.IsNotice);
        Assert.Equal(14, Read().Posts.Count);
    }

    [Fact]
    public async Task Reports_a_page_that_goes_on_failing_and_goes_on_with_the_others()
    {
        _blog.Fault = (address, _) => (null, address.Query == "?p=2");
        var report = await Import();
        var problem = Assert.Single(report.Problems, problem => !problem.IsNotice);
        Assert.Contains("?p=2:1: the page could not be fetched", problem.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(", 4 times; expected a page", problem.ToString(), StringComparison.Ordinal);
        Assert.Equal(14, Read().Posts.Count);                                          // the topic's own list has them all
    }

    [Fact]
    public async Task Ends_when_a_page_repeats_for_ever()
    {
        _blog.RepeatsForEver = true;
        await Import();
        Assert.Equal(9, Read().Posts.Count);                                           // the first six of the list, and of a topic
        Assert.DoesNotContain(_blog.Asked, asked => asked.Contains("p=3", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ends_after_the_most_pages_even_when_every_page_is_new()
    {
        _blog.NeverEnds = true;
        var report = await Import(mostPages: 10);
        Assert.True(report.Pages <= 10, $"{report.Pages} pages");
        Assert.Contains(report.Problems, problem => problem.What == "the walk was ended after 10 pages");
    }

    [Fact]
    public async Task Respects_robots_txt()
    {
        _blog.Robots = "User-agent: *\nDisallow: /private\n\nUser-agent: PPRNet.Search-importer\nDisallow: /*cat_2=48\n";
        var report = await Import();
        Assert.DoesNotContain(_blog.Asked, asked => asked.Contains("cat_2=48", StringComparison.Ordinal));
        Assert.Contains(report.Problems, problem => problem.File.EndsWith("cat_2=48", StringComparison.Ordinal) && problem.What == "robots.txt does not allow it");
    }

    [Fact]
    public async Task Goes_on_where_it_was_interrupted()
    {
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Import(stop: stop, stopAfter: 5));
        Assert.Empty(Directory.GetFiles(Path.Combine(_out.Path, "posts")));
        var asked = _blog.Asked.Where(page => page != "/robots.txt").ToList();
        _blog.ForgetAnswers();
        await Import();
        Assert.Empty(_blog.Asked.Intersect(asked));
        Assert.Equal(14, Read().Posts.Count);
        Assert.Contains(_said, line => line.StartsWith("Going on with a walk that was interrupted", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_saved_pages_keeps_a_post_that_stands_in_several_of_them_once()
    {
        using var http = new HttpClient();
        using var saved = new TempFolder();
        foreach (var (name, query) in new[] { ("a.html", ""), ("b.html", "?p=2"), ("page cat_2=48.html", "?cat_2=48") })
            await File.WriteAllTextAsync(saved.File(name), await http.GetStringAsync(_blog.Address + query, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        var run = await CommandRun.Of("import", saved.Path, "--out", _out.Path, "--corpus", Repository.Path("corpus"), "--topic", "empathy");
        Assert.Equal((ExitCodes.Done, "3 pages, 12 posts: 12 new."), (run.Code, run.Results.TrimEnd().Split('\n')[^1]));
        Assert.Equal(["Empathy", "Training"], Read().Posts.Single(post => post.Id.Value == "2003-05-rain-3").Topics.Select(topic => topic.Label));
    }

    [Fact]
    public async Task Without_a_known_topic_writes_the_post_and_check_names_it()
    {
        using var saved = new TempFolder();
        await File.WriteAllTextAsync(saved.File("page.txt"), "May 2018\nRain\nMuster, A. (2017). Rain. Journal of Weather, 1, 1-2.\nIt rained.\nPractice Implications\nTake an umbrella.\n", TestContext.Current.CancellationToken);
        Assert.Equal(ExitCodes.Done, (await CommandRun.Of("import", saved.File("page.txt"), "--out", _out.Path, "--corpus", Repository.Path("corpus"))).Code);
        Assert.Equal("posts/2018-05-rain.md:2: no topic; expected at least one of topics.yaml", Read().Problems.First(problem => problem.File.StartsWith("posts/2018", StringComparison.Ordinal)).ToString());
    }

    [Fact]
    public async Task Says_which_source_does_not_exist()
    {
        var run = await CommandRun.Of("import", "/nowhere", "--out", _out.Path, "--corpus", Repository.Path("corpus"));
        Assert.Equal(ExitCodes.Unreachable, run.Code);
        Assert.StartsWith("There is no file or folder /nowhere; expected saved pages", run.Progress, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _blog.Dispose();
        _out.Dispose();
    }

    private async Task<ImportReport> Import(Uri? source = null, int mostPages = 500, CancellationTokenSource? stop = null, int stopAfter = int.MaxValue)
    {
        foreach (var name in (string[])["topics.yaml", "thesaurus.yaml"]) File.Copy(Repository.Path("corpus", name), _out.File(name), overwrite: true);
        Directory.CreateDirectory(_out.File("posts"));
        using var http = new HttpClient();
        var pages = 0;
        return await new Import(_out.Path, Read(), null, TimeSpan.Zero, mostPages, line =>
        {
            _said.Add(line);
            if (++pages == stopAfter) stop!.Cancel();
        }).Run([(source ?? _blog.Address).AbsoluteUri], http, stop?.Token ?? TestContext.Current.CancellationToken);
    }

    private CorpusSnapshot Read() => CorpusReader.Read(_out.Path, TestContext.Current.CancellationToken);

    private string PathOf(string id) => Path.Combine(_out.Path, "posts", id + ".md");

    private void Edit(string id, string from, string to) => File.WriteAllText(PathOf(id), File.ReadAllText(PathOf(id)).Replace(from, to, StringComparison.Ordinal));

    private List<string> Files() => [.. Directory.GetFiles(Path.Combine(_out.Path, "posts")).Order(StringComparer.Ordinal).Select(path => $"{Path.GetFileName(path)}\n{File.ReadAllText(path)}")];
}
