using System.Text.Json;
using PPRNet.Search.Tests;
using PPRNet.Search.Web.Tests.Http;

namespace PPRNet.Search.Web.Tests.Reference;

public sealed class The_description_of_the_API(TestSite site) : IClassFixture<TestSite>
{
    /// <summary>The difference is the review: when it is meant, the received file beside it becomes the approved one.</summary>
    [Fact]
    public async Task Is_the_approved_one()
    {
        var approved = Repository.Path("tests", "PPRNet.Search.Web.Tests", "Reference", "openapi.approved.json");
        var received = (await (await site.CreateClient().Ask("/openapi/v1.json")).Text()).ReplaceLineEndings("\n") + "\n";
        var known = File.Exists(approved) ? await File.ReadAllTextAsync(approved, TestContext.Current.CancellationToken) : "";
        var copy = Path.Combine(AppContext.BaseDirectory, "openapi.received.json");
        if (received != known) await File.WriteAllTextAsync(copy, received, TestContext.Current.CancellationToken);
        Assert.True(received == known, $"The description differs from {approved}; what was received is in {copy}.");
    }

    /// <summary>What the description promises is there, and nothing else.</summary>
    [Theory]
    [InlineData("/api/v1/search?q=burnout", "/api/v1/search")]
    [InlineData("/api/v1/search?q=zzzzqqqq", "/api/v1/search")]
    [InlineData("/api/v1/search?q=cbt+burnuot&year=2015-", "/api/v1/search")]
    [InlineData("/api/v1/facets?q=alliance", "/api/v1/facets")]
    [InlineData("/api/v1/crosstab?q=alliance", "/api/v1/crosstab")]
    [InlineData("/api/v1/suggest?q=all", "/api/v1/suggest")]
    [InlineData("/api/v1/explain?q=burnout&id=2018-05-burnout-in-psychotherapists", "/api/v1/explain")]
    [InlineData("/api/v1/posts/2018-05-burnout-in-psychotherapists", "/api/v1/posts/{id}")]
    [InlineData("/api/v1/posts/2018-05-burnout-in-psychotherapists/related", "/api/v1/posts/{id}/related")]
    [InlineData("/api/v1/topics", "/api/v1/topics")]
    [InlineData("/api/v1/status", "/api/v1/status")]
    public async Task Is_true_of_answers(string address, string path)
    {
        var client = site.CreateClient();
        var description = await client.Json("/openapi/v1.json");
        var schema = description.GetProperty("paths").GetProperty(path).GetProperty("get").GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("schema");
        Check(await client.Json(address), schema, description, "$");
    }

    [Fact]
    public async Task Names_every_parameter_that_is_read_and_none_else()
    {
        var client = site.CreateClient();
        foreach (var path in (await client.Json("/openapi/v1.json")).GetProperty("paths").EnumerateObject().Where(path => path.Value.TryGetProperty("get", out _)))
        {
            if (!path.Value.GetProperty("get").TryGetProperty("parameters", out var parameters)) continue;
            var address = path.Name.Replace("{id}", "2018-05-burnout-in-psychotherapists", StringComparison.Ordinal);
            foreach (var name in parameters.EnumerateArray().Where(parameter => parameter.GetProperty("in").GetString() == "query").Select(parameter => parameter.GetProperty("name").GetString()))
            {
                using var known = await client.Ask($"{address}?{name}=");
                Assert.DoesNotContain("There is no parameter", await known.Text(), StringComparison.Ordinal);
            }
            using var unknown = await client.Ask(address + "?unknown=");
            Assert.Contains("There is no parameter 'unknown'", await unknown.Text(), StringComparison.Ordinal);
        }
    }

    private static void Check(JsonElement value, JsonElement schema, JsonElement description, string at)
    {
        if (schema.TryGetProperty("$ref", out var reference)) schema = description.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]);
        if (schema.TryGetProperty("oneOf", out var either))
        {
            if (value.ValueKind != JsonValueKind.Null) Check(value, either.EnumerateArray().First(one => one.TryGetProperty("$ref", out _)), description, at);
            return;
        }
        var type = schema.GetProperty("type");
        var types = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(each => each.GetString()).ToList() : [type.GetString()];
        Assert.True(types.Contains(TypeOf(value)) || (TypeOf(value) == "integer" && types.Contains("number")), $"{at} is {TypeOf(value)}, described as {string.Join('|', types)}");
        if (value.ValueKind == JsonValueKind.Array)
            foreach (var (item, index) in value.EnumerateArray().Select((item, index) => (item, index))) Check(item, schema.GetProperty("items"), description, $"{at}[{index}]");
        if (value.ValueKind != JsonValueKind.Object) return;
        if (schema.TryGetProperty("additionalProperties", out var each))
        {
            foreach (var member in value.EnumerateObject()) Check(member.Value, each, description, $"{at}.{member.Name}");
            return;
        }
        foreach (var member in value.EnumerateObject())
        {
            Assert.True(schema.GetProperty("properties").TryGetProperty(member.Name, out var described), $"{at}.{member.Name} is not described");
            Check(member.Value, described, description, $"{at}.{member.Name}");
        }
        foreach (var name in schema.GetProperty("required").EnumerateArray()) Assert.True(value.TryGetProperty(name.GetString()!, out _), $"{at}.{name} is missing");
    }

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "null",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Array => "array",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        _ => "object",
    };
}
