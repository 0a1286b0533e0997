using System.Text.Json.Serialization;
using NetEscapades.AspNetCore.SecurityHeaders;
using PPRNet.Search.Web.Hosting;
using PPRNet.Search.Web.Http;
using PPRNet.Search.Web.Search;
using Scalar.AspNetCore;

namespace PPRNet.Search.Web.Reference;

/// <summary>The description of the API at <c>/openapi/v1.json</c>, and a page to read and try it at <c>/docs</c>, all from our own host.</summary>
internal static class ReferenceServices
{
    public static void AddReference(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;      // else each number is described as "integer or text"
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, AnswerJson.Default);
        });
        services.AddOpenApi("v1", options =>
        {
            options.AddDocumentTransformer<ApiDescription>();
            options.AddOperationTransformer(ParameterDescription.Describe);
            options.AddOperationTransformer(BodyDescription.Describe);
            options.AddSchemaTransformer(ProblemDescription.Describe);
        });
    }

    public static void MapReference(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/openapi/{documentName}.json").WithMetadata(ParameterReader.For<NoParameters>()).CacheOutput(CachePolicies.Index);
        routes.MapScalarApiReference("/docs", (page, context) =>
        {
            page.Title = "PPRNet Search: API";
            page.OpenApiRoutePattern = "/openapi/v1.json";
            page.Nonce = context.GetNonce();
            page.DefaultFonts = false;                       // they would come from elsewhere
            page.Telemetry = false;
            page.ProxyUrl = null;
            page.HideClientButton = true;
            page.ShowDeveloperTools = DeveloperToolsVisibility.Never;
            page.Agent = new ScalarAgentOptions { Disabled = true };
            page.Mcp = new ScalarMcpOptions { Disabled = true };
        }).WithSecurityHeadersPolicy(SecurityHeaders.Reference);
    }
}
