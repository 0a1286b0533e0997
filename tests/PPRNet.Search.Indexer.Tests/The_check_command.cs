using System.Text.Json;
using PPRNet.Search.Indexer;

namespace PPRNet.Search.Tests;

public sealed class The_check_command
{
    [Fact]
    public async Task Finds_nothing_wrong_with_the_corpus_of_this_repository()
    {
        var run = await CommandRun.Of("check", "--corpus", Repository.Path("corpus"));
        var lines = run.Results.ReplaceLineEndings("\n").TrimEnd().Split('\n');
        Assert.Equal("137 readable posts, 0 problems.", lines[^1]);
        Assert.All(lines[..^1], line => Assert.Matches(@"^thesaurus\.yaml:\d+: no post has any of the \d+ terms of this group \(.+\) \(notice\)$", line));
        Assert.Equal(ExitCodes.Done, run.Code);
    }

    [Fact]
    public async Task Prints_every_problem_with_file_and_line_and_exits_with_2()
    {
        using var corpus = new CorpusFolder();
        corpus.Write("thesaurus.yaml", "synonyms:\n  - [rain, shower]\n  - [unheard, unseen]\n");
        corpus.Write("posts/2020-01-good.md", CorpusFolder.Post(title: "Rain"));
        corpus.Write("posts/2020-02-a.md", CorpusFolder.Post(posted: "2020-13"));
        corpus.Write("posts/2020-03-b.md", CorpusFolder.Post(posted: "2020-03", topics: "Empaty"));
        var run = await CommandRun.Of("check", "--corpus", corpus.Path);
        Assert.Equal(ExitCodes.ProblemsFound, run.Code);
        Assert.Equal(
            """
            posts/2020-02-a.md:3: '2020-13' is not a month; expected posted: YYYY-MM
            posts/2020-03-b.md:4: 'Empaty' is not a topic; expected one of topics.yaml; the nearest is 'Empathy'
            thesaurus.yaml:3: no post has any of the 2 terms of this group (unheard, unseen…) (notice)
            1 readable post, 2 problems.

            """, run.Results);
    }

    [Fact]
    public async Task Prints_the_same_as_json()
    {
        using var corpus = new CorpusFolder();
        corpus.Write("posts/2020-02-a.md", CorpusFolder.Post(posted: "2020-02", title: ""));
        var run = await CommandRun.Of("check", "--json", "--corpus", corpus.Path);
        var report = JsonDocument.Parse(run.Results).RootElement;
        Assert.Equal(2, report.GetProperty("problems").GetInt32());         // no title, and so no readable post
        Assert.Equal("posts/2020-02-a.md", report.GetProperty("found")[1].GetProperty("file").GetString());
        Assert.Equal(2, report.GetProperty("found")[1].GetProperty("line").GetInt32());
    }
}
