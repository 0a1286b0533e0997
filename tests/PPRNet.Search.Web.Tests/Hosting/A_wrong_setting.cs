using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PPRNet.Search.Web.Settings;

namespace PPRNet.Search.Web.Tests.Hosting;

public sealed class A_wrong_setting
{
    [Theory]
    [InlineData("Search:RateLimit", "-1", "RateLimit")]
    [InlineData("Search:ApiKey", "short", "ApiKey")]
    [InlineData("Search:PublicUrl", "ftp://x", "Search:PublicUrl 'ftp://x/' is not an address")]
    [InlineData("Search:AllowedOrigins", "https://blog.example/path", "Search:AllowedOrigins holds 'https://blog.example/path'")]
    [InlineData("Search:Redis", "localhost:6379,nonsense=1", "Search:Redis is not a connection string")]
    public void Stops_the_start_with_a_sentence(string name, string value, string sentence)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new(name, value)]).Build());
        services.AddSearchSettings();
        using var provider = services.BuildServiceProvider();
        var fault = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptions<SearchSettings>>().Value);
        Assert.Contains(sentence, Assert.Single(fault.Failures), StringComparison.Ordinal);
    }
}
