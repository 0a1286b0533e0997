using PPRNet.Search.Querying;

namespace PPRNet.Search.Searching;

/// <summary>How the query was read: the same object feeds the page's line, the JSON and the undo links.</summary>
public sealed record Interpretation
{
    /// <summary>The query as understood, printed back.</summary>
    public required string Text { get; init; }

    /// <summary>Whether only exact words were searched.</summary>
    public bool IsExact { get; init; }

    /// <summary>For each word that was widened: what else was searched and why.</summary>
    public IReadOnlyList<InterpretedTerm> Terms { get; init; } = [];

    /// <summary>The whole query with its spelling corrected, when words were replaced.</summary>
    public Correction? Corrected { get; init; }

    /// <summary>What was dropped when all words together found too little.</summary>
    public Relaxation? Relaxed { get; init; }

    /// <summary>What was mended or left out, as sentences.</summary>
    public IReadOnlyList<Notice> Notices { get; init; } = [];
}

/// <summary>A word of the query and what else was searched for it.</summary>
/// <param name="Input">The word or words as typed.</param>
/// <param name="AlsoSearched">What was searched besides.</param>
/// <param name="Reason">Why: <c>synonym</c>, <c>spelling</c>, <c>compound</c>, <c>prefix</c>, <c>similar</c> or <c>feedback</c>.</param>
public sealed record InterpretedTerm(string Input, IReadOnlyList<string> AlsoSearched, string Reason);

/// <summary>Words that were not in the corpus and what was searched instead.</summary>
/// <param name="Query">The whole query as corrected.</param>
/// <param name="Replacements">Each word with its replacement.</param>
public sealed record Correction(string Query, IReadOnlyList<(string From, string To)> Replacements)
{
    /// <summary>How many posts the corrected query finds.</summary>
    public int Total { get; init; }
}

/// <summary>A step away from "all words are required".</summary>
/// <param name="AllWordsTotal">How many posts have all the words.</param>
/// <param name="Sentence">What was done, for the reader.</param>
public sealed record Relaxation(int AllWordsTotal, string Sentence);
