using System.Globalization;
using PPRNet.Search.Web.Exports;
using PPRNet.Search.Web.Feeds;
using PPRNet.Search.Web.Health;
using PPRNet.Search.Web.Hosting;
using PPRNet.Search.Web.Layout;
using PPRNet.Search.Web.Posts;
using PPRNet.Search.Web.Search;
using PPRNet.Search.Web.Settings;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;

// The content root is where the program lies, so that it finds its assets from whatever folder it is started in.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.Services.AddSearchSettings();
builder.Services.AddIndexHost();
builder.Services.AddProblemDetails();
builder.Services.AddPages();
builder.Services.AddOutputCache(CachePolicies.Add);

var app = builder.Build();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.UseStaticFiles(SiteAssets.FileOptions);
app.UseOutputCache();
app.MapSearch();
app.MapPosts();
app.MapExports();
app.MapFeeds();
app.MapHealth();
return await StartGuard.RunAsync(app);

/// <summary>The web host; public so that tests can start it.</summary>
public partial class Program;
