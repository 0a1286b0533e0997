using Lucene.Net.Search;

namespace PPRNet.Search.Querying.Expert;

/// <summary>Turns what Lucene's parser made into our tree.</summary>
internal static class LuceneTree
{
    /// <param name="query">What the parser made.</param>
    /// <param name="text">The text that it was made from, to say where a fault lies.</param>
    public static QueryNode Of(Query query, string text) => query switch
    {
        { Boost: not 1 } => throw new LuceneSyntaxException(Math.Max(0, text.IndexOf('^', StringComparison.Ordinal)), "weights (^) can not be given"),
        LuceneNode node => node.Node,
        MatchAllDocsQuery => new QueryNode.Anything(),
        BooleanQuery boolean => Of(boolean, text),
        _ => throw new LuceneSyntaxException(0, $"'{query}' can not be searched for"),
    };

    /// <summary>
    /// Required parts, or else one of the optional parts. Beside required parts the optional ones only add to the score, which "this or
    /// anything" says in our tree. Exclusions alone find nothing in Lucene, so they are most likely not meant.
    /// </summary>
    private static QueryNode Of(BooleanQuery boolean, string text)
    {
        var required = Parts(Occur.MUST);
        var optional = Parts(Occur.SHOULD);
        var excluded = Parts(Occur.MUST_NOT);
        if (required.Count + optional.Count == 0)
            throw new LuceneSyntaxException(Math.Max(0, text.AsSpan().IndexOfAny('-', '!', 'N')), "exclusions alone find nothing; put *:* before them to exclude from all posts");
        var parts = required.Count == 0
            ? [optional.Count == 1 ? optional[0] : new QueryNode.AnyOf(optional)]
            : required.Concat(optional.Select(part => (QueryNode)new QueryNode.AnyOf([part, new QueryNode.Anything()]))).ToList();
        parts.AddRange(excluded.Select(part => new QueryNode.Except(part)));
        return parts.Count == 1 ? parts[0] : new QueryNode.AllOf(parts);

        List<QueryNode> Parts(Occur occur) => [.. boolean.Clauses.Where(clause => clause.Occur == occur).Select(clause => Of(clause.Query, text))];
    }
}
