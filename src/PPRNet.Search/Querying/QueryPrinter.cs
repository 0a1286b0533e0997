using System.Globalization;

namespace PPRNet.Search.Querying;

/// <summary>Prints a tree in the language that it was read from: reading the text again gives the same tree.</summary>
public static class QueryPrinter
{
    /// <summary>The text of a tree; empty for none.</summary>
    public static string Print(QueryNode? root) => root switch
    {
        null => "",
        QueryNode.AllOf all => string.Join(' ', all.Parts.Select(PrintPart)),
        _ => PrintPart(root),
    };

    private static string PrintPart(QueryNode node) => node is QueryNode.AnyOf any ? string.Join(" OR ", any.Parts.Select(PrintUnit)) : PrintUnit(node);

    private static string PrintUnit(QueryNode node) => node switch
    {
        QueryNode.Word word => word.Text is "AND" or "OR" or "NOT" ? word.Text.ToLowerInvariant() : word.Text,
        QueryNode.Phrase { Slop: 0 } phrase => $"\"{phrase.Text}\"",
        QueryNode.Phrase phrase => string.Create(CultureInfo.InvariantCulture, $"\"{phrase.Text}\"~{phrase.Slop}"),
        QueryNode.Prefix prefix => prefix.Text + "*",
        QueryNode.Fuzzy fuzzy => fuzzy.Text + "~",
        QueryNode.InField { Part: QueryNode.InField or QueryNode.InYears or QueryNode.Except } inField => $"{Name(inField.Field)}:({PrintUnit(inField.Part)})",
        QueryNode.InField inField => $"{Name(inField.Field)}:{PrintUnit(inField.Part)}",
        QueryNode.InYears years => $"{years.Clock.Name}:{years.Range}",
        QueryNode.Anything => "*",
        QueryNode.Except except => PrintExcluded(except.Part),
        _ => $"({Print(node)})",
    };

    /// <summary>A minus counts only before a letter, a quote or a bracket.</summary>
    private static string PrintExcluded(QueryNode part)
    {
        var text = PrintUnit(part);
        return char.IsLetter(text[0]) || text[0] is '"' or '(' ? "-" + text : "NOT " + text;
    }

    private static string Name(SearchField field) => field.ToString().ToLowerInvariant();
}
