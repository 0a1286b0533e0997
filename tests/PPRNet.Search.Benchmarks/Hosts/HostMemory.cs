using System.Globalization;
using System.Text;
using PPRNet.Search.Benchmarks.Generator;
using PPRNet.Search.Corpus;
using PPRNet.Search.Posts;
using PPRNet.Search.Tests;

namespace PPRNet.Search.Benchmarks.Hosts;

/// <summary>What a published host needs in memory for each byte of text that it answers from, beyond what it needs for a single post.</summary>
internal static class HostMemory
{
    private const int Questions = 300;

    /// <param name="published">Where <c>dotnet publish</c> put the host.</param>
    /// <param name="sizes">Numbers of posts.</param>
    public static async Task<int> PrintAsync(string published, IReadOnlyList<int> sizes)
    {
        foreach (var posts in sizes) await PrintAsync(published, GeneratedCorpus.Of(posts).Posts);
        return 0;
    }

    private static async Task PrintAsync(string published, IReadOnlyList<Post> posts)
    {
        var questions = QueryLog.Of(posts, Questions).Select(query => query.Request.Query).ToList();
        var (ownOfOne, residentOfOne) = await MemoryOf(published, [posts[0]], questions);
        var (own, resident) = await MemoryOf(published, posts, questions);
        var text = posts.Sum(post => Enum.GetValues<PostField>().Sum(field => (long)Encoding.UTF8.GetByteCount(post.TextOf(field))));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{posts.Count,9:N0} posts of {text / 1e6:0.0} MB text; of its own {own / 1e6:0} MB ({ownOfOne / 1e6:0} with one post): {(own - ownOfOne) / (double)text:0.00} a byte of text; resident {resident / 1e6:0} MB ({residentOfOne / 1e6:0}): {(resident - residentOfOne) / (double)text:0.00}"));
    }

    private static async Task<(long Own, long Resident)> MemoryOf(string published, IEnumerable<Post> posts, IReadOnlyList<string> questions)
    {
        using var corpus = new TempFolder();
        using var index = new TempFolder();
        foreach (var file in new[] { "topics.yaml", "thesaurus.yaml" }) File.Copy(Repository.Path("corpus/" + file), corpus.File(file));
        Directory.CreateDirectory(corpus.File("posts"));
        await File.WriteAllLinesAsync(corpus.File("posts/generated.jsonl"), posts.Select(post => Encoding.UTF8.GetString(PostJson.Serialize(post))));
        using (await HostProcess.StartAsync(published, corpus.Path, index.Path)) { }          // builds the index
        using var host = await HostProcess.StartAsync(published, corpus.Path, index.Path);
        foreach (var question in questions) await host.AskAsync(question);
        return host.Memory();
    }
}
