using System.Text;
using System.Text.Json;
using PPRNet.Search.Corpus;
using PPRNet.Search.Posts;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Indexing;

/// <summary>
/// Changes the corpus while the engine answers: the post's file is written durably first, then indexed, and searches see it when the
/// call returns. Calls are carried out one after the other; the same call twice changes nothing the second time. When a fault comes
/// between file and index, the file stands and the same call, or <see cref="Reindex"/>, completes the work.
/// </summary>
/// <param name="corpusFolder">The corpus, writable.</param>
/// <param name="keeper">Keeper of the index that <paramref name="engine"/> answers from.</param>
/// <param name="engine">Shows each change at once.</param>
public sealed class CorpusWriter(string corpusFolder, IndexKeeper keeper, SearchEngine engine)
{
    /// <summary>How long a change waits for another process that writes to the index.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);

    private readonly Lock _writing = new();
    private readonly string _posts = Path.Combine(corpusFolder, "posts");

    /// <summary>Creates or replaces a post given as the Markdown of its file; the bytes are kept as they are.</summary>
    /// <exception cref="IOException">The corpus or the index can not be written; <see cref="IndexBusyException"/> when another process writes.</exception>
    /// <exception cref="UnauthorizedAccessException">The corpus or the index can not be written.</exception>
    public CorpusChange PutMarkdown(PostId id, byte[] markdown)
    {
        lock (_writing)
        {
            var problems = new ProblemList(NameOf(id));
            var post = PostFile.IsTooLarge(markdown.Length, 1, problems) ? null : PostFile.Read(id + ".md", markdown, CorpusReader.ReadTopics(corpusFolder), problems);
            return post is null ? Rejected(id, problems.All) : Put(post, markdown);
        }
    }

    /// <summary>Creates or replaces a post given as JSON, in the shape of the JSON Lines export; its id may be left out.</summary>
    /// <exception cref="IOException">The corpus or the index can not be written; <see cref="IndexBusyException"/> when another process writes.</exception>
    /// <exception cref="UnauthorizedAccessException">The corpus or the index can not be written.</exception>
    public CorpusChange PutJson(PostId id, byte[] json)
    {
        lock (_writing)
        {
            try
            {
                var fields = PostJson.Read(json);
                if (fields.Id is { } named && named != id.Value) return Rejected(id, [Problem(id, $"the body is about '{named}'", $"'{id}', or no id")]);
                fields.Id = id.Value;
                var post = PostJson.ToPost(fields, CorpusReader.ReadTopics(corpusFolder));
                var faults = PostRules.FaultsOf(post).Select(fault => Problem(id, fault.What, fault.Expected)).ToList();
                return faults.Count > 0 ? Rejected(id, faults) : PutMarkdown(id, Encoding.UTF8.GetBytes(PostWriter.Write(post)));
            }
            catch (Exception fault) when (fault is JsonException or FormatException)
            {
                return Rejected(id, [Problem(id, "not a post: " + fault.Message.TrimEnd('.'), "the JSON of one post")]);
            }
        }
    }

    /// <summary>Removes a post, file and all.</summary>
    /// <exception cref="IndexRefusedException">It is the only post.</exception>
    /// <exception cref="IOException">The corpus or the index can not be written; <see cref="IndexBusyException"/> when another process writes.</exception>
    /// <exception cref="UnauthorizedAccessException">The corpus or the index can not be written.</exception>
    public CorpusChange Delete(PostId id)
    {
        lock (_writing)
        {
            engine.Refresh();
            var hasFile = File.Exists(PathOf(id));
            var isServed = engine.Find(id) is not null;
            if (!hasFile && !isServed) return new CorpusChange(id, ChangeKind.NotFound, engine.Index);
            if (!hasFile && StandsInLines(id)) return Rejected(id, [InLines(id)]);
            if (isServed && engine.Index.Documents == 1) throw new IndexRefusedException($"'{id}' is the only post; without it there would be nothing to search.");
            if (hasFile) DurableFiles.Delete(PathOf(id));
            Show(id, null);
            return new CorpusChange(id, ChangeKind.Deleted, engine.Index);
        }
    }

