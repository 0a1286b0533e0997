namespace PPRNet.Search.Querying;

/// <summary>What was typed, as it was read.</summary>
/// <param name="Typed">The text as it was typed, cut at 512 characters.</param>
/// <param name="Root">The tree; null when nothing to search for was typed, which asks for every post.</param>
/// <param name="Notices">What was mended or left out, as sentences for the reader.</param>
public sealed record ParsedQuery(string Typed, QueryNode? Root, IReadOnlyList<Notice> Notices)
{
    /// <summary>True when the query means what it says: it is neither widened nor corrected nor relaxed.</summary>
    public bool IsLiteral { get; init; }

    /// <summary>The query as understood, in the language that it was typed in.</summary>
    public string Printed => IsLiteral ? Typed : QueryPrinter.Print(Root);
}

/// <summary>A sentence to the reader about what was done with their words.</summary>
/// <param name="Code">Stable name for programs, such as <c>quote-closed</c>.</param>
/// <param name="Text">The sentence.</param>
public sealed record Notice(string Code, string Text);
