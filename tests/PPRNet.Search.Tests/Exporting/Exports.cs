using System.Text;
using PPRNet.Search.Exporting;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Tests.Exporting;

/// <summary>Exports into memory.</summary>
internal static class Exports
{
    public static PostAddresses Addresses { get; } = new("https://search.example.org/");

    public static byte[] Bytes(ExportFormat format, IReadOnlyList<Post> posts)
    {
        using var into = new MemoryStream();
        format.WriteAsync(posts, Addresses, into, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        return into.ToArray();
    }

    public static string Text(ExportFormat format, params IReadOnlyList<Post> posts) => Encoding.UTF8.GetString(Bytes(format, posts));
}
