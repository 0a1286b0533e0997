using Lucene.Net.Index;
using Lucene.Net.Store;
using PPRNet.Search.Corpus;

namespace PPRNet.Search.Indexing;

/// <summary>A generation opened for reading, every byte of it checked against its checksums.</summary>
internal sealed class OpenGeneration : IDisposable
{
    private readonly SimpleFSDirectory _directory;
    private readonly DirectoryReader _reader;

    private OpenGeneration(string name, SimpleFSDirectory directory, DirectoryReader reader, CorpusSources sources)
    {
        Name = name;
        _directory = directory;
        _reader = reader;
        Sources = sources;
        Manifest = IndexManifest.Of(reader.IndexCommit);
        Reader = SlowCompositeReaderWrapper.Wrap(reader);
    }

    public string Name { get; }

    public IndexManifest Manifest { get; }

    public CorpusSources Sources { get; }

    /// <summary>All documents; one segment, so nothing is slow about it.</summary>
    public AtomicReader Reader { get; }

    /// <summary>Whether it was written with the fields and the text analysis of this program, so that documents can be taken over.</summary>
    public bool IsOfThisProgram(string analysers) => Manifest.Schema == IndexFields.SchemaVersion && Manifest.Analysers == analysers;

    /// <summary>Opens a generation; the fault is one sentence when it is damaged in any way.</summary>
    public static OpenGeneration? TryOpen(IndexStore store, string name, out string fault)
    {
        fault = "";
        SimpleFSDirectory? directory = null;
        DirectoryReader? reader = null;
        try
        {
            var sources = GenerationSources.Read(store.PathOf(name));
            directory = new SimpleFSDirectory(store.PathOf(name));
            reader = DirectoryReader.Open(directory);
            foreach (var leaf in reader.Leaves) leaf.AtomicReader.CheckIntegrity();
            return new OpenGeneration(name, directory, reader, sources);
        }
        catch (Exception damage) when (damage is not OutOfMemoryException)
        {
            // Any failure to open is damage: a truncated file raises a plain IOException or even an argument fault.
            fault = $"{name} is damaged ({damage.Message.ReplaceLineEndings(" ").TrimEnd('.')}).";
            reader?.Dispose();
            directory?.Dispose();
            return null;
        }
    }

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
    }
}
