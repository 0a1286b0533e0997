using System.Globalization;
using System.Net;
using System.Text.Json;
using PPRNet.Search.Indexer;
using PPRNet.Search.Indexing;

namespace PPRNet.Search.Tests;

public sealed class The_index_commands : IDisposable
{
    private readonly CorpusFolder _corpus = new();
    private readonly TempFolder _index = new();

    public The_index_commands() => _corpus.Write("posts/2020-01-good.md", CorpusFolder.Post());

    [Fact]
    public async Task Say_with_2_or_3_that_there_is_no_index()
    {
        Assert.Equal(ExitCodes.ProblemsFound, (await Run("status")).Code);
        Assert.Equal(ExitCodes.Refused, (await Run("verify")).Code);
        Assert.Equal(ExitCodes.Refused, (await Run("rollback")).Code);
    }

    [Fact]
    public async Task Status_names_what_answers_and_what_is_damaged()
    {
        await Index();
        _corpus.Write("posts/2020-02-more.md", CorpusFolder.Post(posted: "2020-02"));
        await Index();
        var sound = await Run("status");
        Assert.Equal(ExitCodes.Done, sound.Code);
        Assert.StartsWith($"generation-000002 in {_index.Path} answers.", sound.Results, StringComparison.Ordinal);
        Assert.Contains("generation-000001: 1 post, version ", sound.Results, StringComparison.Ordinal);
        Damage("generation-000001");
        var damaged = await Run("status", "--json");
        Assert.Equal(ExitCodes.ProblemsFound, damaged.Code);
        var generations = JsonDocument.Parse(damaged.Results).RootElement.GetProperty("generations");
        Assert.StartsWith("generation-000001 is damaged", generations[0].GetProperty("fault").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, generations[1].GetProperty("manifest").GetProperty("documents").GetInt32());
    }

    [Fact]
    public async Task Status_asks_a_web_host_too_and_says_with_2_that_it_does_not_answer()
    {
        await Index();
        using var site = new HttpListener();
        var address = $"http://127.0.0.1:{Importing.FakeBlog.FreePort().ToString(CultureInfo.InvariantCulture)}/";
        Assert.Contains("does not answer", (await Run("status", "--site", address)).Progress, StringComparison.Ordinal);
        site.Prefixes.Add(address);
        site.Start();
        foreach (var (status, expected) in new[] { (200, ExitCodes.Done), (503, ExitCodes.ProblemsFound) })
        {
            var asking = Run("status", "--site", address);
            var request = await site.GetContextAsync();
            Assert.Equal("/readyz", request.Request.Url!.AbsolutePath);
            request.Response.StatusCode = status;
            request.Response.Close();
            Assert.Equal(expected, (await asking).Code);
        }
    }

    [Fact]
    public async Task Verify_finds_damage_with_2()
    {
        await Index();
        var sound = await Run("verify");
        Assert.Equal((ExitCodes.Done, "generation-000001 is sound and answers."), (sound.Code, sound.Results.Trim()));
        Damage("generation-000001");
        var damaged = await Run("verify", "--json");
        Assert.Equal(ExitCodes.ProblemsFound, damaged.Code);
        Assert.Contains("generation-000001 is damaged", damaged.Results, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rollback_lets_the_one_before_answer_and_the_next_index_follows_the_corpus()
    {
        await Index();
        _corpus.Write("posts/2020-02-more.md", CorpusFolder.Post(posted: "2020-02"));
        await Index();
        Assert.StartsWith("generation-000001 answers now.", (await Run("rollback")).Results, StringComparison.Ordinal);
        Assert.StartsWith("1 post", (await CommandRun.Of("search", "title", "--index", _index.Path)).Results, StringComparison.Ordinal);
        Assert.Contains("(1 new, 0 changed, 0 removed)", (await Index()).Results, StringComparison.Ordinal);
        Assert.StartsWith("2 posts", (await CommandRun.Of("search", "title", "--index", _index.Path)).Results, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Index_mends_damage_and_says_so_in_one_sentence()
    {
        await Index();
        Damage("generation-000001");
        var run = await Index();
        Assert.Matches("^generation-000001 is damaged \\(.+\\)\\.\n$", run.Progress);
        Assert.StartsWith("Indexed 1 post", run.Results, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Index_watch_follows_the_corpus_until_it_is_stopped()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var watching = CommandRun.Of(stop.Token, "index", "--watch", "--corpus", _corpus.Path, "--index", _index.Path);
        await Until(() => Documents() == 1);
        _corpus.Write("posts/2020-02-more.md", CorpusFolder.Post(posted: "2020-02"));
        await Until(() => Documents() == 2);
        _corpus.Write("posts/2020-03-bad.md", "bad");
        _corpus.Write("posts/2020-04-more.md", CorpusFolder.Post(posted: "2020-04"));
        await Until(() => Documents() == 3);
        await stop.CancelAsync();
        var run = await watching;
        Assert.Equal(ExitCodes.Cancelled, run.Code);
        Assert.Contains("posts/2020-03-bad.md:1:", run.Progress, StringComparison.Ordinal);
        Assert.EndsWith("Stopped; what was there before is unchanged.\n", run.Progress, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _corpus.Dispose();
        _index.Dispose();
    }

    private Task<CommandRun> Run(string command, params string[] more) => CommandRun.Of([command, "--index", _index.Path, .. more]);

    private Task<CommandRun> Index() => Run("index", "--corpus", _corpus.Path);

    private void Damage(string generation) => File.WriteAllText(Directory.GetFiles(Path.Combine(_index.Path, generation), "segments_*").Single(), "x");

    private int? Documents()
    {
        var store = new IndexStore(_index.Path);
        return store.Current is { } current ? new IndexKeeper(store).TryReadManifest(current)?.Documents : null;
    }

    private static async Task Until(Func<bool> isSo)
    {
        while (!isSo()) await Task.Delay(20, TestContext.Current.CancellationToken);
    }
}
