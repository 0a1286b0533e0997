using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using PPRNet.Search.Indexing;

namespace PPRNet.Search.Web.Hosting;

/// <summary>Runs the host; what an operator can mend stops the start with one sentence instead of a stack trace.</summary>
internal static class StartGuard
{
    /// <returns>0 after a normal end, 1 when the start was refused.</returns>
    public static async Task<int> RunAsync(WebApplication app)
    {
        var address = app.Configuration["urls"];
        try
        {
            await app.RunAsync();
            return 0;
        }
        catch (Exception fault) when (SentenceFor(fault, address) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return 1;
        }
    }

    private static string? SentenceFor(Exception fault, string? address) => fault switch
    {
        OptionsValidationException settings => $"A setting is wrong: {string.Join(" ", settings.Failures)}",
        InvalidOperationException when fault.Message.Contains("configuration value", StringComparison.Ordinal) => $"A setting is wrong: {fault.Message}",
        IndexRefusedException or IndexBusyException => fault.Message,
        UnauthorizedAccessException => $"A folder can not be used: {fault.Message}",
        IOException { InnerException: AddressInUseException } or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } =>
            $"The address {address} is in use by another program; choose another with --urls.",
        _ => null,
    };
}
