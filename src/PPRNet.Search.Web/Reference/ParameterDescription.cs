using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using PPRNet.Search.Web.Http;

namespace PPRNet.Search.Web.Reference;

/// <summary>Describes the parameters that an endpoint says it reads: what is described is what is read.</summary>
internal static class ParameterDescription
{
    public static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        foreach (var route in operation.Parameters ?? [])
            if (route.In == ParameterLocation.Path && route is OpenApiParameter id) id.Description = "The id of the post, such as 2018-05-burnout-in-psychotherapists.";
        var reader = context.Description.ActionDescriptor.EndpointMetadata.OfType<ParameterReader>().FirstOrDefault();
        if (reader is null) return Task.CompletedTask;
        operation.Parameters ??= [];
        foreach (var parameter in reader.Known) operation.Parameters.Add(Of(parameter));
        return Task.CompletedTask;
    }

    private static OpenApiParameter Of(KnownParameter parameter) => new()
    {
        Name = parameter.Name,
        In = ParameterLocation.Query,
        Required = parameter.Required,
        Description = parameter.Description,
        Example = parameter.Example is { } example ? JsonValue.Create(example) : null,
        Explode = true,
        Schema = parameter.Repeats ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = SchemaOf(parameter) } : SchemaOf(parameter),
    };

    private static OpenApiSchema SchemaOf(KnownParameter parameter) => parameter switch
    {
        { Number: var (least, most, normal) } => new OpenApiSchema
        {
            Type = JsonSchemaType.Integer,
            Minimum = Text(least),
            Maximum = most is { } limit ? Text(limit) : null,
            Default = JsonValue.Create(normal),
        },
        { Choices: ["false", "true"] } => new OpenApiSchema { Type = JsonSchemaType.Boolean, Default = JsonValue.Create(false) },
        { Choices: { } choices } => new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. choices.Select(choice => (JsonNode)JsonValue.Create(choice)!)], Default = JsonValue.Create(choices[0]) },
        _ => new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
