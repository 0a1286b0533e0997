namespace PPRNet.Search.Querying;

/// <summary>What was typed, read leniently.</summary>
/// <param name="Typed">The text as it was typed, cut at 512 characters.</param>
/// <param name="Root">The tree; null when nothing to search for was typed, which asks for every post.</param>
/// <param name="Notices">What was mended or left out, as sentences for the reader.</param>
public sealed record ParsedQuery(string Typed, QueryNode? Root, IReadOnlyList<Notice> Notices);

/// <summary>A sentence to the reader about what was done with their words.</summary>
/// <param name="Code">Stable name for programs, such as <c>quote-closed</c>.</param>
/// <param name="Text">The sentence.</param>
public sealed record Notice(string Code, string Text);
