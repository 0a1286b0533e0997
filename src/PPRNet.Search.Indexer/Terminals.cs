using Spectre.Console;

namespace PPRNet.Search.Indexer;

/// <summary>The two places a command writes to: results to one, progress and faults to the other.</summary>
internal static class Terminals
{
    /// <summary>A width that no line reaches: what is piped is for programs, which count lines.</summary>
    private const int Unwrapped = 1_000_000;

    /// <summary>A terminal with colours, or plain unwrapped text when the writer leads to a file or another program.</summary>
    public static IAnsiConsole For(TextWriter writer, bool isRedirected)
    {
        var settings = new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) };
        if (!isRedirected) return Create(settings);
        settings.Ansi = AnsiSupport.No;
        settings.ColorSystem = ColorSystemSupport.NoColors;
        settings.Interactive = InteractionSupport.No;
        var console = Create(settings);
        console.Profile.Width = Unwrapped;
        return console;
    }

#pragma warning disable RS0030 // this is the one place where consoles are made
    private static IAnsiConsole Create(AnsiConsoleSettings settings) => AnsiConsole.Create(settings);
#pragma warning restore RS0030

    /// <summary>Writes one JSON document on a line of its own, never wrapped or coloured.</summary>
    public static void WriteJson<T>(this IAnsiConsole console, T value, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) =>
        console.Profile.Out.Writer.WriteLine(System.Text.Json.JsonSerializer.Serialize(value, type));
}
