using System.Runtime.InteropServices;
using System.Text;

namespace PPRNet.Search.Corpus;

/// <summary>
/// Files that are there after a power cut. A file's bytes and its name are two things: the first are flushed with the file, the
/// second with the folder that it stands in.
/// </summary>
public static class DurableFiles
{
    /// <summary>Writes a whole file so that a reader, or a machine that stops at any instant, sees the old bytes or the new ones.</summary>
    /// <exception cref="IOException">The file can not be written; the old one is untouched.</exception>
    public static void Replace(string path, ReadOnlySpan<byte> bytes)
    {
        var draft = path + ".new";                   // the corpus reader skips files that do not end in .md or .jsonl
        try
        {
            using (var file = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }
            File.Move(draft, path, overwrite: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
        FlushFolder(Path.GetDirectoryName(path)!);
    }

    /// <summary>Removes a file for good.</summary>
    /// <exception cref="IOException">The file can not be removed.</exception>
    public static void Delete(string path)
    {
        File.Delete(path);
        FlushFolder(Path.GetDirectoryName(path)!);
    }

    /// <summary>Brings every file of a folder, and the folder itself, to the disk.</summary>
    /// <exception cref="IOException">A file can not be flushed.</exception>
    public static void Flush(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder))
        {
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
            RandomAccess.FlushToDisk(file);
        }
        FlushFolder(folder);
    }

    /// <summary>.NET opens no folders, so this asks the system itself. Windows keeps names durable without being asked.</summary>
    private static void FlushFolder(string folder)
    {
        const int ReadOnly = 0;
        if (OperatingSystem.IsWindows()) return;
        var handle = Open(Encoding.UTF8.GetBytes(folder + '\0'), ReadOnly);
        if (handle < 0) throw new IOException($"The folder {folder} can not be opened: {Marshal.GetLastPInvokeErrorMessage()}");
        try
        {
            // Some network file systems can not flush a folder (EINVAL); there is nothing better to do then.
            _ = FSync(handle);
        }
        finally
        {
            _ = Close(handle);
        }
    }

#pragma warning disable SYSLIB1054 // LibraryImport would need unsafe code for three plain calls
    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int FSync(int handle);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int handle);
#pragma warning restore SYSLIB1054
}
