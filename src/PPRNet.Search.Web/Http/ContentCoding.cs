using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Net.Http.Headers;
using PPRNet.Search.Exporting;

namespace PPRNet.Search.Web.Http;

/// <summary>
/// Settles at the door in which coding an answer travels, and makes it the only one the request accepts. So the output cache keeps
/// one ready-compressed answer a coding, and each coding has an entity tag of its own, as strong tags ask (RFC 9110, section 8.8.3).
/// </summary>
internal static class ContentCoding
{
    private static readonly string[] Preferred = ["br", "gzip"];

    /// <summary>Over HTTPS as well: answers hold nothing secret that their length could give away.</summary>
    public static void AddContentCoding(this IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes =
            [
                .. ResponseCompressionDefaults.MimeTypes, .. ExportFormat.All.Select(format => format.MediaType),
                "application/problem+json", "application/atom+xml", "application/opensearchdescription+xml", "application/x-suggestions+json", "image/svg+xml",
            ];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }

    public static void UseContentCoding(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var accepted = context.Request.GetTypedHeaders().AcceptEncoding;
        context.Request.Headers.AcceptEncoding = Preferred.FirstOrDefault(coding => Accepts(accepted, coding)) ?? "identity";
        return next(context);
    });

    private static bool Accepts(IList<StringWithQualityHeaderValue> accepted, string coding)
    {
        var named = accepted.FirstOrDefault(each => each.Value.Equals(coding, StringComparison.OrdinalIgnoreCase)) ?? accepted.FirstOrDefault(each => each.Value == "*");
        return named is not null && named.Quality is null or > 0;
    }
}
