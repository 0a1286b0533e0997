using PPRNet.Search.Tests;

namespace PPRNet.Search.Web.Tests.Embedding;

public sealed class The_example_client
{
    [Fact]
    public void Is_typed_as_its_comments_say() =>
        Npm.Run("node_modules/typescript/bin/tsc",
        [
            "--noEmit", "--allowJs", "--checkJs", "--strict", "--target", "es2022", "--module", "es2022", "--moduleResolution", "bundler",
            "--lib", "es2022,dom,dom.iterable", Repository.Path("docs", "client.js"),
        ]);
}
