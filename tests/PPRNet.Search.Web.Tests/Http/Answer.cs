using System.Text.Json;

namespace PPRNet.Search.Web.Tests.Http;

/// <summary>Asks a site and reads what it says.</summary>
internal static class Answer
{
    public static async Task<HttpResponseMessage> Ask(this HttpClient client, string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static async Task<JsonElement> Json(this HttpResponseMessage response)
    {
        using var document = JsonDocument.Parse(await response.Text());
        return document.RootElement.Clone();
    }

    public static async Task<JsonElement> Json(this HttpClient client, string address) => await (await client.Ask(address)).Json();

    public static Task<string> Text(this HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    public static Task<byte[]> Bytes(this HttpResponseMessage response) => response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

    public static string? Header(this HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) || response.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : null;

    /// <summary>Whether the output cache had it.</summary>
    public static bool IsKept(this HttpResponseMessage response) => response.Header("Server-Timing")!.Contains("desc=hit", StringComparison.Ordinal);
}
