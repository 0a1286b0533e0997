using System.Globalization;
using System.Text.RegularExpressions;
using Lucene.Net.QueryParsers.Classic;

namespace PPRNet.Search.Querying.Expert;

/// <summary>
/// Lucene's own query syntax, for experts: <c>+title:alliance rupture* -(group OR couple) year:[2015 TO 2020]</c>. Words without an operator
/// are optional, as Lucene has it. It is read by Lucene's parser and becomes the same tree as our own language, so that marks, counts and
/// explanations work alike. Strict: what can not be read or expressed is a fault that names its place.
/// </summary>
public static partial class LuceneSyntax
{
    /// <summary>Reads a query; blank text asks for every post.</summary>
    public static LuceneReading Read(string? typed)
    {
        var text = typed ?? "";
        if (string.IsNullOrWhiteSpace(text)) return new LuceneReading(new ParsedQuery(text, null, []) { IsLiteral = true }, null);
        try
        {
            if (text.Length > QueryGrammar.MaxLength) throw new LuceneSyntaxException(QueryGrammar.MaxLength, $"the query is longer than {QueryGrammar.MaxLength} characters");
            return new LuceneReading(new ParsedQuery(text, LuceneTree.Of(new LuceneParser(text).Parse(), text), []) { IsLiteral = true }, null);
        }
        catch (LuceneSyntaxException fault)
        {
            return Faulty(fault.Position, fault.Message);
        }
        catch (ParseException fault)
        {
            var at = PlaceIn(fault.Message, text);
            return Faulty(at, at >= text.Length ? "the query ends where something more is expected" : $"'{text[at..Math.Min(text.Length, at + 12)]}' is not expected here");
        }

        LuceneReading Faulty(int position, string what) =>
            new(null, new SyntaxFault(position, string.Create(CultureInfo.InvariantCulture, $"Not Lucene's syntax at character {position + 1}: {what}.")));
    }

    /// <summary>Lucene says where in words. Its columns count from 0; faults of single pieces say nothing, and lie at the sign that they are about.</summary>
    private static int PlaceIn(string message, string text)
    {
        var column = Column().Matches(message).LastOrDefault();
        var at = column is not null ? int.Parse(column.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : Math.Max(0, text.IndexOf('~', StringComparison.Ordinal));
        return Math.Clamp(at, 0, text.Length);
    }

    [GeneratedRegex(@"line \d+, column (\d+)")]
    private static partial Regex Column();
}

/// <summary>What reading Lucene's syntax gives: a query, or what is wrong with the text.</summary>
/// <param name="Query">The query; null when the text is faulty.</param>
/// <param name="Fault">What is wrong; null when nothing is.</param>
public sealed record LuceneReading(ParsedQuery? Query, SyntaxFault? Fault);

/// <summary>What is wrong with a query text, and where.</summary>
/// <param name="Position">UTF-16 units before the faulty place.</param>
/// <param name="Text">One sentence that names the place.</param>
public sealed record SyntaxFault(int Position, string Text);

/// <summary>Carries a fault through Lucene's parser, which has no other way out; never leaves <see cref="LuceneSyntax.Read"/>.</summary>
internal sealed class LuceneSyntaxException(int position, string message) : Exception(message)
{
    public int Position => position;
}
