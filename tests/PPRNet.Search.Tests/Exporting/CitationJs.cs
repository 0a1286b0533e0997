using System.Text.Json;

namespace PPRNet.Search.Tests.Exporting;

/// <summary>citation-js, a reader of reference formats that others wrote.</summary>
internal static class CitationJs
{
    public static IReadOnlyList<JsonElement> Read(string format, byte[] file)
    {
        using var items = JsonDocument.Parse(Npm.Run("read.mjs", [format], file));
        return [.. items.RootElement.EnumerateArray().Select(item => item.Clone())];
    }
}
