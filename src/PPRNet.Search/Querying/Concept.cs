using PPRNet.Search.Text;

namespace PPRNet.Search.Querying;

/// <summary>
/// One idea of the query: the word typed and everything else that counts as it. The same concepts find the posts, score them,
/// mark them and explain them, so that the four can not disagree.
/// </summary>
/// <param name="Typed">The word or words as typed, for the reader.</param>
/// <param name="Fields">Where it is looked for.</param>
/// <param name="Alternatives">The ways in which it may stand in a text; the first is what was typed, if that exists.</param>
/// <param name="DocumentFrequency">In how many posts it stands, for its rarity; 0 when it stands nowhere.</param>
/// <param name="Weight">Its share in the score; 1 unless it was added by us rather than typed.</param>
internal sealed record Concept(
    string Typed, IReadOnlyList<SearchField> Fields, IReadOnlyList<Alternative> Alternatives, int DocumentFrequency, float Weight = 1)
{
    /// <summary>What it is in the score.</summary>
    public ConceptKind Kind { get; init; }

    /// <summary>How often it stands, on average, in a text that has it; at least 1.</summary>
    public float Repetition { get; init; } = 1;
}

/// <summary>What a concept is in the score.</summary>
internal enum ConceptKind
{
    /// <summary>Words that were asked for.</summary>
    Words,

    /// <summary>Two neighbouring words of the query standing near each other: a bonus.</summary>
    Closeness,

    /// <summary>A word that the best posts share: a bonus.</summary>
    Feedback,
}

/// <summary>One way in which a concept may stand in a text: a term, or terms at given distances.</summary>
/// <param name="Reason">Why it counts.</param>
/// <param name="Treatment">Under which the terms were made.</param>
/// <param name="Label">The words for the reader.</param>
/// <param name="Terms">Index terms with their positions relative to the first.</param>
/// <param name="Slop">0: exactly at those positions. Else: all within that many words more than they need, in any order.</param>
/// <param name="Weight">What one occurrence counts against one of the typed word.</param>
internal sealed record Alternative(
    AlternativeReason Reason, Treatment Treatment, string Label, IReadOnlyList<PlacedTerm> Terms, int Slop = 0, float Weight = 1)
{
    /// <summary>
    /// Stands only where the alternative before it stands as well: the word exactly as typed, beside the word in any of its forms. It adds to
    /// scores, but there is nothing of its own to be found, marked or shown.
    /// </summary>
    public bool IsBonus { get; init; }
}

/// <summary>An index term of a phrase.</summary>
/// <param name="Term">The term.</param>
/// <param name="Position">Its position relative to the phrase's first.</param>
internal readonly record struct PlacedTerm(string Term, int Position);

/// <summary>Why what stands in a post counts as the word typed.</summary>
public enum AlternativeReason
{
    /// <summary>It is what was typed, in any of its forms.</summary>
    Typed,

    /// <summary>The thesaurus says so.</summary>
    Synonym,

    /// <summary>The word is not in the corpus and this one is spelled much like it.</summary>
    Spelling,

    /// <summary>Another way of writing a compound.</summary>
    Compound,

    /// <summary>It begins as asked for (<c>therap*</c>).</summary>
    Prefix,

    /// <summary>It is spelled much like the word, as asked for (<c>word~</c>).</summary>
    Similar,
}
