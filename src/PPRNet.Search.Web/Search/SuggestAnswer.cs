using PPRNet.Search.Querying.Suggestions;

namespace PPRNet.Search.Web.Search;

/// <summary>Suggestions for an unfinished query.</summary>
internal sealed record SuggestAnswer(string Query, IReadOnlyList<SuggestionAnswer> Suggestions)
{
    public static SuggestAnswer Of(string typed, IReadOnlyList<Suggestion> suggestions, SiteAddresses site) =>
        new(typed, [.. suggestions.Select(suggestion => SuggestionAnswer.Of(suggestion, site))]);
}

/// <param name="Kind"><c>topic</c>, <c>phrase</c>, <c>title</c>, <c>author</c> or <c>journal</c>.</param>
/// <param name="Label">As shown to people.</param>
/// <param name="Url">The page that it leads to.</param>
/// <param name="Count">How many posts it leads to, never 0.</param>
internal sealed record SuggestionAnswer(string Kind, string Label, string Url, int Count)
{
    public static SuggestionAnswer Of(Suggestion suggestion, SiteAddresses site) => new(
        Posts.FieldNames.Of(suggestion.Kind),
        suggestion.Label,
        suggestion.Target is SuggestionTarget.Post post ? site.Post(post.Id) : site.Search(suggestion.Target.Request!),
        suggestion.Count);
}
