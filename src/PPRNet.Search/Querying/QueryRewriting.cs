namespace PPRNet.Search.Querying;

/// <summary>Changes words of a tree and leaves everything else as typed.</summary>
internal static class QueryRewriting
{
    /// <summary>The tree with words replaced; case is ignored.</summary>
    public static QueryNode Replace(QueryNode node, IReadOnlyList<(string From, string To)> replacements) => node switch
    {
        QueryNode.Word word => word with { Text = Replace(word.Text, replacements) },
        QueryNode.InField inField => inField with { Part = Replace(inField.Part, replacements) },
        QueryNode.AllOf all => new QueryNode.AllOf([.. all.Parts.Select(part => Replace(part, replacements))]),
        QueryNode.AnyOf any => new QueryNode.AnyOf([.. any.Parts.Select(part => Replace(part, replacements))]),
        _ => node,
    };

    private static string Replace(string word, IReadOnlyList<(string From, string To)> replacements)
    {
        foreach (var (from, to) in replacements)
            word = word.Replace(from, to, StringComparison.OrdinalIgnoreCase);
        return word;
    }
}
