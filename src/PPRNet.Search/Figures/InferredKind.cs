using PPRNet.Search.Posts;
using PPRNet.Search.Text;

namespace PPRNet.Search.Figures;

/// <summary>The kind of study that the words of a post show, for posts whose source does not name it.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Words">The words that it stands on.</param>
/// <param name="Place">Where they stand: <c>citation</c>, <c>title</c> or <c>summary</c>.</param>
public sealed record InferredKind(StudyKind Kind, string Rule, string Words, string Place)
{
    /// <summary>
    /// Looks at the titles of the studies, then at the post's title, then at its summary. Null when no words show the kind; nothing is guessed.
    /// </summary>
    public static InferredKind? Of(Post post)
    {
        foreach (var citation in post.Citations)
            if (Find(citation.Title ?? citation.Text, "citation", KindCue.InTitles, null) is { } cited) return cited;
        return Find(post.Title, "title", KindCue.InTitles, null) ?? Find(post.Summary, "summary", KindCue.InSummaries, FigureExtractor.Extract(post));
    }

    /// <summary>The post with its kind inferred, and marked so; the post itself when its source names the kind or its words show none.</summary>
    public static Post Complete(Post post) =>
        post.Kind is null && Of(post) is { } inferred
            ? post with { Kind = inferred.Kind, Provenance = post.Provenance with { KindInferredFrom = inferred.ToString() } }
            : post;

    /// <summary>One line for readers: <c>pooling: "meta-analysis" in the citation</c>.</summary>
    public override string ToString() => $"{Rule}: \"{Words}\" in the {Place}";

    private static InferredKind? Find(string text, string place, IReadOnlyList<KindCue> cues, IReadOnlyList<Figure>? figures)
    {
        var folded = TextFolding.Fold(text);
        foreach (var cue in cues)
        {
            if (figures is not null && !Holds(cue.Needs, figures)) continue;
            if (cue.Words.FirstOrDefault(words => Has(folded, words)) is { } found) return new InferredKind(cue.Kind, cue.Rule, found, place);
        }
        return null;
    }

    private static bool Holds(KindNeed need, IReadOnlyList<Figure> figures)
    {
        var own = figures.Where(figure => figure is { Field: PostField.Summary, Scope: FigureScope.Total or FigureScope.Own }).ToList();
        var (studies, participants) = (own.Exists(figure => figure.Kind == FigureKind.Studies), own.Exists(figure => figure.Kind == FigureKind.Participants));
        return need switch
        {
            KindNeed.Studies => studies,
            KindNeed.StudiesAndEffect => studies && own.Exists(figure => figure.Kind == FigureKind.Effect),
            KindNeed.NoStudies => !studies,
            KindNeed.ParticipantsOnly => participants && !studies,
            KindNeed.NoParticipants => !participants,
            _ => true,
        };
    }

    private static bool Has(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
            if (IsEdge(text, at - 1) && IsEdge(text, at + words.Length)) return true;
        return false;
    }

    private static bool IsEdge(string text, int at) => at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]);
}
