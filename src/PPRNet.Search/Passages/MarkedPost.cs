using System.Globalization;
using PPRNet.Search.Figures;
using PPRNet.Search.Posts;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Passages;

/// <summary>A whole post as its page shows it: every text in sentences, with the matches of the search that led to it.</summary>
public sealed record MarkedPost
{
    /// <summary>The post.</summary>
    public required Post Post { get; init; }

    /// <summary>How the query was read; its marks follow it.</summary>
    public required Interpretation Interpretation { get; init; }

    /// <summary>The four texts, in the order of <see cref="PostField"/>.</summary>
    public required IReadOnlyList<MarkedSection> Sections { get; init; }

    /// <summary>Why the search finds it; empty when it does not.</summary>
    public required IReadOnlyList<HitReason> Reasons { get; init; }

    /// <summary>Every figure that it states, in reading order.</summary>
    public required IReadOnlyList<ShownFigure> Figures { get; init; }

    /// <summary>Where it stands in the list of the search; null when it is not in it.</summary>
    public required PlaceInList? Place { get; init; }

    /// <summary>One of the texts.</summary>
    public MarkedSection this[PostField field] => Sections[(int)field];
}

/// <summary>A post's place in a list of results.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Total">How many posts the list has.</param>
/// <param name="Previous">The post before it; null for the first.</param>
/// <param name="Next">The post after it; null for the last.</param>
public sealed record PlaceInList(int Number, int Total, PostId? Previous, PostId? Next);

/// <summary>One text of a post.</summary>
/// <param name="Field">Which.</param>
/// <param name="Content">The whole text with its marks.</param>
/// <param name="Sentences">The same in sentences; only blanks and line feeds lie between them.</param>
public sealed record MarkedSection(PostField Field, MarkedText Content, IReadOnlyList<MarkedSentence> Sentences);

/// <summary>One sentence of a text.</summary>
/// <param name="Number">From 0, as in <see cref="Passage.Sentence"/>.</param>
/// <param name="Start">Where it starts in the text, in UTF-16 units.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Content">The sentence, with marks relative to its start. A phrase that reaches over its end is marked in both sentences.</param>
/// <param name="BeginsParagraph">Whether a paragraph begins with it.</param>
public sealed record MarkedSentence(int Number, int Start, int End, MarkedText Content, bool BeginsParagraph);

/// <summary>Names of places on a post's page, for links from a passage to its sentence.</summary>
public static class SentenceAnchor
{
    /// <summary>The anchor of a sentence: <c>implications-2</c> is the second of the practice implications.</summary>
    public static string Of(PostField field, int sentence) =>
        string.Create(CultureInfo.InvariantCulture, $"{field.ToString().ToLowerInvariant()}-{sentence + 1}");
}
