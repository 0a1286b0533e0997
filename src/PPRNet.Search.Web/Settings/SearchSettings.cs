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

[OptionsValidator]
internal sealed partial class SearchSettingsValidator : IValidateOptions<SearchSettings>;

internal static class SearchSettingsServices
{
    public static void AddSearchSettings(this IServiceCollection services)
    {
        services.AddOptions<SearchSettings>().BindConfiguration(SearchSettings.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SearchSettings>, SearchSettingsValidator>();
    }
}
