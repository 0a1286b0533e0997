using PPRNet.Search.Corpus;
using PPRNet.Search.Indexing;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Indexer;

/// <summary>
/// An index in a folder of its own that goes with the command: what is measured is the corpus as it is now, and the index that
/// serves readers is left alone.
/// </summary>
internal sealed class ScratchIndex : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pprnet-search-").FullName;

    public ScratchIndex(CorpusSnapshot corpus, CancellationToken cancellation)
    {
        try
        {
            var store = new IndexStore(_folder);
            new IndexKeeper(store).Update(corpus, cancellation: cancellation);
            Engine = new SearchEngine(store);
        }
        catch
        {
            Directory.Delete(_folder, recursive: true);
            throw;
        }
    }

    public SearchEngine Engine { get; }

    public void Dispose()
    {
        Engine.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
