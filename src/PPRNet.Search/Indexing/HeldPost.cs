using PPRNet.Search.Figures;
using PPRNet.Search.Passages;
using PPRNet.Search.Posts;
using PPRNet.Search.Text;

namespace PPRNet.Search.Indexing;

/// <summary>
/// A post taken apart, with what was found in it when it was indexed, and with what every answer shows of it alike, made when first shown:
/// reading ten posts anew costs many times what finding them does. Thread-safe: two threads may make the same, and one of the two stays.
/// </summary>
/// <param name="post">The post.</param>
/// <param name="sentences">The sentences of each text, by <see cref="PostField"/>.</param>
/// <param name="links">The bytes of <see cref="SentenceLinks"/>.</param>
/// <param name="figures">The figures that it states.</param>
internal sealed class HeldPost(Post post, Sentence[][] sentences, byte[] links, IReadOnlyList<Figure> figures)
{
    private readonly string[] _texts = [.. Enum.GetValues<PostField>().Select(post.TextOf)];
    private readonly string?[][] _passages = [.. sentences.Select(text => new string?[2 * text.Length])];    // each sentence alone, and with the next
    private readonly bool[]?[] _advice = new bool[]?[sentences.Length];

    public Post Post => post;

    /// <summary>What keeping it takes, roughly: its texts, their passages once they are shown, and 3,000 bytes of citations, sentences and figures.</summary>
    public long Bytes => 3_000 + 2L * sizeof(char) * _texts.Sum(text => text.Length);

    /// <summary>How alike the sentences of its two long texts are.</summary>
    public SentenceLinks Links => new(links);

    public IReadOnlyList<Figure> Figures => figures;

    /// <summary>The figures that a hit shows.</summary>
    public IReadOnlyList<ShownFigure> KeyFigures => field ??= Search.Figures.KeyFigures.Main(post, figures);

    /// <summary>The title when nothing in it matches.</summary>
    public MarkedText PlainTitle => field ??= new MarkedText(post.Title, []);

    /// <summary>The sentences of a text, found when the post was indexed.</summary>
    public Sentence[] Sentences(PostField text) => sentences[(int)text];

    /// <summary>Which sentences of a text read as advice.</summary>
    public bool[] AdviceIn(PostField text) =>
        _advice[(int)text] ??= [.. Sentences(text).Select(sentence => Advice.Reads(TextOf(text).AsSpan(sentence.Start, sentence.End - sentence.Start)))];

    /// <summary>One of the texts.</summary>
    public string TextOf(PostField text) => _texts[(int)text];

    /// <summary>The words from one sentence to another.</summary>
    public string TextOf(PostField text, int first, int last) => last > first + 1
        ? Cut(text, first, last)                                             // only phrases that run on for long
        : _passages[(int)text][first + last] ??= Cut(text, first, last);

    private string Cut(PostField text, int first, int last) => TextOf(text)[Sentences(text)[first].Start..Sentences(text)[last].End];
}
