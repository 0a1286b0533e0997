using System.IO.MemoryMappedFiles;
using Lucene.Net.Store;

namespace PPRNet.Search.Indexing;

/// <summary>
/// Reads index files straight out of memory. Lucene.Net's own <c>MMapDirectory</c> goes through a view accessor for each byte and
/// gets slower with every thread (lucenenet 1151); buffered file reads copy and lock. Read only: indexes are written through
/// <see cref="SimpleFSDirectory"/>.
/// </summary>
internal sealed class FlatDirectory(string path) : SimpleFSDirectory(path)
{
    private readonly List<FileMemory> _files = [];   // guarded by itself; every file stays in reach until the directory is closed

    /// <inheritdoc/>
    public override IndexInput OpenInput(string name, IOContext context)
    {
        EnsureOpen();
        var file = Map(name);
        return new FlatInput(name, file, 0, file.Length);
    }

    /// <inheritdoc/>
    public override IndexInputSlicer CreateSlicer(string name, IOContext context)
    {
        EnsureOpen();
        return new Slicer(name, Map(name));
    }

    /// <inheritdoc/>
    public override IndexOutput CreateOutput(string name, IOContext context) => throw new NotSupportedException("This directory is for reading.");

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing) return;
        lock (_files)
        {
            foreach (var file in _files) file.Dispose();
            _files.Clear();
        }
    }

    private FileMemory Map(string name)
    {
        var file = new FileMemory(System.IO.Path.Combine(Directory.FullName, name));
        lock (_files) _files.Add(file);
        return file;
    }

    private sealed class Slicer(string name, FileMemory file) : IndexInputSlicer
    {
        public override IndexInput OpenSlice(string sliceDescription, long offset, long length) => new FlatInput($"{name} ({sliceDescription})", file, offset, length);

        [Obsolete("Only for indexes of Lucene 3.")]
        public override IndexInput OpenFullSlice() => new FlatInput(name, file, 0, file.Length);

        protected override void Dispose(bool disposing)
        {
        }
    }
}

/// <summary>
/// A file in memory's reach: smaller ones are copied into an array, so that nothing done to the file later can touch a search; larger
/// ones are mapped. Whoever reads after <see cref="Dispose"/> would read foreign memory: snapshots are counted for that reason.
/// </summary>
internal sealed unsafe class FileMemory : IDisposable
{
    /// <summary>Twice the largest file of today's corpus. A copy of a large index would cost more memory than all else together, and the page cache has the bytes anyway.</summary>
    private const long LargestCopied = 4 * 1024 * 1024;

    private readonly byte[]? _copy;                  // pinned, so that its address stays
    private readonly MemoryMappedFile? _file;
    private readonly MemoryMappedViewAccessor? _view;

    public FileMemory(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Length = stream.Length;
        if (Length <= LargestCopied)
        {
            _copy = GC.AllocateUninitializedArray<byte>((int)Math.Max(1, Length), pinned: true);
            stream.ReadExactly(_copy, 0, (int)Length);
            Start = (byte*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref _copy[0]);
            return;
        }
        _file = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        _view = _file.CreateViewAccessor(0, Length, MemoryMappedFileAccess.Read);
        byte* start = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        Start = start + _view.PointerOffset;
    }

    public byte* Start { get; }

    public long Length { get; }

    public void Dispose()
    {
        if (_view is null) return;
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file!.Dispose();
    }
}

/// <summary>A cursor over a stretch of a file in memory. Clones share the memory; every read is checked against the stretch's end.</summary>
internal sealed unsafe class FlatInput : IndexInput
{
    private readonly FileMemory _file;
    private readonly byte* _start;
    private readonly long _length;
    private long _at;

    public FlatInput(string description, FileMemory file, long offset, long length)
        : base(description)
    {
        if (offset < 0 || length < 0 || offset > file.Length - length) throw new EndOfStreamException($"{description} ends before byte {offset + length}.");
        _file = file;
        _start = file.Start + offset;
        _length = length;
    }

    public override long Length => _length;

    public override long Position => _at;

    public override byte ReadByte()
    {
        if (_at >= _length) throw PastTheEnd();
        return _start[_at++];
    }

    public override void ReadBytes(byte[] b, int offset, int len)
    {
        if (len > _length - _at) throw PastTheEnd();
        new ReadOnlySpan<byte>(_start + _at, len).CopyTo(b.AsSpan(offset, len));
        _at += len;
    }

    public override short ReadInt16() => System.Buffers.Binary.BinaryPrimitives.ReadInt16BigEndian(Take(sizeof(short)));

    public override int ReadInt32() => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(Take(sizeof(int)));

    public override long ReadInt64() => System.Buffers.Binary.BinaryPrimitives.ReadInt64BigEndian(Take(sizeof(long)));

    /// <summary>Seven bits a byte, the lowest first; the high bit says that more follow.</summary>
    public override int ReadVInt32()
    {
        var b = ReadByte();
        var value = b & 0x7F;
        for (var shift = 7; b >= 0x80; shift += 7)
        {
            b = ReadByte();
            if (shift == 28 && (b & 0xF0) != 0) throw new IOException($"{this} holds a number that does not fit into 32 bits at byte {_at}.");
            value |= (b & 0x7F) << shift;
        }
        return value;
    }

    public override void Seek(long pos)
    {
        if (pos < 0 || pos > _length) throw new EndOfStreamException($"{this} has {_length} bytes; byte {pos} was asked for.");
        _at = pos;
    }

    protected override void Dispose(bool disposing)
    {
        // The memory belongs to the directory: clones outlive the input that they were made from.
    }

    private ReadOnlySpan<byte> Take(int bytes)
    {
        if (bytes > _length - _at) throw PastTheEnd();
        var taken = new ReadOnlySpan<byte>(_start + _at, bytes);
        _at += bytes;
        return taken;
    }

    private EndOfStreamException PastTheEnd() => new($"{this} was read past its end ({_length} of {_file.Length} bytes).");
}
