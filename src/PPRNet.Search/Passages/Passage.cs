using PPRNet.Search.Posts;

namespace PPRNet.Search.Passages;

/// <summary>One or two whole sentences of a post, chosen for a query.</summary>
/// <param name="Field">The text that it stands in.</param>
/// <param name="Content">The words shown, with marks relative to them; ellipses stand where a long sentence was cut.</param>
/// <param name="Sentence">Number of its first sentence in the field, from 0; the page's anchor.</param>
/// <param name="IsMatched">False when nothing in it matches and it is shown as the general implication.</param>
public sealed record Passage(PostField Field, MarkedText Content, int Sentence, bool IsMatched)
{
    /// <summary>Where it stands on the post's page.</summary>
    public string Anchor => SentenceAnchor.Of(Field, Sentence);
}
