using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace PPRNet.Search.Web.Settings;

/// <summary>What the operator decides; the section <c>Search</c> of appsettings, environment (<c>Search__Name</c>) or command line.</summary>
public sealed class SearchSettings
{
    public const string Section = "Search";

    /// <summary>
    /// Folder with <c>posts/</c>, <c>topics.yaml</c> and <c>thesaurus.yaml</c>. A relative path is looked for in the working folder and then in
    /// the folders above it.
    /// </summary>
    [Required]
    public string CorpusPath { get; init; } = "corpus";

    /// <summary>Folder of the built index. A relative path lies beside the corpus.</summary>
    [Required]
    public string IndexPath { get; init; } = "index-data";

    /// <summary>Address under which people reach this site, for links in answers and feeds; none = as each request names it.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>Key that writing asks for (<c>Authorization: Bearer …</c>); none = writing is off.</summary>
    [MinLength(16)]
    public string? ApiKey { get; init; }

    /// <summary>Origins of other sites whose scripts may call the API, parted by blanks or commas; <c>*</c> = any.</summary>
    public string AllowedOrigins { get; init; } = "";

    internal IReadOnlyList<string> Origins => AllowedOrigins.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Connection string of a Redis that several hosts share their cached answers in; none = each process has its own.</summary>
    public string? Redis { get; init; }

    /// <summary>Requests a minute and client address; 0 = no limit.</summary>
    [Range(0, 1_000_000)]
    public int RateLimit { get; init; }

    /// <summary>Whether the words of searches are counted (never with addresses).</summary>
    public bool QueryStatistics { get; init; }

    /// <summary>Whether assistants may search at <c>/mcp</c>.</summary>
    public bool Mcp { get; init; } = true;

    /// <summary>Longest time that a newly published index may stay unseen.</summary>
    /// <value>5 seconds; looking costs one small file read.</value>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:10:00")]
    public TimeSpan RefreshInterval { get; init; } = TimeSpan.FromSeconds(5);
}

/// <summary>What attributes can not say about a setting.</summary>
internal sealed class SearchSettingsRules : IValidateOptions<SearchSettings>
{
    public ValidateOptionsResult Validate(string? name, SearchSettings options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(SearchSettings settings)
    {
        if (settings.PublicUrl is { } url && !(url.IsAbsoluteUri && url.Scheme is "http" or "https"))
            yield return $"Search:PublicUrl '{url}' is not an address; expected one such as https://search.example.org.";
        foreach (var origin in settings.Origins.Where(origin => origin != "*" && !IsOrigin(origin)))
            yield return $"Search:AllowedOrigins holds '{origin}'; expected origins such as https://blog.example.org, without a path, or *.";
        if (!string.IsNullOrWhiteSpace(settings.Redis) && RedisFault(settings.Redis) is { } fault)
            yield return $"Search:Redis is not a connection string: {fault} Expected one such as localhost:6379.";
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.GetLeftPart(UriPartial.Authority).Equals(text, StringComparison.OrdinalIgnoreCase);

    private static string? RedisFault(string text)
    {
        try
        {
            return Hosting.ResultCache.Read(text).EndPoints.Count > 0 ? null : "it names no host.";
        }
        catch (ArgumentException fault)
        {
            return fault.Message;
        }
    }
}

[OptionsValidator]
internal sealed partial class SearchSettingsValidator : IValidateOptions<SearchSettings>;

internal static class SearchSettingsServices
{
    public static void AddSearchSettings(this IServiceCollection services)
    {
        services.AddOptions<SearchSettings>().BindConfiguration(SearchSettings.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SearchSettings>, SearchSettingsValidator>();
        services.AddSingleton<IValidateOptions<SearchSettings>, SearchSettingsRules>();
    }
}
