using PPRNet.Search.Exporting;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Tests.Exporting;

public sealed class An_export_format
{
    [Fact]
    public async Task Sends_posts_while_it_reads_them()
    {
        foreach (var format in ExportFormat.All)
        {
            using var into = new MemoryStream();
            var first = int.MaxValue;                    // the post that was asked for after something had been sent
            await format.WriteAsync(Posts(), Exports.Addresses, into, TestContext.Current.CancellationToken);
            Assert.True(first < 100, $"{format}: {first} posts were held before anything was sent");

            IEnumerable<Post> Posts()
            {
                for (var i = 0; i < 1000; i++)
                {
                    if (into.Length > 0) first = Math.Min(first, i);
                    yield return Some.Post(id: $"2018-05-{i}", summary: new string('a', 1000));
                }
            }
        }
    }

    [Fact]
    public async Task Stops_when_the_reader_hangs_up()
    {
        using var hungUp = new CancellationTokenSource();
        await hungUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ExportFormat.Csv.WriteAsync([Some.Post()], Exports.Addresses, new MemoryStream(), hungUp.Token));
    }

    [Theory]
    [InlineData("RIS", "ris")]
    [InlineData("Csl.Json", "csl.json")]
    [InlineData("pdf", null)]
    [InlineData(null, null)]
    public void Is_found_by_its_extension(string? extension, string? expected) => Assert.Equal(expected, ExportFormat.Find(extension)?.Extension);

    [Fact]
    public void Of_nothing_is_a_whole_file()
    {
        Assert.Equal("", Exports.Text(ExportFormat.Ris));
        Assert.Equal("[\n]\n", Exports.Text(ExportFormat.CslJson));
        Assert.Equal("", Exports.Text(ExportFormat.JsonLines));
    }
}
