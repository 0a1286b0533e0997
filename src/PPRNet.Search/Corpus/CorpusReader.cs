using PPRNet.Search.Figures;
using PPRNet.Search.Posts;
using PPRNet.Search.Text;

namespace PPRNet.Search.Corpus;

/// <summary>
/// Reads a corpus folder: <c>topics.yaml</c>, <c>thesaurus.yaml</c>, <c>posts/*.md</c> and <c>posts/*.jsonl</c>. A bad file never
/// stops the others; it is left out and named.
/// </summary>
public static class CorpusReader
{
    private const string TopicsName = "topics.yaml";
    internal const string ThesaurusName = "thesaurus.yaml";
    private const string PostsName = "posts";

    /// <summary>Reads everything; all problems of all files are in the result.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static CorpusSnapshot Read(string folder, CancellationToken cancellation = default)
    {
        var problems = new List<CorpusProblem>();
        if (!Directory.Exists(folder)) return Nothing(new CorpusProblem(folder, 1, "there is no such folder", $"a corpus folder with {TopicsName}, {ThesaurusName} and {PostsName}/"));
        var sources = ReadSources(folder, problems);
        var (topics, thesaurus) = ReadData(sources, problems);
        var posts = ReadPosts(Path.Combine(folder, PostsName), topics, problems, cancellation);
        return new CorpusSnapshot(posts, topics, thesaurus, InOrder(problems), sources);
    }

    private static CorpusSnapshot Nothing(CorpusProblem why) => new([], new TopicCatalog([]), Thesaurus.Empty, [why], new CorpusSources("", ""));

    /// <summary>The data files as they are now.</summary>
    internal static CorpusSources ReadSources(string folder, List<CorpusProblem> problems) =>
        new(TextOf(folder, TopicsName, problems), TextOf(folder, ThesaurusName, problems));

    /// <summary>The topics as they are now.</summary>
    internal static TopicCatalog ReadTopics(string folder) => TopicsFile.Read(TextOf(folder, TopicsName, []), new ProblemList(TopicsName));

    /// <summary>Reads everything, and also tells what only a check has the time to look for.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static CorpusSnapshot Check(string folder, CancellationToken cancellation = default)
    {
        var read = Read(folder, cancellation);
        return new CorpusSnapshot(read.Posts, read.Topics, read.Thesaurus, InOrder([.. read.Problems, .. ThesaurusCheck.UnusedGroups(read)]), read.Sources);
    }

    private static IReadOnlyList<CorpusProblem> InOrder(IEnumerable<CorpusProblem> problems) =>
        [.. problems.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line)];

    /// <summary>Topics and thesaurus from their texts.</summary>
    internal static (TopicCatalog Topics, Thesaurus Thesaurus) ReadData(CorpusSources sources, List<CorpusProblem> problems)
    {
        var faults = new ProblemList(TopicsName);
        var topics = sources.TopicsYaml.Length == 0 ? new TopicCatalog([]) : TopicsFile.Read(sources.TopicsYaml, faults);
        problems.AddRange(faults.All);
        if (sources.ThesaurusYaml.Length == 0) return (topics, Thesaurus.Empty);
        var (thesaurus, synonymFaults) = ThesaurusReader.Read(sources.ThesaurusYaml);
        problems.AddRange(synonymFaults.Select(fault => new CorpusProblem(ThesaurusName, fault.Line, fault.What)));
        return (topics, thesaurus);
    }

    private static string TextOf(string folder, string name, List<CorpusProblem> problems)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, name));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            problems.Add(new CorpusProblem(name, 1, "the file can not be read", $"{name} in {folder}"));
            return "";
        }
    }

    private static IReadOnlyList<Post> ReadPosts(string folder, TopicCatalog topics, List<CorpusProblem> problems, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder))
        {
            problems.Add(new CorpusProblem(PostsName, 1, "there is no such folder", $"a folder '{PostsName}' with *.md or *.jsonl files"));
            return [];
        }
        var posts = new SortedDictionary<PostId, Post>();
        foreach (var path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            var found = new ProblemList($"{PostsName}/{Path.GetFileName(path)}");
            foreach (var (post, line) in ReadFile(path, topics, found))
                if (!posts.TryAdd(post.Id, InferredKind.Complete(post))) found.Add(line, $"the id '{post.Id}' is used by another file already", "each id once");
            problems.AddRange(found.All);
        }
        if (posts.Count == 0) problems.Add(new CorpusProblem(PostsName, 1, "there is no readable post", "*.md or *.jsonl files"));
        return [.. posts.Values];
    }

    private static IEnumerable<(Post Post, int Line)> ReadFile(string path, TopicCatalog topics, ProblemList problems)
    {
        try
        {
            return Path.GetExtension(path) switch
            {
                ".md" => ReadMarkdown(path, topics, problems),
                ".jsonl" => PostLines.Read(path, topics, problems),
                _ => [],
            };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            problems.Add(1, "the file can not be read: " + fault.Message.TrimEnd('.'));
            return [];
        }
    }

    private static IEnumerable<(Post, int)> ReadMarkdown(string path, TopicCatalog topics, ProblemList problems) =>
        !PostFile.IsTooLarge(new FileInfo(path).Length, 1, problems) && PostFile.Read(Path.GetFileName(path), File.ReadAllBytes(path), topics, problems) is { } post
            ? [(post, 1)]
            : [];
}
