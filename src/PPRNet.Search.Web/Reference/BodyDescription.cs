using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace PPRNet.Search.Web.Reference;

/// <summary>Describes the two forms in which a post is sent.</summary>
internal static class BodyDescription
{
    public static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        Describe(operation, "application/json", JsonSchemaType.Object, "The post in the shape of a line of /api/v1/search.jsonl. Its id may be left out; it must not be another than that of the address.");
        Describe(operation, "text/markdown", JsonSchemaType.String, "The file of the post: front matter, then the sections Summary and Practice Implications.");
        return Task.CompletedTask;
    }

    private static void Describe(OpenApiOperation operation, string mediaType, JsonSchemaType type, string description)
    {
        if (operation.RequestBody?.Content is { } forms && forms.TryGetValue(mediaType, out var form) && form is OpenApiMediaType body)
            body.Schema = new OpenApiSchema { Type = type, Description = description };
    }
}
