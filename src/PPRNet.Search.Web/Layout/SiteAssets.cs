using System.Security.Cryptography;
using Microsoft.Extensions.FileProviders;

namespace PPRNet.Search.Web.Layout;

/// <summary>
/// Addresses of the site's own files with a hash of their content in it: a browser may keep them for a year, and asks anew as soon
/// as one changes.
/// </summary>
internal sealed class SiteAssets(IWebHostEnvironment environment)
{
    private const string VersionKey = "v";

    public string Style { get; } = Address(environment.WebRootFileProvider, "/site.css");

    public string Script { get; } = Address(environment.WebRootFileProvider, "/site.js");

    public string Logo { get; } = Address(environment.WebRootFileProvider, "/logo.svg");

    public static StaticFileOptions FileOptions { get; } = new()
    {
        OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
            file.Context.Request.Query.ContainsKey(VersionKey) ? "public, max-age=31536000, immutable" : "public, max-age=3600",
    };

    private static string Address(IFileProvider files, string path)
    {
        using var content = files.GetFileInfo(path).CreateReadStream();
        return $"{path}?{VersionKey}={Convert.ToHexStringLower(SHA256.HashData(content))[..12]}";
    }
}
