using PPRNet.Search.Querying.Expert;
using PPRNet.Search.Searching;

namespace PPRNet.Search.Querying;

/// <summary>Reads the text of a request in the syntax that it asks for.</summary>
internal static class QueryReading
{
    /// <summary>A text that is not Lucene's syntax, though it should be, is read as our own language, and a notice says so.</summary>
    public static ParsedQuery Of(SearchRequest request)
    {
        if (request.Syntax == QuerySyntax.People) return QueryGrammar.Parse(request.Query);
        var (query, fault) = LuceneSyntax.Read(request.Query);
        if (query is not null) return query;
        var lenient = QueryGrammar.Parse(request.Query);
        return lenient with { Notices = [new Notice("syntax-fault", $"{fault!.Text} It was read as plain words instead."), .. lenient.Notices] };
    }
}
