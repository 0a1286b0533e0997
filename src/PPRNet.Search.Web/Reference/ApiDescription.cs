using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using PPRNet.Search.Web.Search;

namespace PPRNet.Search.Web.Reference;

/// <summary>What holds for the whole API.</summary>
internal sealed class ApiDescription(IHttpContextAccessor http) : IOpenApiDocumentTransformer
{
    private const string KeyScheme = "key";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "PPRNet Search",
            Version = "v1",
            Description =
                """
                Summaries of published psychotherapy studies and what they imply for practice. Everything that the pages show is here, in the same order.

                The same request on the same index gives the same bytes; `ETag` names them and `If-None-Match` saves fetching them again. A repeated
                parameter means any of its values, different parameters mean all of them. Marks are counted in UTF-16 units, ends exclusive. What can not be
                answered is a problem of RFC 9457 with every faulty parameter in `errors`.
                """,
        };
        if (http.HttpContext is { } request) document.Servers = [new OpenApiServer { Url = SiteAddresses.Of(request).Root }];
        Order(document);
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[KeyScheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "The key that the operator configured; only writing asks for it." };
        foreach (var operation in Operations(document).Where(operation => operation.Tags?.Any(tag => tag.Name == "Writing") == true))
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(KeyScheme, document)] = [] }];
        return Task.CompletedTask;
    }

    /// <summary>What most come for stands first, the rest by name: the order of the program's parts means nothing to a reader.</summary>
    private static void Order(OpenApiDocument document)
    {
        var paths = document.Paths.OrderBy(path => path.Key != "/api/v1/search").ThenBy(path => path.Key, StringComparer.Ordinal).ToList();
        document.Paths = [];
        foreach (var (path, item) in paths) document.Paths.Add(path, item);
    }

    private static IEnumerable<OpenApiOperation> Operations(OpenApiDocument document) =>
        document.Paths.Values.SelectMany(path => path.Operations?.Values ?? Enumerable.Empty<OpenApiOperation>());
}
