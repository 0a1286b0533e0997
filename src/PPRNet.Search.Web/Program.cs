using System.Globalization;
using Microsoft.AspNetCore.HttpOverrides;
using PPRNet.Search.Web.About;
using PPRNet.Search.Web.Assistants;
using PPRNet.Search.Web.Exports;
using PPRNet.Search.Web.Feeds;
using PPRNet.Search.Web.Health;
using PPRNet.Search.Web.Hosting;
using PPRNet.Search.Web.Http;
using PPRNet.Search.Web.Layout;
using PPRNet.Search.Web.Posts;
using PPRNet.Search.Web.ReadingList;
using PPRNet.Search.Web.Reference;
using PPRNet.Search.Web.Search;
using PPRNet.Search.Web.Settings;
using PPRNet.Search.Web.Topics;
using PPRNet.Search.Web.Writing;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;

// The content root is where the program lies, so that it finds its assets from whatever folder it is started in.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.AddRequestLimits();
builder.Services.AddSearchSettings();
builder.Services.AddIndexHost();
builder.Services.AddErrorAnswers();
builder.Services.AddSecurityHeaders();
builder.Services.AddCrossOrigin();
builder.Services.AddRateLimiting();
builder.Services.AddContentCoding();
builder.Services.AddPages();
builder.Services.AddResultCache(builder.Configuration[$"{SearchSettings.Section}:{nameof(SearchSettings.Redis)}"]);
builder.Services.AddMetering();
builder.Services.AddReference();
builder.Services.AddAssistants();

var app = builder.Build();

// From the outside in. What comes before the output cache runs for every request; what comes after it, for what is not kept ready.
app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto });
app.UseSecurityHeaders();
app.UseResponseHeaders();
app.UseErrorAnswers();
app.UseHeadAndOptions();
app.UseRequestLimits();
app.UseCors();
app.UseContentCoding();
app.UseResponseCompression();                             // files of the site
app.UseStaticFiles(SiteAssets.FileOptions);
app.UseRouting();
app.UseAcceptance();
app.UseQueryStatistics();
app.UseConditionalGet();
app.UseOutputCache();
app.UseRateLimiter();
app.UseResponseCompression();                             // answers, which are kept compressed
app.MapSearch();
app.MapPosts();
app.MapTopics();
app.MapReadingList();
app.MapAbout();
app.MapExports();
app.MapFeeds();
app.MapWriting();
app.MapReference();
app.MapAssistants();
app.MapHealth();
app.MapProblems();
return await StartGuard.RunAsync(app);

/// <summary>The web host; public so that tests can start it.</summary>
public partial class Program;
