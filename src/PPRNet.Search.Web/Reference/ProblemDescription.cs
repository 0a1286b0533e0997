using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using PPRNet.Search.Web.Http;
using PPRNet.Search.Web.Search;

namespace PPRNet.Search.Web.Reference;

/// <summary>Describes what problems carry beyond RFC 9457's own members.</summary>
internal static class ProblemDescription
{
    public static Task Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        if (context.JsonTypeInfo.Type != typeof(ProblemDetails)) return Task.CompletedTask;
        schema.Description = "A problem of RFC 9457. Its type leads to a page that explains the kind.";
        schema.Properties ??= new Dictionary<string, IOpenApiSchema>();
        schema.Properties["errors"] = new OpenApiSchema
        {
            Type = JsonSchemaType.Array,
            Description = "With status 400: every faulty parameter (or line of a body), what is wrong, and what is allowed.",
            Items = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Required = new HashSet<string> { "parameter", "detail", "allowed" },
                Properties = new Dictionary<string, IOpenApiSchema>
                {
                    ["parameter"] = new OpenApiSchema { Type = JsonSchemaType.String },
                    ["detail"] = new OpenApiSchema { Type = JsonSchemaType.String },
                    ["allowed"] = new OpenApiSchema { Type = JsonSchemaType.String },
                },
            },
        };
        schema.Examples = [Example()];
        return Task.CompletedTask;
    }

    private static JsonObject Example() => new()
    {
        ["type"] = "https://search.example.org/problems#" + ProblemKind.BadParameter.Name,
        ["title"] = ProblemKind.BadParameter.Title,
        ["status"] = ProblemKind.BadParameter.Status,
        ["detail"] = "'newst' is not a value of 'sort'; the nearest is 'newest'.",
        ["instance"] = "/api/v1/search",
        ["errors"] = new JsonArray(new JsonObject
        {
            ["parameter"] = "sort",
            ["detail"] = "'newst' is not a value of 'sort'; the nearest is 'newest'.",
            ["allowed"] = string.Join(", ", SearchParameters.SortOrders.Select(order => order.Name)),
        }),
    };
}