    /// <summary>Reads the whole corpus and brings the index up to date with it.</summary>
    /// <param name="force">Build anew even when nothing changed, or when many posts would be lost.</param>
    /// <param name="cancellation">Stops the build; the old index stays.</param>
    /// <exception cref="IndexRefusedException">The corpus is empty, or much smaller than what is served now.</exception>
    /// <exception cref="IOException">The index can not be written; <see cref="IndexBusyException"/> when another process writes.</exception>
    /// <exception cref="UnauthorizedAccessException">The index can not be written.</exception>
    public ReindexResult Reindex(bool force = false, CancellationToken cancellation = default)
    {
        lock (_writing)
        {
            var corpus = CorpusReader.Read(corpusFolder, cancellation);
            var outcome = WhenFree(() => keeper.Update(corpus, force, cancellation: cancellation));
            engine.Refresh();
            return new ReindexResult(outcome, corpus.Problems, engine.Index);
        }
    }

    private CorpusChange Put(Post post, byte[] file)
    {
        var id = post.Id;
        engine.Refresh();                            // another process may have written meanwhile
        if (!File.Exists(PathOf(id)) && StandsInLines(id)) return Rejected(id, [InLines(id)]);
        var before = engine.Find(id);
        if (!HasFile(id, file)) DurableFiles.Replace(PathOf(id), file);
        var isSame = before is not null && Fingerprints.OfPost(before) == Fingerprints.OfPost(post);
        if (!isSame) Show(id, post);
        return new CorpusChange(id, isSame ? ChangeKind.Unchanged : before is null ? ChangeKind.Created : ChangeKind.Updated, engine.Index);
    }

    private void Show(PostId id, Post? post)
    {
        WhenFree(() => keeper.Apply(id, post, CorpusReader.ReadSources(corpusFolder, [])) ?? keeper.Update(CorpusReader.Read(corpusFolder)));
        engine.Refresh();
    }

    private static T WhenFree<T>(Func<T> write)
    {
        for (var waited = TimeSpan.Zero; ; waited += BetweenTries)
        {
            try
            {
                return write();
            }
            catch (IndexBusyException) when (waited < LongestWait)
            {
                Thread.Sleep(BetweenTries);
            }
        }
    }

    private bool HasFile(PostId id, byte[] bytes) => File.Exists(PathOf(id)) && File.ReadAllBytes(PathOf(id)).AsSpan().SequenceEqual(bytes);

    /// <summary>Whether a post without a file of its own is served: then it is one line of a larger file, which is not ours to rewrite.</summary>
    private bool StandsInLines(PostId id) => engine.Find(id) is not null && Directory.EnumerateFiles(_posts, "*.jsonl").Any();

    private static CorpusProblem InLines(PostId id) => Problem(id, "the post stands in a .jsonl file of the corpus", "it to be changed there");

    private static CorpusProblem Problem(PostId id, string what, string expected) => new(NameOf(id), 1, what, expected);

    private CorpusChange Rejected(PostId id, IReadOnlyList<CorpusProblem> problems) => new(id, ChangeKind.Rejected, engine.Index) { Problems = problems };

    private static string NameOf(PostId id) => $"posts/{id}.md";

    private string PathOf(PostId id) => Path.Combine(_posts, id + ".md");
}

/// <summary>What a call did to one post.</summary>
/// <param name="Id">The post.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Index">The index that answers from now on.</param>
public sealed record CorpusChange(PostId Id, ChangeKind Kind, IndexStamp Index)
{
    /// <summary>Why it was rejected, by line; empty otherwise.</summary>
    public IReadOnlyList<CorpusProblem> Problems { get; init; } = [];
}

/// <summary>What happened to a post.</summary>
public enum ChangeKind
{
    /// <summary>It was there already, word for word.</summary>
    Unchanged,

    /// <summary>It is new.</summary>
    Created,

    /// <summary>It replaced another text.</summary>
    Updated,

    /// <summary>It is gone.</summary>
    Deleted,

    /// <summary>There was nothing to delete.</summary>
    NotFound,

    /// <summary>It is not a valid post; nothing was written.</summary>
    Rejected,
}

/// <summary>What a reindex did.</summary>
/// <param name="Outcome">The index built, or found fresh, with the number of posts created, updated and deleted.</param>
/// <param name="Problems">What is wrong with the corpus.</param>
/// <param name="Index">The index that answers from now on.</param>
public sealed record ReindexResult(IndexOutcome Outcome, IReadOnlyList<CorpusProblem> Problems, IndexStamp Index);
