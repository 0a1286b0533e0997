using PPRNet.Search.Figures.Rules;
using PPRNet.Search.Posts;
using PPRNet.Search.Text;

namespace PPRNet.Search.Figures;

/// <summary>
/// Reads the figures that a post states in its summary and practice implications. The same text always gives the same figures; a number that no
/// rule explains is left out.
/// </summary>
public static class FigureExtractor
{
    /// <summary>A "sentence" with more numbers is a table that lost its lines: nothing in it says what they count.</summary>
    private const int MostNumbersInASentence = 100;

    /// <summary>The most figures kept of a post; a summary states ten. Rules look back, so an endless list would cost its square.</summary>
    private const int MostFigures = 300;

    /// <summary>The figures of a post, in reading order: summary first. Never throws, whatever the text.</summary>
    public static IReadOnlyList<Figure> Extract(Post post)
    {
        var drafts = new List<Draft>();
        ReadField(post, PostField.Summary, drafts);
        ReadField(post, PostField.Implications, drafts);
        var qualifiers = drafts.Select(draft => QualifierOf(post, draft)).ToList();
        var scopes = Scopes.Of(drafts, [.. qualifiers.Select(qualifier => qualifier?.Text)]);
        var client = drafts.Any(draft => draft.Reading.Who == "clients") ? "clients" : null;
        return [.. drafts.Select((draft, i) => ToFigure(draft, qualifiers[i], scopes[i], client))];
    }

    private static void ReadField(Post post, PostField field, List<Draft> drafts)
    {
        var text = post.TextOf(field);
        FigureSentence? before = null;
        var ordinal = 0;
        foreach (var bounds in SentenceSplitter.Split(text))
        {
            var sentence = new FigureSentence(field, ordinal++, text, bounds);
            if (sentence.MayHoldNumbers) ReadSentence(sentence, before, drafts);
            before = sentence;
        }
    }

    private static void ReadSentence(FigureSentence sentence, FigureSentence? before, List<Draft> drafts)
    {
        if (sentence.Tokens.Count(token => token.Kind == TokenKind.Number) > MostNumbersInASentence) return;
        for (var i = 0; i < sentence.Tokens.Count && drafts.Count < MostFigures; i++)
        {
            if (sentence.Tokens[i].Kind != TokenKind.Number || ReadNumber(new Spot(sentence, i, drafts, before)) is not { } draft) continue;
            drafts.Add(draft);
            i = draft.Last;
        }
    }

    private static Draft? ReadNumber(Spot spot)
    {
        foreach (var rule in FigureRules.All)
        {
            if (rule.Read(spot) is not { } reading) continue;
            return ReferenceEquals(reading, Reading.NotAFigure)
                ? null
                : new Draft(reading, reading.Number ?? spot.Number, spot.Sentence, spot.Index, spot.Index + reading.More, rule.Name);
        }
        return null;
    }

    private static Qualified? QualifierOf(Post post, Draft draft) =>
        draft.Kind == FigureKind.Ci ? null
        : Qualifiers.Find(draft.Sentence, draft.First, draft.Last, draft.PhraseEnd, draft.Kind is FigureKind.Duration or FigureKind.Sessions, post.TextOf(draft.Sentence.Field));

    private static Figure ToFigure(Draft draft, Qualified? qualifier, FigureScope scope, string? client) => new()
    {
        Field = draft.Sentence.Field,
        Kind = draft.Kind,
        Measure = draft.Reading.Measure,
        Value = draft.Number.Value,
        High = draft.Number.High,
        Unit = draft.Reading.Unit,
        Qualifier = qualifier?.Qualifier,
        QualifierText = qualifier?.Text,
        Who = draft.Reading.Who == "participants" && draft.Reading.NounAt == 0 ? client ?? "participants" : draft.Reading.Who,
        Start = draft.Sentence.Tokens[draft.First].Start,
        End = draft.Sentence.Tokens[draft.Last].End,
        PhraseStart = Math.Min(qualifier?.Start ?? int.MaxValue, draft.Sentence.Tokens[draft.First].Start),
        PhraseEnd = Math.Max(qualifier?.End ?? 0, draft.Sentence.Tokens[draft.PhraseEnd].End),
        Sentence = draft.Sentence.Ordinal,
        SentenceStart = draft.Sentence.Bounds.Start,
        SentenceEnd = draft.Sentence.Bounds.End,
        Of = draft.Reading.Of is { } owner ? owner.Sentence.Tokens[owner.First].Start : null,
        Scope = scope,
        IsCarried = draft.Reading.IsCarried,
        Rule = draft.Rule,
    };
}
