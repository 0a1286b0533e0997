using Lucene.Net.Index;
using Lucene.Net.Store;
using PPRNet.Search.Corpus;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Indexing;

/// <summary>Looks a generation over before it may answer: whole, complete, and able to find what it holds.</summary>
internal static class IndexVerifier
{
    /// <summary>Null when the generation is sound, else a sentence that says what is wrong.</summary>
    public static string? Fault(IndexStore store, string generation)
    {
        using var open = OpenGeneration.TryOpen(store, generation, out var damage);
        if (open is null) return damage;
        try
        {
            using var directory = new SimpleFSDirectory(store.PathOf(generation));
            var status = new CheckIndex(directory).DoCheckIndex();
            if (!status.Clean) return $"{generation} is damaged: {status.TotLoseDocCount} posts can not be read.";
            return FaultOfPosts(open) ?? FaultOfSearch(store, generation);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return $"{generation} can not be read: {fault.Message}";
        }
    }

    /// <summary>The posts in the index, added up, must give the fingerprint of the corpus that it was made from.</summary>
    private static string? FaultOfPosts(OpenGeneration open)
    {
        if (open.Reader.NumDocs != open.Manifest.Documents) return $"{open.Name} holds {open.Reader.NumDocs} posts, but its manifest says {open.Manifest.Documents}.";
        var hashes = IndexedPosts.Of(open.Reader).ToDictionary(post => post.Id, post => post.Hash);
        return Fingerprints.OfCorpus(hashes, open.Sources) == open.Manifest.Corpus ? null : $"{open.Name} holds other posts than its manifest says.";
    }

    /// <summary>Probe: the first, the middle and the last post are found by the longest word of their title, and everything by nothing.</summary>
    private static string? FaultOfSearch(IndexStore store, string generation)
    {
        var index = IndexSnapshot.Open(store.PathOf(generation));
        try
        {
            if (Search(index, "").Total != index.Documents) return $"{generation} does not find all of its posts.";
            int[] probes = [0, index.Documents / 2, index.Documents - 1];
            return probes.Select(document => FaultOfProbe(index, generation, document)).FirstOrDefault(fault => fault is not null);
        }
        finally
        {
            index.Release();
        }
    }

    private static string? FaultOfProbe(IndexSnapshot index, string generation, int document)
    {
        var post = index.PostOf(document);
        var word = post.Title.Split(' ').Where(word => word.All(char.IsLetter)).MaxBy(word => word.Length) ?? "";
        return index.Find(post.Id) == document && Search(index, word).Best.Any(hit => hit.Document == document)
            ? null
            : $"{generation} does not find '{post.Id}' by '{word}'.";
    }

    private static SearchRun Search(IndexSnapshot index, string query) =>
        SearchRun.Of(index, new SearchRequest { Query = query, Exact = true }, RankingOptions.Default, limit: index.Documents);
}
