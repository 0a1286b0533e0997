namespace PPRNet.Search.Indexer;

/// <summary>What a command answers to the shell. Scripts may rely on these numbers.</summary>
internal static class ExitCodes
{
    /// <summary>Done, and nothing to report.</summary>
    public const int Done = 0;

    /// <summary>The command line itself is wrong: an unknown option, a value that is not allowed.</summary>
    public const int WrongCommandLine = 1;

    /// <summary>The command ran and found something wrong: problems in the corpus, damage in the index, no such post.</summary>
    public const int ProblemsFound = 2;

    /// <summary>Nothing was written, on purpose: an empty corpus, a loss of too many posts, no index yet.</summary>
    public const int Refused = 3;

    /// <summary>Another process is writing to the index; the same command can simply be run again.</summary>
    public const int Busy = 4;

    /// <summary>A file, folder or network address could not be read or written.</summary>
    public const int Unreachable = 5;

    /// <summary>Stopped by Ctrl-C; what was there before is whole. The number is the shell's own for an interrupt.</summary>
    public const int Cancelled = 130;
}
