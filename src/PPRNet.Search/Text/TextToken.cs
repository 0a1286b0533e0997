namespace PPRNet.Search.Text;

/// <summary>One term of a text under a <see cref="Treatment"/>.</summary>
/// <param name="Term">The term as it stands in the index.</param>
/// <param name="Position">Number of its word in the text, from 0.</param>
/// <param name="Length">How many words it stands for: 1, or more for the joined form of a compound (<c>selfharm</c> over <c>self harm</c>).</param>
/// <param name="Start">Where it starts in the text, in UTF-16 units.</param>
/// <param name="End">Where it ends, exclusive.</param>
public readonly record struct TextToken(string Term, int Position, int Length, int Start, int End);
