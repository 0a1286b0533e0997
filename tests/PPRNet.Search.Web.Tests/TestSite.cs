using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace PPRNet.Search.Web.Tests;

/// <summary>The whole host in this process, over the repository's corpus and an index folder of its own.</summary>
public sealed class TestSite : WebApplicationFactory<Program>
{
    private readonly string _index = Directory.CreateTempSubdirectory("pprnet-web-").FullName;
    private (string Name, string Value)[] _settings = [];

    public static TestSite With(params (string Name, string Value)[] settings) => new() { _settings = settings };

    /// <summary>Where this site keeps its index.</summary>
    public string IndexFolder => _index;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Search:CorpusPath", PPRNet.Search.Tests.Repository.Path("corpus"));
        builder.UseSetting("Search:IndexPath", _index);
        builder.UseSetting("Logging:LogLevel:Default", "Error");
        builder.UseSetting("Logging:LogLevel:Microsoft.Hosting.Lifetime", "None");
        foreach (var (name, value) in _settings) builder.UseSetting(name, value);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(_index)) Directory.Delete(_index, recursive: true);
    }
}
