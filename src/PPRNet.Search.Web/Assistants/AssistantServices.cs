using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Options;
using ModelContextProtocol;
using ModelContextProtocol.AspNetCore;
using PPRNet.Search.Web.Search;
using PPRNet.Search.Web.Settings;

namespace PPRNet.Search.Web.Assistants;

/// <summary>The Model Context Protocol at <c>/mcp</c>: stateless, read-only, off by a setting.</summary>
internal static class AssistantServices
{
    public static void AddAssistants(this IServiceCollection services)
    {
        var json = new JsonSerializerOptions(McpJsonUtilities.DefaultOptions) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        json.TypeInfoResolverChain.Insert(0, AnswerJson.Default);
        services.AddHttpContextAccessor();
        services.AddMcpServer(server => server.ServerInfo = new() { Name = "pprnet-search", Title = "PPRNet Search", Version = typeof(AssistantServices).Assembly.GetName().Version!.ToString(3) })
            .WithHttpTransport(http => http.SessionMode = HttpServerSessionMode.Stateless)
            .WithTools<SearchTools>(json);
    }

    public static void MapAssistants(this IEndpointRouteBuilder routes) => routes.MapMcp("/mcp").Add(endpoint =>
    {
        if (endpoint.ApplicationServices.GetRequiredService<IOptions<SearchSettings>>().Value.Mcp) return;
        endpoint.RequestDelegate = context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        };
    });
}
