using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using PPRNet.Search.Web.Http;
using PPRNet.Search.Web.Settings;

namespace PPRNet.Search.Web.Writing;

/// <summary>Lets through who sends <c>Authorization: Bearer</c> with the operator's key. Without a key configured, nobody.</summary>
internal static class KeyCheck
{
    private const string Scheme = "Bearer ";

    public static async ValueTask<object?> Filter(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var http = call.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        var key = http.RequestServices.GetRequiredService<IOptions<SearchSettings>>().Value.ApiKey;
        if (string.IsNullOrEmpty(key)) return ProblemKind.WritingOff.With("No key is configured here (setting Search:ApiKey), so nothing can be changed over HTTP.");
        if (IsKey(http.Request.Headers.Authorization.ToString(), key)) return await next(call);
        http.Response.Headers.WWWAuthenticate = "Bearer realm=\"PPRNet.Search\"";
        return ProblemKind.KeyNeeded.With("Send the header 'Authorization: Bearer KEY' with the key that the operator configured.");
    }

    /// <summary>Compares hashes in constant time, so that neither the time nor the length tells how near a guess was.</summary>
    private static bool IsKey(string authorization, string key) =>
        authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && CryptographicOperations.FixedTimeEquals(Hash(authorization[Scheme.Length..].Trim()), Hash(key));

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
