using System.Globalization;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Figures;

/// <summary>A figure ready to be shown: in words, with the sentence that proves it. All texts are cut from the post.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Label">What it is: <c>Studies</c>, <c>Participants</c>, <c>Effect size (r)</c> …</param>
/// <param name="Text">The number as it stands: <c>9,000</c>.</param>
/// <param name="Phrase">The number in words, as stated: <c>close to 9,000 therapists</c>, <c>r = -.39</c>.</param>
/// <param name="Statement">The sentence that states it.</param>
/// <param name="Interval">The confidence interval that the post gives for it, or null.</param>
public sealed record ShownFigure(Figure Figure, string Label, string Text, string Phrase, string Statement, ShownInterval? Interval)
{
    /// <summary>What is said of every figure shown: nothing was converted, pooled or checked against the study.</summary>
    public const string Source = "As stated in the summary";

    internal static ShownFigure Of(Post post, Figure figure, IReadOnlyList<Figure> all)
    {
        var text = figure.TextIn(post);
        return new ShownFigure(figure, LabelOf(figure), text, PhraseOf(post, figure, text), figure.StatementIn(post), IntervalOf(post, figure, all));
    }

    private static ShownInterval? IntervalOf(Post post, Figure figure, IReadOnlyList<Figure> all) =>
        all.FirstOrDefault(other => other.Kind == FigureKind.Ci && other.Field == figure.Field && other.Of == figure.Start) is { High: { } high } interval
            ? new ShownInterval(interval.Value, high, interval.TextIn(post))
            : null;

    private static string LabelOf(Figure figure) => figure switch
    {
        { Kind: FigureKind.Effect, Measure: EffectMeasure.Other } => Capital(figure.Unit ?? "effect size"),
        { Kind: FigureKind.Effect, Measure: EffectMeasure.R2 } => "Share of variance",
        { Kind: FigureKind.Effect, Measure: { } measure } => $"Effect size ({FigureNames.SymbolOf(measure)})",
        { Kind: FigureKind.Ci } => "Confidence interval",
        { Kind: FigureKind.P } => "p-value",
        { Kind: FigureKind.Count, Unit: { } unit } => Capital(unit),
        _ => figure.Kind.ToString(),
    };

    private static string PhraseOf(Post post, Figure figure, string text) => figure switch
    {
        { Kind: FigureKind.Effect, Measure: { } measure and not (EffectMeasure.Other or EffectMeasure.R2) } => $"{FigureNames.SymbolOf(measure)} {Sign(figure)}{text}",
        { Kind: FigureKind.P } => $"p {Sign(figure)}{text}",
        { Rule: "k =" } => $"k = {text}",
        { Rule: "N =" } => $"N = {text}",
        { Kind: FigureKind.Studies or FigureKind.Participants or FigureKind.Count } when IsBare(figure) => $"{figure.PhraseIn(post)} {figure.Unit ?? figure.Who}".TrimEnd(),
        _ => figure.PhraseIn(post),
    };

    /// <summary>Without a noun of its own ("409 of them"), the number is shown with what it counts.</summary>
    private static bool IsBare(Figure figure) => figure.PhraseEnd == figure.End && figure.Rule != "money";

    /// <summary><c>= </c>, <c>&lt; </c> or <c>= about </c>, as the post has it.</summary>
    private static string Sign(Figure figure) => figure.QualifierText switch
    {
        null => "= ",
        { Length: 1 } sign => sign + " ",
        var words => $"= {words} ",
    };

    private static string Capital(string words) => string.Concat(words[..1].ToUpper(CultureInfo.InvariantCulture), words.AsSpan(1));
}

/// <summary>A confidence interval as stated.</summary>
/// <param name="Low">Its lower bound.</param>
/// <param name="High">Its upper bound.</param>
/// <param name="Text">Both as they stand: <c>-.57, -.18</c>.</param>
public sealed record ShownInterval(double Low, double High, string Text);

/// <summary>Chooses the two or three figures that matter most: how many studies, how many people, the main effect.</summary>
public static class KeyFigures
{
    /// <summary>Every figure of a post, ready to be shown, in reading order.</summary>
    public static IReadOnlyList<ShownFigure> All(Post post, IReadOnlyList<Figure> figures) => [.. figures.Select(figure => ShownFigure.Of(post, figure, figures))];

    /// <summary>The total of studies, the total of participants and the main effect, as far as the post states them.</summary>
    public static IReadOnlyList<ShownFigure> Main(Post post, IReadOnlyList<Figure> figures) =>
        [.. new[] { TotalOf(figures, FigureKind.Studies), Participants(figures), MainEffect(figures) }.OfType<Figure>().Select(figure => ShownFigure.Of(post, figure, figures))];

    /// <summary>The number of studies that a post summarises; null when it states no total.</summary>
    public static Figure? Studies(IReadOnlyList<Figure> figures) => TotalOf(figures, FigureKind.Studies);

    /// <summary>The number of people studied: of clients where totals of several kinds of people are stated.</summary>
    public static Figure? Participants(IReadOnlyList<Figure> figures)
    {
        var totals = figures.Where(figure => figure is { Kind: FigureKind.Participants, Scope: FigureScope.Total }).ToList();
        return totals.FirstOrDefault(total => total.Who == "clients") ?? totals.FirstOrDefault();
    }

    /// <summary>The first effect of the study itself that has an interval; without any, the first whose measure is written at it.</summary>
    public static Figure? MainEffect(IReadOnlyList<Figure> figures)
    {
        var own = figures.Where(figure => figure is { Kind: FigureKind.Effect, Field: PostField.Summary, Scope: FigureScope.Own, Measure: not (EffectMeasure.Other or EffectMeasure.R2) }).ToList();
        return own.FirstOrDefault(effect => figures.Any(other => other.Kind == FigureKind.Ci && other.Field == effect.Field && other.Of == effect.Start)) ?? own.FirstOrDefault(effect => !effect.IsCarried);
    }

    private static Figure? TotalOf(IReadOnlyList<Figure> figures, FigureKind kind) =>
        figures.FirstOrDefault(figure => figure.Kind == kind && figure.Scope == FigureScope.Total);
}
