using System.CommandLine;

namespace PPRNet.Search.Indexer;

/// <summary>Options that several commands share, and how a command is given its work.</summary>
internal static class CommonOptions
{
    public static Option<string> Corpus() => new("--corpus")
    {
        Description = "Folder with topics.yaml, thesaurus.yaml and posts/.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "corpus",
    };

    public static Option<string> Index() => new("--index")
    {
        Description = "Folder that the index lies in.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "index-data",
    };

    public static Option<bool> Json() => new("--json") { Description = "Print one JSON document instead of text." };

    /// <summary>A whole number within limits; anything else is refused with a sentence.</summary>
    public static Option<int> Number(string name, string description, int least, int most, int usual)
    {
        var option = new Option<int>(name) { Description = $"{description}, {least}–{most}.", HelpName = "N", DefaultValueFactory = _ => usual };
        option.Validators.Add(given =>
        {
            if (given.Tokens.Count > 0 && given.GetValueOrDefault<int>() is var number && (number < least || number > most))
                given.AddError($"{name} {number} is out of range; expected {least}–{most}.");
        });
        return option;
    }

    /// <summary>Sets what a command does that waits for others.</summary>
    public static Command DoesAsync(this Command command, Func<ParseResult, CancellationToken, Task<int>> work)
    {
        command.SetAction(work);
        return command;
    }

    /// <summary>Sets what a command does. The work runs beside the thread that listens for Ctrl-C, so that it can be told to stop.</summary>
    public static Command Does(this Command command, Func<ParseResult, CancellationToken, int> work)
    {
        command.SetAction((parsed, cancellation) => Task.Run(() => work(parsed, cancellation), CancellationToken.None));
        return command;
    }
}
