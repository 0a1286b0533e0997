using System.Text.Json;
using PPRNet.Search.Indexer;

namespace PPRNet.Search.Tests;

public sealed class The_search_command : IDisposable
{
    private readonly TestIndex _index;

    public The_search_command()
    {
        using var corpus = new CorpusFolder();
        corpus.Write("posts/2020-01-rain.md", CorpusFolder.Post("Rain and mood", "2020-01", "Empathy", implications: "Ask about the rain. Ask about the wind."));
        corpus.Write("posts/2021-01-wind.md", CorpusFolder.Post("Wind and mood", "2021-01", "Training", implications: "Ask about the wind."));
        _index = TestIndex.Of(corpus.Read());
    }

    [Fact]
    public async Task Shows_number_title_facts_and_implication()
    {
        var run = await Run("rain");
        Assert.Equal(ExitCodes.Done, run.Code);
        Assert.Equal(
            """
            1 post for rain

            1. Rain and mood
               January 2020 · Empathy · 2020-01-rain
               Ask about the rain.

            """, run.Results);
    }

    [Fact]
    public async Task Takes_several_words_with_or_without_quotes_round_them() =>
        Assert.Equal((await Run("ask rain")).Results, (await Run("ask", "rain")).Results);

    [Theory]
    [InlineData("--topic", "empathy", "2020-01-rain")]
    [InlineData("--topic", "TRAINING", "2021-01-wind")]
    [InlineData("--year", "2021-", "2021-01-wind")]
    [InlineData("--year", "-2020", "2020-01-rain")]
    [InlineData("--sort", "oldest", "2020-01-rain,2021-01-wind")]
    [InlineData("--sort", "newest", "2021-01-wind,2020-01-rain")]
    public async Task Filters_and_sorts(string option, string value, string expected)
    {
        var report = JsonDocument.Parse((await Run("mood", option, value, "--json")).Results).RootElement;
        Assert.Equal(expected, string.Join(',', report.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString())));
    }

    [Theory]
    [InlineData("--topic", "empaty", "'empaty' is not a topic of any post; did you mean 'empathy'?")]
    [InlineData("--kind", "metaanalysis", "'metaanalysis' is not a kind of any post; did you mean 'meta-analysis'?")]
    [InlineData("--year", "2021-2020", "did you mean 2020-2021?")]
    public async Task Refuses_an_unknown_value_with_the_nearest(string option, string value, string expected)
    {
        var run = await Run("mood", option, value);
        Assert.Equal(ExitCodes.WrongCommandLine, run.Code);
        Assert.Contains(expected, run.Progress, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_Lucenes_own_syntax_on_request_and_refuses_what_is_not()
    {
        var found = JsonDocument.Parse((await Run("+wind -rain", "--lucene", "--json")).Results).RootElement;
        Assert.Equal("+wind -rain", found.GetProperty("interpretation").GetProperty("text").GetString());
        var refused = await Run("wind AND", "--lucene");
        Assert.Equal(ExitCodes.WrongCommandLine, refused.Code);
        Assert.Contains("at character 9", refused.Progress, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Marks_are_places_in_the_text_shown()
    {
        var hit = JsonDocument.Parse((await Run("wind", "--json", "--sort", "newest")).Results).RootElement.GetProperty("hits")[0];
        var implication = hit.GetProperty("implication");
        var mark = implication.GetProperty("marks")[0];
        Assert.Equal("wind", implication.GetProperty("text").GetString()![mark[0].GetInt32()..mark[1].GetInt32()]);
    }

    [Fact]
    public async Task Says_with_3_that_there_is_no_index()
    {
        using var empty = new TempFolder();
        var run = await CommandRun.Of("search", "x", "--index", empty.Path);
        Assert.Equal(ExitCodes.Refused, run.Code);
        Assert.Contains("There is no index in", run.Progress, StringComparison.Ordinal);
    }

    public void Dispose() => _index.Dispose();

    private Task<CommandRun> Run(params string[] more) => CommandRun.Of(["search", .. more, "--index", _index.Folder.Path]);
}
