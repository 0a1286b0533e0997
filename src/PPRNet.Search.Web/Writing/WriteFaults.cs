using PPRNet.Search.Indexing;
using PPRNet.Search.Web.Http;

namespace PPRNet.Search.Web.Writing;

/// <summary>Says why the index or the corpus could not be changed; everything stands as it stood.</summary>
internal static partial class WriteFaults
{
    public static async ValueTask<object?> Filter(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        try
        {
            return await next(call);
        }
        catch (IndexBusyException)
        {
            call.HttpContext.Response.Headers.RetryAfter = "10";
            return ProblemKind.Conflict.With("Another process is writing to the index; try again in a few seconds.");
        }
        catch (IndexRefusedException refused)
        {
            return ProblemKind.Conflict.With(refused.Message);
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or IOException and not BadHttpRequestException)
        {
            LogFault(call.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(WriteFaults)), fault);
            return ProblemKind.Fault.With("The corpus or the index can not be written here; the log of the site says why.");
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A change over HTTP could not be written.")]
    private static partial void LogFault(ILogger log, Exception fault);
}
