using PPRNet.Search.Figures;
using PPRNet.Search.Indexing;
using PPRNet.Search.Posts;
using PPRNet.Search.Text;

namespace PPRNet.Search.Passages;

/// <summary>A post about to be shown: its texts in sentences, and what of the query stands in them.</summary>
/// <param name="index">The index that it comes from.</param>
/// <param name="document">Its number there.</param>
/// <param name="matches">Where the concepts of the query stand.</param>
/// <param name="kin">Where relatives of their words stand.</param>
internal sealed class ShownPost(IndexSnapshot index, int document, PostMatches matches, PostMatches kin)
{
    public Post Post { get; } = index.PostOf(document);

    public PostMatches Matches => matches;

    public PostMatches Kin => kin;

    /// <summary>How alike the sentences of its two long texts are.</summary>
    public SentenceLinks Links => index.LinksOf(document);

    /// <summary>The figures that it states.</summary>
    public IReadOnlyList<Figure> Figures => index.FiguresOf(document);

    /// <summary>The sentences of a text, found when the post was indexed.</summary>
    public Sentence[] Sentences(PostField field) => index.SentencesOf(document, field);
}
