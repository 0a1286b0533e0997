using PPRNet.Search.Corpus;
using PPRNet.Search.Exporting;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Tests.Exporting;

public sealed class A_JSON_Lines_file(RepositoryIndex repository)
{
    private static readonly string[] Queries = ["", "burnout", "CBT", "alliance rupture", "\"working alliance\"", "Flückiger", "drop-out OR termination", "depresion"];

    [Fact]
    public void Of_the_corpus_indexed_again_gives_the_same_answers()
    {
        var original = repository.Index;
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder.File("posts"));
        File.WriteAllBytes(folder.File("posts/all.jsonl"), Exports.Bytes(ExportFormat.JsonLines, original.Corpus.Posts));
        foreach (var name in new[] { "topics.yaml", "thesaurus.yaml" }) File.Copy(Repository.Path("corpus", name), folder.File(name));
        using var again = TestIndex.Of(CorpusReader.Read(folder.Path, TestContext.Current.CancellationToken));

        Assert.Equal(original.Corpus.Fingerprint, again.Corpus.Fingerprint);
        foreach (var query in Queries) Assert.Equal(Answer(original, query), Answer(again, query));
    }

    [Fact]
    public void Has_one_line_a_post_whatever_the_texts_hold()
    {
        var posts = NastyPosts.Many(100);
        var lines = Exports.Text(ExportFormat.JsonLines, posts).Split('\n');
        Assert.Equal([.. posts.Select(post => post.Title), ""], lines.Select(line => line.Length == 0 ? "" : PostJson.Read(System.Text.Encoding.UTF8.GetBytes(line)).Title));
    }

    private static IReadOnlyList<string> Answer(TestIndex index, string query) =>
        [.. index.Engine.Search(new SearchRequest { Query = query, PerPage = 100 }).Hits.Select(hit => $"{hit.Post.Id} {hit.Score} {hit.Implication?.Content.Text}")];
}
