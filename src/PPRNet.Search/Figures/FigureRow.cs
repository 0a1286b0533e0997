using System.Text.Json;
using System.Text.Json.Serialization;
using PPRNet.Search.Posts;

namespace PPRNet.Search.Figures;

/// <summary>A figure as one line of a labelled set: the fields of the set, and the rule that read it where a program did.</summary>
public sealed record FigureRow
{
    /// <summary>Id of the post.</summary>
    public required string Post { get; init; }

    /// <summary><c>summary</c> or <c>implications</c>.</summary>
    public required string Section { get; init; }

    /// <summary>Name of the kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Name of the measure, for effects.</summary>
    public string? Measure { get; init; }

    /// <summary>The number as stated.</summary>
    public required double Value { get; init; }

    /// <summary>Upper end of a range.</summary>
    public double? High { get; init; }

    /// <summary>What is counted or measured in.</summary>
    public string? Unit { get; init; }

    /// <summary>Sign of the qualifier.</summary>
    public string? Qualifier { get; init; }

    /// <summary>Whom or what the number is about.</summary>
    public string? Who { get; init; }

    /// <summary>The exact characters.</summary>
    public required string Text { get; init; }

    /// <summary>Where they start in the section, in UTF-16 units.</summary>
    public required int Start { get; init; }

    /// <summary>Where they end.</summary>
    public required int End { get; init; }

    /// <summary>The whole sentence.</summary>
    public required string Sentence { get; init; }

    /// <summary><c>post:section initial:start</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the figure that this one belongs to.</summary>
    public string? Of { get; init; }

    /// <summary>Name of the scope.</summary>
    public string? Scope { get; init; }

    /// <summary>Naming it is right, leaving it out as well.</summary>
    public bool Optional { get; init; }

    /// <summary>Other kinds that are right as well.</summary>
    public IReadOnlyList<string>? Alt { get; init; }

    /// <summary>The measure is written at an earlier number.</summary>
    public bool Carried { get; init; }

    /// <summary>The words of the qualifier.</summary>
    public string? QualifierText { get; init; }

    /// <summary>The rule that read it; absent in sets labelled by hand.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Rule { get; init; }

    /// <summary>The row of a figure found in a post.</summary>
    public static FigureRow From(Post post, Figure figure)
    {
        var section = figure.Field == PostField.Summary ? "summary" : "implications";
        return new FigureRow
        {
            Post = post.Id.Value,
            Section = section,
            Kind = FigureNames.NameOf(figure.Kind),
            Measure = figure.Measure is { } measure ? FigureNames.NameOf(measure) : null,
            Value = figure.Value,
            High = figure.High,
            Unit = figure.Unit,
            Qualifier = figure.Qualifier is { } qualifier ? FigureNames.NameOf(qualifier) : null,
            Who = figure.Who,
            Text = figure.TextIn(post),
            Start = figure.Start,
            End = figure.End,
            Sentence = figure.StatementIn(post),
            Id = IdOf(figure.Start),
            Of = figure.Of is { } of ? IdOf(of) : null,
            Scope = FigureNames.NameOf(figure.Scope),
            Carried = figure.IsCarried,
            QualifierText = figure.QualifierText,
            Rule = figure.Rule,
        };

        string IdOf(int start) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{post.Id.Value}:{section[0]}:{start}");
    }

    /// <summary>One line of JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, FigureRowContext.Default.FigureRow);

    /// <summary>Reads a labelled set, one row a line.</summary>
    /// <exception cref="FormatException">A line is no row; the message names it.</exception>
    public static IReadOnlyList<FigureRow> ReadAll(IEnumerable<string> lines, string file)
    {
        var rows = new List<FigureRow>();
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                rows.Add(JsonSerializer.Deserialize(line, FigureRowContext.Default.FigureRow) ?? throw new JsonException("The line holds null."));
            }
            catch (JsonException fault)
            {
                throw new FormatException($"{file}:{number}: not a labelled figure; expected one JSON object a line with post, section, kind, value, text, start and end. {fault.Message}", fault);
            }
        }
        return rows;
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(FigureRow))]
internal sealed partial class FigureRowContext : JsonSerializerContext;
