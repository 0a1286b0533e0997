using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PPRNet.Search.Corpus;

namespace PPRNet.Search.Indexer.Importing;

/// <summary>
/// Pages as they were last fetched, with what a conditional request needs, and the list of those that an unfinished walk has behind
/// it: a walk that was interrupted goes on where it stopped.
/// </summary>
internal sealed class PageStore
{
    private readonly string _folder;
    private readonly string _journal;
    private readonly HashSet<string> _behind;

    public PageStore(string folder)
    {
        _folder = folder;
        _journal = Path.Combine(folder, "unfinished-walk");
        Directory.CreateDirectory(folder);
        _behind = File.Exists(_journal) ? [.. File.ReadLines(_journal)] : [];
    }

    /// <summary>How many pages an interrupted walk left behind it.</summary>
    public int Resumed => _behind.Count;

    /// <summary>Whether the unfinished walk has this page already.</summary>
    public bool IsBehind(Uri address) => _behind.Contains(address.AbsoluteUri);

    public StoredPage? Find(Uri address)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(PathOf(address)), IndexerJson.Readable.StoredPage);
        }
        catch (Exception fault) when (fault is IOException or JsonException)
        {
            return null;                             // never fetched, or half written: it is fetched again
        }
    }

    public void Keep(Uri address, StoredPage page) => DurableFiles.Replace(PathOf(address), JsonSerializer.SerializeToUtf8Bytes(page, IndexerJson.Readable.StoredPage));

    public void Done(Uri address)
    {
        if (_behind.Add(address.AbsoluteUri)) File.AppendAllText(_journal, address.AbsoluteUri + "\n");
    }

    /// <summary>The walk came to its end; the next one asks for every page again.</summary>
    public void EndWalk()
    {
        _behind.Clear();
        File.Delete(_journal);
    }

    private string PathOf(Uri address) => Path.Combine(_folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.AbsoluteUri)))[..24] + ".json");
}

/// <summary>A page as it was fetched.</summary>
/// <param name="Content">Its text.</param>
/// <param name="ETag">As the site named this version, or null.</param>
/// <param name="LastModified">As the site dated this version, or null.</param>
internal sealed record StoredPage(string Content, string? ETag, DateTimeOffset? LastModified);
