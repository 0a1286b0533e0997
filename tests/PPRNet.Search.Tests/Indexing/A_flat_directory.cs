using CsCheck;
using Lucene.Net.Store;
using PPRNet.Search.Indexing;

namespace PPRNet.Search.Tests.Indexing;

public sealed class A_flat_directory : IDisposable
{
    private readonly TempFolder _folder = new();

    /// <summary>Both directories read the same file with the same calls at the same places.</summary>
    [Fact]
    public void Reads_what_a_buffered_directory_reads()
    {
        var reads = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 300]).List[1, 40];
        Gen.Select(Gen.Byte.Array[0, 400], reads).Sample((bytes, calls) =>
        {
            File.WriteAllBytes(_folder.File("data"), bytes);
            using var flat = new FlatDirectory(_folder.Path);
            using var plain = new SimpleFSDirectory(_folder.Path);
            Assert.Equal(Transcript(plain, calls), Transcript(flat, calls));
        }, iter: 300, threads: 1);
    }

    [Fact]
    public void Never_reads_past_the_end_of_a_file()
    {
        File.WriteAllBytes(_folder.File("data"), [1, 2, 3]);
        using var flat = new FlatDirectory(_folder.Path);
        using var input = flat.OpenInput("data", IOContext.DEFAULT);
        input.Seek(3);
        Assert.Throws<EndOfStreamException>(() => input.ReadByte());
        Assert.Throws<EndOfStreamException>(() => input.Seek(4));
        Assert.Throws<EndOfStreamException>(() => flat.CreateSlicer("data", IOContext.DEFAULT).OpenSlice("part", 2, 2));
    }

    public void Dispose() => _folder.Dispose();

    private static List<string> Transcript(Lucene.Net.Store.Directory directory, List<(int Kind, int Place)> calls)
    {
        using var input = directory.OpenInput("data", IOContext.DEFAULT);
        var seen = new List<string> { $"length {input.Length}" };
        foreach (var (kind, place) in calls)
        {
            if (place > input.Length) continue;
            input.Seek(place);
            seen.Add(Attempt(() => Read((IndexInput)input.Clone(), kind)));
        }
        return seen;
    }

    private static string Read(IndexInput input, int kind)
    {
        var bytes = new byte[9];
        switch (kind)
        {
            case 0: return $"byte {input.ReadByte()} at {input.Position}";
            case 1: return $"short {input.ReadInt16()} at {input.Position}";
            case 2: return $"int {input.ReadInt32()} at {input.Position}";
            case 3: return $"long {input.ReadInt64()} at {input.Position}";
            case 4: return $"vint {input.ReadVInt32()} at {input.Position}";
            default:
                input.ReadBytes(bytes, 1, 7);
                return $"bytes {Convert.ToHexString(bytes)} at {input.Position}";
        }
    }

    private static string Attempt(Func<string> read)
    {
        try { return read(); }
        catch (IOException) { return "refused"; }
    }
}
