namespace PPRNet.Search.Figures;

/// <summary>A figure in the names of the JSON API: the page, the API, the command line and MCP show the same.</summary>
/// <param name="Kind"><c>studies</c>, <c>participants</c>, <c>effect</c> …</param>
/// <param name="Label">What it is, for people.</param>
/// <param name="Value">The number as stated, never converted.</param>
/// <param name="High">Upper end of a range.</param>
/// <param name="Text">The exact characters.</param>
/// <param name="Phrase">In words, as stated.</param>
/// <param name="Measure">For effects: <c>r</c>, <c>d</c>, <c>OR</c> …</param>
/// <param name="Who">Whom participants are, or what a duration is of.</param>
/// <param name="Unit">What the number counts or is measured in.</param>
/// <param name="Qualifier"><c>~</c>, <c>&gt;</c>, <c>&lt;=</c> …</param>
/// <param name="Scope"><c>total</c>, <c>own</c>, <c>other</c> or <c>criterion</c>.</param>
/// <param name="Field"><c>summary</c> or <c>implications</c>.</param>
/// <param name="Start">Where the number starts in that text, in UTF-16 units.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Sentence">Number of the sentence in that text, from 0.</param>
/// <param name="Statement">The sentence that states it.</param>
/// <param name="Ci">Lower and upper bound of its confidence interval.</param>
public sealed record FigureAnswer(
    string Kind, string Label, double Value, double? High, string Text, string Phrase, string? Measure, string? Who, string? Unit, string? Qualifier, string Scope,
    string Field, int Start, int End, int Sentence, string Statement, IReadOnlyList<double>? Ci)
{
    /// <summary>The answer for a figure.</summary>
    public static FigureAnswer Of(ShownFigure shown)
    {
        var figure = shown.Figure;
        return new FigureAnswer(
            FigureNames.NameOf(figure.Kind), shown.Label, figure.Value, figure.High, shown.Text, shown.Phrase,
            figure.Measure is { } measure ? FigureNames.NameOf(measure) : null, figure.Who, figure.Unit,
            figure.Qualifier is { } qualifier ? FigureNames.NameOf(qualifier) : null, FigureNames.NameOf(figure.Scope),
            figure.Field.ToString().ToLowerInvariant(), figure.Start, figure.End, figure.Sentence, shown.Statement,
            shown.Interval is { } interval ? [interval.Low, interval.High] : null);
    }
}
